import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describeWithBrowser } from '../support/browser.js';
import type { Mizan } from '../support/mizan.js';
import { accepted, type Versioned } from '../support/plan.js';
import { standing } from '../support/standing.js';
import { Visitor } from '../support/visitor.js';

const SUPPORTS = 'job-creation/v1/supports';
const AGENCY = 'anapec';
const COUNCIL = 'council-ma-04';

describeWithBrowser('the pages of supports', () => {
  let mizan: Mizan;
  let visitor: Visitor;
  let page: Page;

  beforeAll(async () => {
    ({ mizan } = await standing('embedded'));
    visitor = await Visitor.of(mizan.url, { reducedMotion: 'reduce' });
    page = visitor.page;
    page.setDefaultTimeout(30_000);
  }, 120_000);
  afterAll(async () => {
    await visitor?.close();
  }, 60_000);
  afterEach(() => expect(visitor.complaints.splice(0)).toEqual([]));

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const inPanel = (name: string) => page.getByRole('dialog', { name });
  const send = (name: string) => inPanel(name).getByRole('button', { name, exact: true }).click();
  const section = (name: string) => page.getByRole('region', { name });
  const steps = () => section('De la requête à l’évaluation');
  const requested = async (name: string) =>
    accepted(
      await mizan.as(AGENCY).post<Versioned>(SUPPORTS, {
        beneficiary: { kind: 'association', name },
        ...{ territory: 'MA-KHE', occupation: '7318' },
        ...{ members: 12, women: 8, youth: 5, amount: 200_000, jobsExpected: 4 },
        ...{ funder: COUNCIL, origin: 'fictional' },
      }),
    );

  it('let the agency request a support, and say at its place what is wrong', async () => {
    await visitor.open('/supports', AGENCY);
    await page.getByRole('link', { name: 'Solliciter un appui' }).click();
    await page.getByRole('heading', { level: 1, name: 'Solliciter un appui' }).waitFor();
    await page.getByRole('combobox', { name: 'Territoire' }).fill('Kénitra');
    await page.getByRole('option', { name: 'Kénitra', exact: true }).click();
    await page.getByLabel('Dénomination').fill('Coopérative Tissage du Gharb');
    await page.getByLabel('Membres').fill('12');
    await page.getByLabel('Femmes').fill('13');
    await page.getByLabel('Jeunes').fill('5');
    await page.getByLabel('Montant demandé (MAD)').fill('200000');
    await page.getByRole('textbox', { name: 'Emplois attendus' }).first().fill('4');
    await button('Solliciter un appui').click();
    await page.locator('[aria-invalid="true"]').first().waitFor();
    expect(await page.getByLabel('Femmes').getAttribute('aria-invalid')).toBe('true');
    const refusals = visitor.complaints.splice(0).filter((one) => /answered/.test(one));
    expect(refusals).toEqual([expect.stringContaining('supports answered 422')]);

    await page.getByLabel('Femmes').fill('8');
    await button('Solliciter un appui').click();
    const name = 'Coopérative Tissage du Gharb';
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await page.getByText('Appui sollicité.').waitFor();
    await steps().getByText('prochaine étape').waitFor();
    await section('Bénéficiaire').getByText('8 (67 %)').waitFor();
  }, 90_000);

  it('lead it from the grant to the evaluation, each reader with its own actions', async () => {
    const { id } = await requested('Association Amal');
    await visitor.open(`/supports/${id}`, COUNCIL);
    await button('Accorder l’appui').click();
    await inPanel('Accorder l’appui').getByLabel('Montant accordé (MAD)').fill('150000');
    await send('Accorder l’appui');
    await steps()
      .getByRole('row', { name: /Accord .*150 000 MAD/ })
      .waitFor();
    expect(await button('Enregistrer le démarrage').count()).toBe(0);

    await visitor.open(`/supports/${id}`, AGENCY);
    await button('Enregistrer le démarrage').click();
    await send('Enregistrer le démarrage');
    await button('Enregistrer l’évaluation').click();
    const panel = inPanel('Enregistrer l’évaluation');
    await panel.getByLabel('Emplois créés').fill('5');
    await panel.getByLabel('Résultat').selectOption({ label: 'Partiellement atteint' });
    await send('Enregistrer l’évaluation');
    await steps().getByText('5 emplois · Partiellement atteint').waitFor();
    await page.getByText('5 emplois créés y comptent').waitFor();
    await page.getByText('Appui évalué').first().waitFor();
  }, 90_000);

  it('show why a support was given up', async () => {
    const { id } = await requested('Association Nour');
    await visitor.open(`/supports/${id}`, AGENCY);
    await button('Abandonner l’appui').click();
    await inPanel('Abandonner l’appui').getByLabel('Motif').fill('Dissolution');
    await send('Abandonner l’appui');
    await steps()
      .getByRole('row', { name: /Abandon .*Dissolution/ })
      .waitFor();
    await page.getByText('cette fiche se consulte seulement').waitFor();
  }, 90_000);

  it('are read in Arabic and English, on a phone, by assistive technology', async () => {
    const { id } = await requested('Association Salam');
    await visitor.open(`/supports/${id}`, AGENCY);
    for (const [language, name, money] of [
      ['ar', 'من الطلب إلى التقييم', 'المبلغ المطلوب'],
      ['en', 'From the request to the evaluation', 'Amount requested'],
      ['fr', 'De la requête à l’évaluation', 'Montant demandé'],
    ] as const) {
      await page.evaluate((chosen) => localStorage.setItem('mizan.language', chosen), language);
      for (const [width, at, shown] of [
        [390, `/supports/${id}`, section(name)],
        [390, '/supports/new', page.getByLabel(money)],
        [1280, '/supports', page.getByText('Association Salam').first()],
      ] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(`${mizan.url}${at}`);
        await page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' });
        await shown.waitFor();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id: rule, nodes }) => [rule, nodes[0]?.html])).toEqual([]);
        const isTooWide = await page.evaluate(
          () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
        );
        expect([language, at, isTooWide]).toEqual([language, at, false]);
      }
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  }, 120_000);
});
