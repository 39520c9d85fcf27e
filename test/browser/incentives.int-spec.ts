import type { Page } from 'playwright-core';
import { describeWithBrowser } from '../support/browser.js';
import { type RunningMizan, startMizan } from '../support/mizan.js';
import { accepted, Plan, type Versioned } from '../support/plan.js';
import { Visitor } from '../support/visitor.js';

const SOURCE = 'Circulaire fictive';
const MEASURE = {
  code: 'AIDE',
  name: { fr: 'Aide à l’embauche', ar: 'دعم التشغيل', en: 'Hiring aid' },
  territory: 'MA',
  from: '2026-01-01',
  subject: 'need',
  amount: { value: 9_000, unit: 'MAD', per: 'opening', source: SOURCE, confirmed: true },
  conditions: [
    { field: 'contract', in: ['permanent'], source: SOURCE, confirmed: true },
    { field: 'difficult', is: true, source: SOURCE, confirmed: true },
  ],
  origin: 'fictional',
};

describeWithBrowser('the pages of incentive measures', () => {
  let mizan: RunningMizan;
  let visitor: Visitor;
  let page: Page;
  let measure: Versioned;

  beforeAll(async () => {
    mizan = await startMizan();
    measure = accepted(
      await mizan.as('ministry').post<Versioned>('job-creation/v1/incentive-measures', MEASURE),
    );
    visitor = await Visitor.of(mizan.url, { reducedMotion: 'reduce' });
    page = visitor.page;
    page.setDefaultTimeout(30_000);
  }, 120_000);
  afterAll(async () => {
    await visitor?.close();
    await mizan?.discard();
  }, 60_000);
  afterEach(() => expect(visitor.complaints.splice(0)).toEqual([]));

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const inPanel = (name: string) => page.getByRole('dialog', { name });
  const section = (name: string) => page.getByRole('region', { name });

  it('lists the measures, and leads to one with its conditions and sources', async () => {
    await visitor.open('/incentives', 'planner');
    await page.getByRole('link', { name: 'Aide à l’embauche' }).click();
    await page.getByRole('heading', { level: 1, name: 'Aide à l’embauche' }).waitFor();
    await section('Conditions').getByText('Durée indéterminée').waitFor();
    await section('Conditions').getByText(SOURCE).first().waitFor();
    await section('La mesure')
      .getByText(/9\s000 MAD par poste/)
      .waitFor();
  }, 60_000);

  it('says what is missing, then why no, then yes with the amount', async () => {
    await visitor.open(`/incentives/${measure.id}`, 'planner');
    const asking = section('Qui peut en bénéficier ?');
    await button('Évaluer').click();
    await asking.getByText('Il manque une information').waitFor();
    await asking.getByRole('row', { name: /Contrat.*à renseigner/ }).waitFor();
    await asking.getByLabel('Contrat').selectOption({ label: 'Saisonnier' });
    await asking.getByLabel('Postes').fill('10');
    await asking.getByLabel('Recrutement difficile').selectOption({ label: 'oui' });
    await button('Évaluer').click();
    await asking.getByRole('row', { name: /Contrat.*non remplie/ }).waitFor();
    await asking.getByLabel('Contrat').selectOption({ label: 'Durée indéterminée' });
    await button('Évaluer').click();
    await asking.getByText('Oui, à titre indicatif').waitFor();
    await asking.getByText(/^90\s000 MAD$/).waitFor();
  }, 60_000);

  it('says of all open measures at once which apply', async () => {
    await visitor.open('/incentives', 'planner');
    await page.getByRole('link', { name: 'Quelles mesures s’appliquent ?' }).click();
    await page.getByLabel('Contrat', { exact: true }).selectOption({ label: 'Saisonnier' });
    await button('Évaluer').click();
    const answer = page.getByRole('group').filter({ hasText: 'Aide à l’embauche' });
    await answer.getByText('Non', { exact: true }).first().waitFor();
    await page.getByLabel('Bénéficiaire').selectOption({ label: 'Employeur' });
    await button('Évaluer').click();
    await page.getByText('Aucune mesure ouverte pour ce bénéficiaire.').waitFor();
  }, 60_000);

  it('lets the council open a budget and the agency reserve of it, as far as it goes', async () => {
    await visitor.open(`/incentives/${measure.id}`, 'council-ma-04');
    await button('Ouvrir le budget de l’année').click();
    const opening = inPanel('Ouvrir le budget de l’année');
    await opening.getByLabel(/^Montant/).fill('100000');
    await opening.getByRole('button', { name: 'Ouvrir le budget de l’année', exact: true }).click();
    await page.getByText('Le budget est ouvert.').waitFor();
    await visitor.open(new URL(page.url()).pathname, 'anapec');
    await button('Réserver un montant').click();
    const reserving = inPanel('Réserver un montant');
    await reserving.getByLabel('Pour').fill('need:ANAPEC-1');
    await reserving.getByLabel(/^Montant/).fill('95000');
    await reserving.getByRole('button', { name: 'Réserver un montant', exact: true }).click();
    await page.getByText('Le montant est réservé.').waitFor();
    await section('Budget')
      .getByText(/^Reste 5\s000 MAD sur 100\s000 MAD$/)
      .waitFor();
    await page.getByText('Épuisé', { exact: true }).first().waitFor();
    await section('Réservations')
      .getByRole('row', { name: /need:ANAPEC-1/ })
      .waitFor();
  }, 60_000);

  it('stands beside a figure of the plan, with what is left for it', async () => {
    const name = { ...MEASURE.name, fr: 'Aide d’à côté' };
    const beside = { ...MEASURE, code: 'AIDE-3', name };
    const path = 'job-creation/v1';
    const { id } = accepted(
      await mizan.as('ministry').post<Versioned>(`${path}/incentive-measures`, beside),
    );
    const budget = { measure: id, territory: 'MA-04', year: 2026, amount: 50_000 };
    accepted(await mizan.as('council-ma-04').post(`${path}/incentive-budgets`, budget));
    const need = await new Plan(mizan).need('BESIDE-1', { openings: 12 });
    await new Plan(mizan).figures({ territory: 'MA-KEN' }, `need:${need.id}@${need.version}`);
    await visitor.open('/?why=demand;MA-KEN;;;;', 'council-ma-04');
    const row = page.getByRole('dialog').getByRole('listitem').filter({ hasText: name.fr });
    await row.getByText('À confirmer').waitFor();
    await row.getByText(/^reste 50\s000 MAD · Rabat-Salé-Kénitra, 2026$/).waitFor();
  }, 60_000);

  it('is registered by the ministry, condition by condition, and revised', async () => {
    await visitor.open('/incentives', 'ministry');
    await page.getByRole('link', { name: 'Enregistrer une mesure' }).click();
    await page.getByLabel('Code').fill('AIDE-2');
    await page.getByLabel('Intitulé en français').fill('Prime de région');
    await page.getByLabel('Intitulé en arabe').fill('منحة الجهة');
    await page.getByLabel('Intitulé en anglais').fill('Premium of the region');
    await page.getByLabel('Montant unitaire').fill('4000');
    await page.getByLabel('Par', { exact: true }).selectOption({ label: 'poste' });
    await button('Ajouter une condition').click();
    const condition = page.getByRole('group', { name: 'Condition 1' });
    await condition.getByLabel('La condition porte sur').selectOption({ label: 'Âge' });
    await condition.getByLabel('Limite').selectOption({ label: 'au plus' });
    await condition.getByLabel('Attendu').fill('30');
    await button('Ajouter une condition').click();
    const contract = page.getByRole('group', { name: 'Condition 2' });
    await contract.getByLabel('La condition porte sur').selectOption({ label: 'Contrat' });
    await contract.getByLabel('Attendu').selectOption({ label: 'Durée indéterminée' });
    await button('Enregistrer une mesure').click();
    await page.getByRole('heading', { level: 1, name: 'Prime de région' }).waitFor();
    await section('Conditions')
      .getByRole('row', { name: /Âge au plus 30.*à confirmer/ })
      .waitFor();
    await button('Réviser les paramètres').click();
    const revising = inPanel('Réviser les paramètres');
    await revising.getByRole('group', { name: 'Condition 1' }).getByLabel('Attendu').fill('35');
    await revising.getByRole('button', { name: 'Réviser les paramètres', exact: true }).click();
    await page.getByText('Les paramètres sont révisés.').waitFor();
    await section('Conditions')
      .getByRole('row', { name: /Âge au plus 35/ })
      .waitFor();
  }, 60_000);

  it('reads in Arabic from right to left', async () => {
    await visitor.open(`/incentives/${measure.id}`);
    await page.evaluate(() => localStorage.setItem('mizan.language', 'ar'));
    await page.reload();
    await page.locator('html[dir="rtl"]').waitFor({ state: 'attached' });
    await page.getByRole('heading', { level: 1, name: 'دعم التشغيل' }).waitFor();
    await page.getByText('من يمكنه الاستفادة؟').waitFor();
    await page.evaluate(() => localStorage.setItem('mizan.language', 'fr'));
  }, 60_000);
});
