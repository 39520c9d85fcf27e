// What a planner waits for: the first view in a new browser context through the real portal, and a
// filter until the page with 5,000 cells is painted again.
// Medians of seven runs, with the load of the machine, and the work of the page's main thread,
// which depends less on other processes.
import { availableParallelism, loadavg } from 'node:os';
import { chromium, type Browser, type CDPSession } from 'playwright-core';
import { bench, type Owned, sized } from '../support/bench.js';
import { browserPath, quiet } from '../support/browser.js';
import { type RunningMizan, startMizan } from '../support/mizan.js';
import { accepted, Plan } from '../support/plan.js';

const RUNS = sized(7, 1);
const CELLS = sized(5_000, 50);
const CHUNK = 2_500;
const median = (all: number[]): number =>
  Math.round([...all].sort((a, b) => a - b)[Math.floor(all.length / 2)]!);

/** Pushes needs for enough cells of territory, unit group and quarter. */
async function filled(mizan: RunningMizan): Promise<void> {
  const plan = new Plan(mizan);
  const codes = async (list: string, level: string) =>
    (
      await mizan
        .as('planner')
        .get<{ data: { code: string; level: string; parents: string[] }[] }>(
          `planning-projections/v1/code-lists/${list}`,
        )
    ).body.data.filter((one) => one.level === level);
  const provinces = (await codes('territory', 'province')).filter(({ parents }) =>
    parents.includes('MA-04'),
  );
  const jobs = await codes('occupation', '4');
  const lines = Array.from({ length: CELLS }, (_, i) =>
    JSON.stringify({
      externalId: `BENCH-${i}`,
      territory: provinces[i % provinces.length]!.code,
      occupation: jobs[Math.floor(i / provinces.length) % jobs.length]!.code,
      openings: 1 + (i % 90),
      from: i % 2 ? '2027-01-01' : '2027-04-01',
      to: i % 2 ? '2027-03-31' : '2027-06-30',
      origin: 'fictional',
    }),
  );
  for (let at = 0; at < lines.length; at += CHUNK)
    accepted(
      await mizan
        .as('anapec')
        .post('employer-needs/v1/imports', lines.slice(at, at + CHUNK).join('\n'), {
          contentType: 'application/x-ndjson',
        }),
    );
  const expected = lines.reduce(
    (sum, line) => sum + (JSON.parse(line) as { openings: number }).openings,
    0,
  );
  await plan.eventually(
    () => plan.figures({ territory: 'MA-04' }),
    ({ total }) => total.demand >= expected,
    120_000,
  );
}

/** From opening the address until figures, map and ranking are painted. */
async function firstView(browser: Browser, url: string): Promise<{ took: number; busy: number }> {
  const context = await browser.newContext({ locale: 'fr-FR' });
  const page = await context.newPage();
  const devTools = await context.newCDPSession(page);
  await devTools.send('Performance.enable');
  const began = performance.now();
  await page.goto(url);
  await page.locator('[data-unit]').first().waitFor();
  await page.locator('section[aria-labelledby="ranking-title"] tbody tr').first().waitFor();
  const took = performance.now() - began;
  const busy = await busyMs(devTools);
  await context.close();
  return { took, busy };
}

/** The time that the page's main thread was busy. */
async function busyMs(devTools: CDPSession): Promise<number> {
  const { metrics } = await devTools.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
}

/** From choosing a province to the next frame with only its rows, measured in the page. */
async function repaints(browser: Browser, url: string): Promise<{ took: number; busy: number }[]> {
  const context = await browser.newContext({ locale: 'fr-FR' });
  const page = await context.newPage();
  const devTools = await context.newCDPSession(page);
  await devTools.send('Performance.enable');
  await page.goto(`${url}/?level=4`);
  await page.locator('section[aria-labelledby="ranking-title"] tbody tr').first().waitFor();
  await page.waitForLoadState('networkidle').catch(() => undefined);
  const times: { took: number; busy: number }[] = [];
  for (let i = 0; i <= RUNS; i++) {
    const before = await busyMs(devTools);
    const took = await page.evaluate(async (n) => {
      const parts = [...document.querySelectorAll<SVGGElement>('[data-unit]')];
      const before = document.querySelector(
        'section[aria-labelledby="ranking-title"] tbody',
      )?.textContent;
      const began = performance.now();
      parts[n % parts.length]!.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      while (
        document.querySelector('section[aria-labelledby="ranking-title"] tbody')?.textContent ===
          before &&
        performance.now() - began < 5_000
      )
        await new Promise(requestAnimationFrame);
      return performance.now() - began;
    }, i);
    times.push({ took, busy: (await busyMs(devTools)) - before });
    await page.waitForTimeout(1_000);
  }
  await context.close();
  return times.slice(1); // the first run compiles the code
}

const line = (all: { took: number; busy: number }[]) => ({
  'median ms': median(all.map(({ took }) => took)),
  'slowest ms': Math.round(Math.max(...all.map(({ took }) => took))),
  'main thread ms': median(all.map(({ busy }) => busy)),
});

async function measure(owned: Owned): Promise<void> {
  if (!browserPath) throw new Error('No browser: apt-get install chromium, or set CHROME_PATH');
  const mizan = await owned.own(startMizan(), (started) => started.discard());
  await filled(mizan);
  const browser = await owned.own(
    chromium.launch({ executablePath: browserPath, args: quiet }),
    (launched) => launched.close(),
  );
  const views: { took: number; busy: number }[] = [];
  for (let i = 0; i < RUNS; i++) views.push(await firstView(browser, mizan.url));
  const filters = await repaints(browser, mizan.url);
  console.table({
    'first view, cold': line(views),
    [`filter → repaint, ${CELLS} cells`]: line(filters),
  });
  const load = loadavg().map((one) => one.toFixed(1));
  console.log(`load ${load.join(', ')} on ${availableParallelism()} processors`);
}

await bench(measure);
