import { chromium, type Browser, type Page } from 'playwright-core';
import { browserPath, describeWithBrowser, quiet } from '../support/browser.js';
import { type RunningMizan, startMizan } from '../support/mizan.js';
import { Plan } from '../support/plan.js';

describeWithBrowser('the first visit in a browser', () => {
  let mizan: RunningMizan;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    mizan = await startMizan();
    browser = await chromium.launch({ executablePath: browserPath!, args: quiet });
    page = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
    page.on(
      'console',
      (message) =>
        void (['error', 'warning'].includes(message.type()) && complaints.push(message.text())),
    );
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('requestfailed', (request) => {
      const failure = request.failure()?.errorText;
      // by one with other questions
      const isReplaced = failure === 'net::ERR_ABORTED' && request.url().includes('/v1/stream?');
      if (!isReplaced) complaints.push(`${request.url()}: ${failure}`);
    });
    page.on(
      'response',
      (response) =>
        void (
          response.status() >= 400 &&
          complaints.push(`${response.url()} answered ${response.status()}`)
        ),
    );
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await mizan?.discard();
  });

  it('shows the plan to the planner, who has filled in no form, and nothing fails', async () => {
    await page.goto(mizan.url);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    expect(
      await page.evaluate(() => fetch('/session').then((answer) => answer.json())),
    ).toMatchObject({ organisation: 'planner' });
    expect(complaints).toEqual([]);
  }, 60_000);

  it('loads everything from the portal', async () => {
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    );
    expect(loaded.filter((name) => new URL(name).origin !== mizan.url)).toEqual([]);
  });

  it('moves without being loaded again when a need comes in', async () => {
    await page.evaluate(() => void Object.assign(window, { isSame: true }));
    await new Plan(mizan).need('FIRST-VISIT', {
      territory: 'MA-KEN',
      occupation: '7212',
      openings: 4321,
      from: '2027-01-01',
      to: '2027-03-31',
    });
    await page
      .getByText(/4\s321/)
      .first()
      .waitFor({ timeout: 10_000 });
    expect(await page.evaluate(() => 'isSame' in window)).toBe(true);
    expect(complaints).toEqual([]);
  }, 60_000);
});
