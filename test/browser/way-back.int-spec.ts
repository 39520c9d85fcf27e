import type { Page } from 'playwright-core';
import { describeWithBrowser } from '../support/browser.js';
import { type RunningMizan, startMizan } from '../support/mizan.js';
import { Plan } from '../support/plan.js';
import { Visitor } from '../support/visitor.js';

const PATIENCE = { timeout: 30_000 };

describeWithBrowser('the way back', () => {
  let mizan: RunningMizan;
  let visitor: Visitor;
  let page: Page;

  beforeAll(async () => {
    mizan = await startMizan();
    const plan = new Plan(mizan);
    for (const [id, territory] of [
      ['BACK-1', 'MA-KEN'],
      ['BACK-2', 'MA-SAL'],
    ] as const)
      await plan.need(id, {
        territory,
        occupation: '7212',
        openings: 40,
        from: '2027-01-01',
        to: '2028-12-31',
      });
    visitor = await Visitor.of(mizan.url, { reducedMotion: 'reduce' });
    page = visitor.page;
    page.setDefaultTimeout(PATIENCE.timeout);
  }, 120_000);
  afterAll(async () => {
    await visitor?.close();
    await mizan?.discard();
  }, 60_000);
  afterEach(() => expect(visitor.complaints.splice(0)).toEqual([]));

  const asked = () => new URL(page.url()).search;
  const isAt = (search: string) =>
    page.waitForFunction((wanted) => decodeURIComponent(location.search) === wanted, search);
  const declared = () => page.locator('[data-term="declared"]').getAttribute('data-amount');
  const shows = (amount: string) =>
    page.locator(`[data-term="declared"][data-amount="${amount}"]`).waitFor();

  it('undoes a line, a territory and a filter one by one, and forward does them again', async () => {
    await visitor.open('/', 'planner');
    await shows('80');
    await page.getByText('Exprimé', { exact: true }).click();
    await isAt('?line=declared');
    await page.getByRole('button', { name: /^Kénitra :/ }).click();
    await isAt('?line=declared&territory=MA-KEN');
    await shows('40');
    await page.getByLabel('Métier', { exact: true }).selectOption('8');
    await isAt('?line=declared&territory=MA-KEN&occupation=8');
    await shows('0');
    await page.goBack();
    await isAt('?line=declared&territory=MA-KEN');
    await shows('40');
    await page.goBack();
    await isAt('?line=declared');
    await shows('80');
    await page.goBack();
    await isAt('');
    expect(await declared()).toBe('80');
    await page.goForward();
    await isAt('?line=declared');
  }, 90_000);

  it('closes what explains a figure, and closing it leaves no step behind', async () => {
    await visitor.open('/', 'planner');
    await shows('80');
    const panel = page.getByRole('dialog', { name: 'D’où vient ce chiffre ?' });
    await page.getByText('Exprimé', { exact: true }).click();
    await isAt('?line=declared');
    await page.locator('[data-term="gap"] a').click();
    await panel.waitFor();
    await page.goBack();
    await panel.waitFor({ state: 'detached' });
    expect(asked()).toBe('?line=declared');
    await page.locator('[data-term="gap"] a').click();
    await panel.getByRole('button', { name: 'Fermer' }).click();
    await panel.waitFor({ state: 'detached' });
    await isAt('?line=declared');
    await page.goBack();
    await isAt('');
    await panel.waitFor({ state: 'detached' });
    // opened by its address, so there is nothing to go back to
    await visitor.open('/?why=gap;MA-04;;;;', 'planner');
    await panel.getByRole('button', { name: 'Fermer' }).click();
    await isAt('');
  }, 90_000);

  it('takes the keys pressed on the slider as one step', async () => {
    await visitor.open('/', 'planner');
    await shows('80');
    const last = page.getByRole('slider', { name: 'Dernier trimestre' });
    await last.focus();
    for (let press = 0; press < 3; press++) await last.press('ArrowLeft');
    await isAt('?from=2027-Q1&to=2028-Q1');
    await page.goBack();
    await isAt('');
  }, 60_000);

  it('undoes the filters of a list, and takes typed words for no step', async () => {
    await visitor.open('/needs', 'planner');
    await page.locator('main tbody tr').first().waitFor();
    await page.getByLabel('État').selectOption('declared');
    await isAt('?status=declared');
    await page.getByLabel('Rechercher').pressSequentially('BACK-1', { delay: 120 });
    await isAt('?status=declared&q=BACK-1');
    await page.locator('main tbody tr').nth(1).waitFor({ state: 'detached' });
    await page.goBack();
    await isAt('');
    await page.locator('main tbody tr').nth(1).waitFor();
  }, 60_000);
});
