import type { Page } from 'playwright-core';
import { describeWithBrowser } from '../support/browser.js';
import { demoSeeded } from '../support/demo.js';
import type { Mizan } from '../support/mizan.js';
import { standing } from '../support/standing.js';
import { Visitor } from '../support/visitor.js';

const PATIENCE = { timeout: 30_000 };
const A4 = { width: 703, height: 1_000 }; // between the margins, in CSS pixels

describeWithBrowser('a page on paper', () => {
  let mizan: Mizan;
  let visitor: Visitor;
  let page: Page;

  beforeAll(async () => {
    ({ mizan } = await standing('embedded-demo'));
    await demoSeeded(mizan);
    visitor = await Visitor.of(mizan.url, { colorScheme: 'dark' });
    page = visitor.page;
    page.setDefaultTimeout(PATIENCE.timeout);
  }, 180_000);
  afterAll(async () => {
    await visitor?.close();
  }, 60_000);
  afterEach(() => expect(visitor.complaints.splice(0)).toEqual([]));

  /** The page on A4 paper: its text, its visible controls, how far it overflows, and its colour. */
  async function printed(shows: string) {
    await page.locator(shows).first().waitFor(PATIENCE);
    await page.waitForFunction(
      () => document.querySelector('.mantine-Skeleton-root, .mantine-Loader-root') === null,
    );
    await page.setViewportSize(A4);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const sheet = await page.evaluate(() => {
      const isSeen = (element: Element) =>
        element.checkVisibility({ visibilityProperty: true }) && !element.closest('svg, th, tbody');
      const controls = [
        ...document.querySelectorAll('button, input, select, nav, header [role=banner]'),
      ]
        .filter(isSeen)
        .map((element) => element.textContent || element.outerHTML);
      return {
        text: document.body.innerText,
        controls,
        beyond: document.documentElement.scrollWidth - innerWidth,
        colour: getComputedStyle(document.body).backgroundColor,
      };
    });
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: 1_280, height: 800 });
    return sheet;
  }
  const clean = { controls: [], beyond: 0, colour: 'rgb(255, 255, 255)' };

  it('of a register says its filters, how many rows, who printed it, the source, how fresh it is and on which assumptions', async () => {
    await visitor.open('/needs?territory=MA-KEN&status=declared', 'anapec');
    await page.getByText(/Hypothèses du plan/).waitFor({ state: 'attached' });
    const { text, ...sheet } = await printed('main tbody tr');
    expect(sheet).toEqual(clean);
    for (const said of [
      /Filtres : Territoire – .?Kénitra.? · État – .?Déclaré/,
      /Lignes affichées : \d|\d lignes?/,
      /Imprimé par .*Agence nationale.*, le \d+(er)? \S+ \d{4}, \d\d:\d\d/,
      /Source : Mizan, .?http.*\/needs/,
      /Données arrêtées au/,
      /Hypothèses du plan : .?default-1/,
    ])
      expect(text).toMatch(said);
  }, 90_000);

  it('of the plan has its question in words and every quarter', async () => {
    await visitor.open('/?territory=MA-KEN&from=2027-Q1&to=2027-Q4&line=declared', 'planner');
    const { text, ...sheet } = await printed('[data-unit]');
    expect(sheet).toEqual(clean);
    for (const said of [
      /Exprimé.* · De T1 2027 à T4 2027 · Tous les métiers · Tous les secteurs/i,
      /Imprimé par/,
      /Source : Mizan/,
      /Arrêté au/,
      /default-1/,
    ])
      expect(text).toMatch(said);
  }, 90_000);

  it('shows where a figure comes from, and not the page behind', async () => {
    await visitor.open('/?why=gap;MA-04;;;;', 'planner');
    const { text, ...sheet } = await printed('[role=dialog] table');
    expect(sheet).toEqual(clean);
    expect(text).not.toMatch(/Où manque/);
    for (const said of [
      /D’où vient ce chiffre/,
      /Imprimé par/,
      /Les 10 premiers sur \d+/,
      /Source : Mizan/,
      /Données arrêtées au/,
      /default-1/,
    ])
      expect(text).toMatch(said);
  }, 90_000);

  it.each([
    ['/agreements', 'council-ma-04', 'main tbody tr'],
    ['/training', 'operator-ofppt', 'main tbody tr'],
    ['/training?view=programmes', 'operator-ofppt', 'main tbody tr'],
    ['/status', 'operations', 'main table'],
  ])(
    'of %s keeps every column on the sheet, without anything to press',
    async (path, as, shows) => {
      await visitor.open(path, as);
      const { text, ...sheet } = await printed(shows);
      expect(sheet).toEqual(clean);
      expect(text).toMatch(/Imprimé par[\s\S]*Source : Mizan/);
    },
    90_000,
  );
});
