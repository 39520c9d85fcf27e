import type { Page } from 'playwright-core';
import { describeWithBrowser } from '../support/browser.js';
import { demoSeeded } from '../support/demo.js';
import type { Mizan } from '../support/mizan.js';
import { rowsOf, summed, type Terms, termsOn } from '../support/shown-numbers.js';
import { standing } from '../support/standing.js';
import { inTurn } from '../support/turns.js';
import { Visitor } from '../support/visitor.js';

const PATIENCE = { timeout: 30_000 };
const languages = ['fr', 'ar', 'en'] as const;
const lines = ['declared', 'in-force', 'if-signed'] as const;
const filters = [
  '',
  'territory=MA-KEN',
  'territory=MA-SAL&from=2026-Q4&to=2028-Q1',
  'occupation=8',
  'from=2026-Q4&to=2027-Q3',
];
const measures = {
  declared: ['demand.declared'],
  promised: ['commitment.demand', 'pending.demand'],
  expected: ['supply.expected', 'supply.completed'],
  committed: ['commitment.supply', 'pending.supply'],
};
/**
 * Every line with every filter, each in the language whose turn it is: the numbers are the same in
 * all.
 */
const shownIn = (language: string) =>
  lines
    .flatMap((line) => filters.map((filter) => [line, filter] as const))
    .filter((_, place) => inTurn(languages, place) === language);
/** The result of the sum; a missing term counts as 0. */
const gapOf = ({ declared = 0, promised = 0, expected = 0, committed = 0 }: Terms) =>
  declared + promised - expected - committed;

describeWithBrowser('the sums on the pages, with the demo', () => {
  let mizan: Mizan;
  let visitor: Visitor;
  let page: Page;

  beforeAll(async () => {
    ({ mizan } = await standing('embedded-demo'));
    await demoSeeded(mizan);
    visitor = await Visitor.of(mizan.url, { reducedMotion: 'reduce' });
    page = visitor.page;
    page.setDefaultTimeout(PATIENCE.timeout);
    await visitor.open('/', 'planner');
  }, 180_000);
  afterAll(async () => {
    await visitor?.close();
  }, 60_000);
  afterEach(() => expect(visitor.complaints.splice(0)).toEqual([]));

  const speak = (language: string) =>
    page.evaluate((chosen) => localStorage.setItem('mizan.language', chosen), language);
  async function open(query: string): Promise<void> {
    await page.goto(`${mizan.url}/?${query}`);
    await page.locator('[data-term="declared"][data-amount]').waitFor(PATIENCE);
    await page.locator('[aria-labelledby="ranking-title"] tbody tr').first().waitFor(PATIENCE);
    await page.waitForFunction(
      () => document.querySelector('.mantine-Skeleton-root, .mantine-Loader-root') === null,
    );
  }
  const territories = () => page.locator('[aria-labelledby="territories-title"] table').first();
  const quarters = () => page.locator('[role=group][aria-labelledby="quarters-title"]');
  const sideOf = ({ said }: { said: Terms }) => ({
    demand: (said.declared ?? 0) + (said.promised ?? 0),
    supply: (said.expected ?? 0) + (said.committed ?? 0),
    gap: said.gap,
  });
  /** The terms from the service, to the thousandth. */
  async function asked(line: string, filter: string): Promise<Required<Omit<Terms, 'gap'>>> {
    const query = `territory=MA-04&by=territory&line=${line}&${filter}`;
    const { data } = (
      await mizan.as('planner').get<{ data: { measures: Record<string, number> }[] }>(
        `planning-projections/v1/projections?${new URLSearchParams(
          Object.fromEntries(new URLSearchParams(query)), // the territory of the filter takes precedence
        )}`,
      )
    ).body;
    const sum = (of: string[]) =>
      data.reduce(
        (all, row) => all + of.reduce((own, name) => own + (row.measures[name] ?? 0), 0),
        0,
      );
    return {
      declared: sum(measures.declared),
      promised: sum(measures.promised),
      expected: sum(measures.expected),
      committed: sum(measures.committed),
    };
  }

  describe.each(languages)('in %s', (language) => {
    beforeAll(async () => {
      await speak(language);
    });

    it.each(shownIn(language))(
      'add up on the line %s, filtered by "%s"',
      async (line, filter) => {
        await open(`line=${line}&${filter}`);
        const terms = await termsOn(page);
        expect(terms.written).toEqual(terms.said);
        expect(gapOf(terms.said)).toBe(terms.said.gap);

        const exact = await asked(line, filter);
        if (line === 'declared') expect(terms.said).toMatchObject({ promised: 0, committed: 0 });
        for (const name of ['declared', 'promised', 'expected', 'committed'] as const)
          expect(Math.abs((terms.said[name] ?? 0) - exact[name])).toBeLessThan(1);

        await territories().locator('tbody tr').first().waitFor(PATIENCE);
        const rows = await rowsOf(territories().locator('tbody tr'));
        const [total] = await rowsOf(territories().locator('tfoot tr'));
        for (const row of [...rows, total!]) expect(row.demand - row.supply).toBe(row.gap);
        expect(total).toMatchObject(summed(rows));
        const [chosen = total] = await rowsOf(territories().locator('tr[data-chosen]'));
        expect(chosen).toMatchObject(sideOf(terms));
      },
      60_000,
    );

    it('add up over quarters and over school years, and say which year the window cuts', async () => {
      const view = (n: number) =>
        page.locator('section[aria-labelledby="quarters-title"] label').nth(n).click();
      for (const window of ['', 'from=2026-Q4&to=2028-Q1']) {
        await open(window);
        const sides = sideOf(await termsOn(page));
        await view(1);
        const counted = quarters().locator('tbody tr:not([data-beside])');
        await counted.first().waitFor(PATIENCE);
        expect(summed(await rowsOf(counted))).toEqual(sides);
        expect(await rowsOf(quarters().locator('tfoot tr'))).toEqual([
          expect.objectContaining(sides),
        ]);
        await view(2);
        const years = quarters().locator('tbody tr');
        await years.getByText('2026-2027').first().waitFor(PATIENCE);
        expect(summed(await rowsOf(years))).toEqual(sides);
        const cut = await quarters().locator('tr[data-partial] th').allInnerTexts();
        expect(cut.map((text) => text.trim().split('\n')[0])).toEqual(window ? ['2027-2028'] : []);
        if (window)
          expect(cut[0]).toContain(
            {
              fr: 'en partie : la période choisie coupe cette année scolaire',
              ar: 'جزئيا',
              en: 'in part: the period chosen cuts this school year',
            }[language],
          );
      }
    }, 60_000);

    it('have no gap by sector, and say that it is not computed', async () => {
      await open('sector=C');
      const { said, written } = await termsOn(page);
      expect(written).toEqual(said);
      expect(Object.keys(said)).toEqual(['declared', 'promised']);
      await page
        .locator('section:has(> [data-term])')
        .getByText({ fr: 'non calculé', ar: 'غير محسوب', en: 'not computed' }[language])
        .waitFor(PATIENCE);
    }, 60_000);
  });

  it('call a quantity that stands twice by one name, and another quantity by another', async () => {
    await speak('fr');
    const names = async (line: string) => {
      await open(`line=${line}&territory=MA-KEN`);
      return [
        await page.locator('[data-term] h2').allInnerTexts(),
        (await territories().locator('thead th').allInnerTexts()).slice(1, 3),
      ];
    };
    expect(await names('declared')).toEqual([
      [
        'Besoins exprimés',
        'Postes promis',
        'Sortants de formation attendus',
        'Sortants de formation promis',
        'Écart besoins – formation programmée',
      ],
      ['Besoins exprimés (postes)', 'Sortants attendus (personnes)'],
    ]);
    expect(await names('in-force')).toEqual([
      [
        'Besoins exprimés',
        'Postes promis',
        'Sortants de formation attendus',
        'Sortants de formation promis',
        'Écart besoins – formation programmée',
      ],
      ['Postes exprimés et promis', 'Sortants attendus et promis (personnes)'],
    ]);
  }, 60_000);

  it('add up over the whole ranking, with what is undetermined and what is not allocated', async () => {
    await open('line=in-force');
    const ranking = page.locator('section[aria-labelledby="ranking-title"]');
    for (const summary of await ranking.locator('summary').all()) await summary.click();
    const more = ranking.getByRole('button', { name: /Voir la suite/ });
    while ((await more.count()) > 0) await more.first().click();
    const rows = await rowsOf(ranking.locator('tbody tr'), [3, 4, 1]);
    expect(summed(rows)).toEqual(sideOf(await termsOn(page)));
    for (const apart of await ranking.locator('details').all()) {
      const { demand, supply } = summed(await rowsOf(apart.locator('tbody tr'), [3, 4, 1]));
      const said = (await apart.locator('summary').innerText()).replace(/[\s\u00a0\u202f]/g, '');
      expect(said).toContain(`:${demand}postes,${supply}personnes`);
    }
  }, 60_000);

  it('are exact to the thousandth where a figure comes from', async () => {
    await open('line=in-force&why=gap;MA-SIL;;;;');
    const panel = page.getByRole('dialog');
    await panel.getByText(/= la somme de/).waitFor(PATIENCE);
    const more = panel.getByRole('button', { name: /Voir la suite/ });
    while ((await more.count()) > 0) await more.click();
    const exact = (text: string) =>
      Number(
        text
          .replace(/[\s\u00a0\u202f]/g, '')
          .replace('\u2212', '-')
          .replace(',', '.'),
      );
    const weights = (await panel.locator('tbody tr td:last-child').allInnerTexts()).map(exact);
    const figure = exact(await panel.locator('strong:visible').first().innerText());
    expect(weights.reduce((sum, weight) => sum + Math.round(weight * 1_000), 0)).toBe(
      Math.round(figure * 1_000),
    );
  }, 60_000);

  it('tell how far the terms moved by what is shown of them', async () => {
    await open('line=in-force&since=2026-01-01');
    await page.getByRole('status').getByText('Comparé au').waitFor(PATIENCE);
    const moved = page.locator('[data-term] [data-changed]');
    await moved.first().waitFor(PATIENCE);
    const { said } = await termsOn(page);
    const shown = await page
      .locator('[data-term]')
      .evaluateAll((elements) =>
        elements.map((element) => [
          element.getAttribute('data-term'),
          element.querySelector<HTMLElement>('[data-changed]')?.innerText ?? '0',
        ]),
      );
    for (const [name, text] of shown)
      expect(Number(text!.replace(/[^\d\u2212-]/g, '').replace('\u2212', '-'))).toBe(
        said[name as keyof Terms], // the plan was empty then
      );
  }, 60_000);
});
