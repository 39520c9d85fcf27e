import { describeWithBrowser } from '../support/browser.js';
import { type RunningMizan, startMizan } from '../support/mizan.js';
import { Plan } from '../support/plan.js';
import { Visitor } from '../support/visitor.js';

const PATIENCE = { timeout: 30_000 };
/**
 * Instants of a year for which all time zone databases agree. At the first it is already tomorrow
 * in Auckland; at the second it is tomorrow in Casablanca, but not in California or in UTC.
 */
const cases = [
  ['Pacific/Auckland', '2025-11-24T12:30:00Z', '2025-11-24', '2025-11-17'],
  ['America/Los_Angeles', '2025-11-24T23:30:00Z', '2025-11-25', '2025-11-18'],
] as const;

describeWithBrowser('today on the pages', () => {
  let mizan: RunningMizan;
  let need: string;

  beforeAll(async () => {
    mizan = await startMizan({ clock: '' });
    need = (
      await new Plan(mizan).need('DAYS-1', {
        territory: 'MA-KEN',
        openings: 40,
        from: '2026-10-01',
        to: '2027-03-31',
      })
    ).id;
  }, 120_000);
  afterAll(() => mizan?.discard(), 60_000);

  /**
   * What a reader in a time zone gets: the day of a new hire, its last possible day, the day in a
   * file name, and the day a week before.
   */
  async function daysIn(timezoneId: string, instant: string) {
    const visitor = await Visitor.of(mizan.url, { timezoneId, reducedMotion: 'reduce' });
    try {
      const { page } = visitor;
      await page.clock.setFixedTime(instant);
      await visitor.open(`/needs/${need}`, 'anapec');
      await page.getByRole('button', { name: 'Enregistrer des embauches' }).first().click();
      const day = page.getByRole('dialog').locator('input[type=date]').first();
      await day.waitFor(PATIENCE);
      const hire = [await day.inputValue(), await day.getAttribute('max')];
      await visitor.open('/needs', 'anapec');
      await page.getByRole('button', { name: 'Exporter' }).click();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: /CSV/ }).click(),
      ]);
      await visitor.open('/', 'anapec');
      const week = page.getByLabel('Comparer avec…').getByRole('option', { name: /semaine/ });
      await week.waitFor({ state: 'attached', timeout: 30_000 });
      return [...hire, file.suggestedFilename(), await week.getAttribute('value')];
    } finally {
      await visitor.close();
    }
  }

  it.each(cases)(
    'is the day in Casablanca for a reader in %s at %s',
    async (zone, instant, day, week) =>
      expect(await daysIn(zone, instant)).toEqual([day, day, `mizan-needs-${day}.csv`, week]),
    90_000,
  );

  it('is the day that the services live on, once it is moved', async () => {
    await mizan.moveClock('2027-03-01');
    expect(await daysIn(cases[0][0], cases[0][1])).toEqual([
      '2027-03-01',
      '2027-03-01',
      'mizan-needs-2027-03-01.csv',
      '2027-02-22',
    ]);
  }, 90_000);
});
