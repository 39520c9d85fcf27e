import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describeWithBrowser } from '../support/browser.js';
import type { Mizan } from '../support/mizan.js';
import { type Agreement, Plan } from '../support/plan.js';
import { standing } from '../support/standing.js';
import { Visitor } from '../support/visitor.js';

const PATIENCE = { timeout: 30_000 };

describeWithBrowser('the life of an agreement on its page', () => {
  let mizan: Mizan;
  let plan: Plan;
  let visitor: Visitor;
  let page: Page;
  let agreement: Agreement;

  beforeAll(async () => {
    ({ mizan } = await standing('embedded'));
    plan = new Plan(mizan);
    visitor = await Visitor.of(mizan.url, { reducedMotion: 'reduce' });
    page = visitor.page;
    page.setDefaultTimeout(PATIENCE.timeout);
    const terms = { startsOn: '2026-01-01', endsOn: '2027-12-31', title: 'Convention vivante' };
    const drafted = await plan.draftConvention(
      { target: 8000, occupation: '9623', indicator: 'trained' },
      terms,
    );
    agreement = await plan.enterIntoForce(await plan.signByAll(drafted), '2026-01-01');
  }, 120_000);
  afterAll(async () => {
    await visitor?.close();
  }, 60_000);
  afterEach(() => expect(visitor.complaints.splice(0)).toEqual([]));

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const inPanel = (name: string) => page.getByRole('dialog', { name });
  const send = (name: string) => inPanel(name).getByRole('button', { name, exact: true }).click();
  const section = (name: string) => page.getByRole('region', { name });
  const speak = async (language: string) => {
    await page.evaluate((chosen) => localStorage.setItem('mizan.language', chosen), language);
    await page.reload();
    await page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' });
  };

  it('begins an amendment, and shows before and after with the quarters that it moves', async () => {
    await visitor.open(`/agreements/${agreement.id}`, 'anapec');
    await page.getByRole('link', { name: 'Rédiger un avenant' }).click();
    await page.getByLabel('Date d’effet de l’avenant').fill('2026-01-01');
    await page.getByLabel('Fin', { exact: true }).fill('2028-12-31');
    await button('Enregistrer l’avenant').click();
    await page
      .getByRole('heading', { level: 1, name: 'Avenant n° 1 · Convention vivante' })
      .waitFor();
    const compared = section('Avant et après');
    await compared.getByRole('row', { name: /Fin prévue 31 déc. 2027 31 déc. 2028/ }).waitFor();
    await compared.getByRole('row', { name: /T1 2026 1\s000 667 −333/ }).waitFor();
    await compared.getByRole('row', { name: /T4 2028 0 666 \+666/ }).waitFor();
  }, 90_000);

  it('shows a party what awaits its signature, and a counterpart each step', async () => {
    const other = await Visitor.of(mizan.url, { reducedMotion: 'reduce' });
    try {
      await other.open(page.url().slice(mizan.url.length), 'council-ma-04');
      await button('Envoyer en relecture').click();
      await other.page.getByText('En relecture', { exact: true }).first().waitFor(PATIENCE);
      await button('Déclarer prête à signer').click();
      await other.page.getByRole('button', { name: /^Signer pour/ }).waitFor(PATIENCE);
      await other.open('/agreements', 'council-ma-04');
      await other.page.getByText(/attend(ent)? votre signature/).click();
      await other.page.getByRole('link', { name: 'Avenant n° 1 · Convention vivante' }).waitFor();
    } finally {
      await other.close();
    }
  }, 120_000);

  it('in force, stands on the line of the agreement and in its history', async () => {
    const id = page.url().split('/').at(-1)!;
    let amendment = (
      await mizan.as('anapec').get<Agreement>(`partner-agreements/v1/agreements/${id}`)
    ).body;
    for (const organisation of ['council-ma-04', 'anapec'])
      amendment = await plan.sign(amendment, organisation);
    await plan.enterIntoForce(amendment);
    await visitor.open(`/agreements/${agreement.id}`, 'council-ma-04');
    await page
      .getByRole('list', { name: 'Vie de la convention' })
      .getByText('Avenant n° 1')
      .waitFor();
    const history = section('Historique');
    await history.getByText('Modifiée par avenant').waitFor();
    await history.getByText('31 déc. 2028').waitFor();
    await history.getByText('Signée par toutes les parties').waitFor();
  }, 90_000);

  it('is suspended with a reason and resumed', async () => {
    await button('Suspendre').click();
    await inPanel('Suspendre').getByLabel('Motif').fill('Crédits non délégués');
    await send('Suspendre');
    await page.getByText('Convention suspendue.').waitFor();
    await section('Historique').getByText('Crédits non délégués').waitFor();
    await button('Reprendre').click();
    await send('Reprendre');
    await page.getByText('La convention a repris.').waitFor();
  }, 90_000);

  it('is read in Arabic and in English, without a fault of access, wide and on a phone', async () => {
    for (const [language, title] of [
      ['ar', 'مسار الاتفاقية'],
      ['en', 'Life of the agreement'],
      ['fr', 'Vie de la convention'],
    ] as const) {
      await speak(language);
      await page.getByRole('list', { name: title }).waitFor();
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 900 });
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect([language, width, overflow]).toEqual([language, width, 0]);
      }
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa'])
        .analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  }, 120_000);

  it('ends with its notice', async () => {
    await button('Dénoncer').click();
    await inPanel('Dénoncer').getByLabel('Motif').fill('Fin de mission');
    await send('Dénoncer');
    await page.getByText('Dénonciation enregistrée.').waitFor();
    await page.getByText('Dénoncée', { exact: true }).first().waitFor();
  }, 60_000);
});
