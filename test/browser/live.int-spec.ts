import type { Page } from 'playwright-core';
import { describeWithBrowser } from '../support/browser.js';
import { demoSeeded } from '../support/demo.js';
import type { Mizan } from '../support/mizan.js';
import { Plan } from '../support/plan.js';
import { standing } from '../support/standing.js';
import { Visitor } from '../support/visitor.js';

const PATIENCE = { timeout: 30_000 };
/** So long nothing is asked before the page counts as loaded, and after the figure has moved. */
const QUIET_MS = 2_500;
const languages = ['fr', 'ar', 'en'] as const;

describeWithBrowser('the first screen while the plan moves, with the demo', () => {
  let mizan: Mizan;
  let plan: Plan;
  let visitor: Visitor;
  let page: Page;
  /** What the page asks of the plan, beside its streams. */
  const asked: string[] = [];
  const streams: URL[] = [];

  beforeAll(async () => {
    ({ mizan } = await standing('embedded-demo'));
    await demoSeeded(mizan);
    plan = new Plan(mizan);
    await more(1); // its quarter is known from now on
    visitor = await Visitor.of(mizan.url, { reducedMotion: 'reduce' });
    page = visitor.page;
    page.setDefaultTimeout(PATIENCE.timeout);
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (!url.pathname.startsWith('/api/planning-projections/')) return;
      if (url.pathname.endsWith('/v1/stream')) streams.push(url);
      else asked.push(`${url.pathname}${url.search}`);
    });
    await visitor.open('/', 'planner');
  }, 180_000);
  afterAll(() => visitor?.close(), 60_000);
  afterEach(() => expect(visitor.complaints.splice(0)).toEqual([]));

  let openings = 0;
  /** The same need with more openings. */
  const more = (count: number) =>
    plan.need('FOLLOWED-1', {
      occupation: '8212',
      openings: (openings += count),
      from: '2027-01-01',
      to: '2027-03-31',
    });
  const amount = async () =>
    Number(await page.locator('[data-term="declared"]').first().getAttribute('data-amount'));
  const shows = (wanted: number) =>
    page.locator(`[data-term="declared"][data-amount="${wanted}"]`).first().waitFor(PATIENCE);

  async function open(language: string): Promise<void> {
    await page.evaluate((chosen) => localStorage.setItem('mizan.language', chosen), language);
    await page.goto(mizan.url);
    await page.locator('[data-term="declared"][data-amount]').first().waitFor(PATIENCE);
    await page.locator('[aria-labelledby="ranking-title"] tbody tr').first().waitFor(PATIENCE);
    await quiet();
  }

  /** Until the page has asked nothing for a while. */
  async function quiet(): Promise<void> {
    for (let count = -1; count !== asked.length; await page.waitForTimeout(QUIET_MS))
      count = asked.length;
  }

  it.each(languages)(
    'moves its figures and asks nothing again, in %s',
    async (language) => {
      await open(language);
      const questions = streams.at(-1)!.searchParams.getAll('question');
      expect(questions.length).toBeGreaterThanOrEqual(4);
      const before = await amount();
      asked.splice(0);
      await more(3);
      await shows(before + 3);
      await page.waitForTimeout(QUIET_MS);
      expect(asked).toEqual([]);
    },
    90_000,
  );

  it('asks again only what an event could not say, after the service was killed', async () => {
    await open('fr');
    const before = await amount();
    process.kill(mizan.run().servicePids['planning-projections']!, 'SIGKILL');
    await more(40);
    await shows(before + 40);
    visitor.complaints.splice(0); // the killed service was away for a moment
  }, 90_000);
});
