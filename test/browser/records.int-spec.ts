import type { Page } from 'playwright-core';
import { describeWithBrowser } from '../support/browser.js';
import type { Mizan } from '../support/mizan.js';
import { type Agreement, Plan } from '../support/plan.js';
import { standing } from '../support/standing.js';
import { Visitor } from '../support/visitor.js';

const PATIENCE = { timeout: 30_000 };
const COOKS = { occupation: '5120', share: 1 };
const ASSEMBLERS = '8211';

describeWithBrowser('what is done to a record on its page', () => {
  let mizan: Mizan;
  let plan: Plan;
  let visitor: Visitor;
  let page: Page;

  beforeAll(async () => {
    ({ mizan } = await standing('embedded'));
    plan = new Plan(mizan);
    visitor = await Visitor.of(mizan.url, { reducedMotion: 'reduce' });
    page = visitor.page;
    page.setDefaultTimeout(PATIENCE.timeout);
  }, 120_000);
  afterAll(async () => {
    await visitor?.close();
  }, 60_000);
  afterEach(() => expect(visitor.complaints.splice(0)).toEqual([]));

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const inPanel = (name: string) => page.getByRole('dialog', { name });
  const send = (name: string) => inPanel(name).getByRole('button', { name, exact: true }).click();
  const section = (name: string) => page.getByRole('region', { name });

  it('corrects hires with a reason, which stays beside what was reported', async () => {
    const { id } = await plan.need('RECORD-1', { occupation: '7212', openings: 40 });
    await visitor.open(`/needs/${id}`, 'anapec');
    await button('Enregistrer des embauches').click();
    await inPanel('Enregistrer des embauches').getByLabel('Personnes embauchées').fill('12');
    await send('Enregistrer des embauches');
    await section('Embauches').getByText('28 postes restent à pourvoir.').waitFor();

    await section('Embauches').getByRole('button', { name: 'Corriger' }).click();
    expect(await inPanel('Corriger').getByLabel('Personnes embauchées').inputValue()).toBe('12');
    await inPanel('Corriger').getByLabel('Personnes embauchées').fill('10');
    await inPanel('Corriger').getByLabel('Motif').fill('Deux désistements');
    await send('Corriger');
    await section('Embauches').getByText('30 postes restent à pourvoir.').waitFor();
    await section('Embauches').getByText('Deux désistements').waitFor();
    expect(await section('Embauches').getByRole('row').count()).toBe(3);
  }, 90_000);

  it('says why a need was withdrawn and by whom, and opens it again', async () => {
    const { id } = await plan.need('RECORD-2', {
      title: 'Soudeur confirmé H/F',
      openings: 1,
      openingsAssumed: true,
    });
    await visitor.open(`/needs/${id}`, 'anapec');
    await section('Ce qui est recherché').getByText('Soudeur confirmé H/F').waitFor();
    await section('Ce qui est recherché').getByText('Nombre supposé').waitFor();
    await button('Retirer').click();
    await inPanel('Retirer').getByLabel('Motif').fill('Poste supprimé');
    await send('Retirer');
    await page.getByText('Poste supprimé').first().waitFor();
    await page.getByText('une personne').waitFor();
    await button('Rouvrir').click();
    await send('Rouvrir');
    await page.getByText('Besoin rouvert.').waitFor();
    await page.getByText('Déclaré', { exact: true }).first().waitFor();
  }, 90_000);

  it('says on both sides why a link covers nothing, and lets a party accept one of an outsider', async () => {
    // one of no occupation would leave the bands of other files undetermined
    const drafted = await plan.draftConvention({ occupation: COOKS.occupation });
    const agreement: Agreement = await plan.enterIntoForce(await plan.signByAll(drafted));
    const [commitment] = agreement.commitments;
    const session = await plan.session({
      occupations: [COOKS],
      commitmentId: commitment!.id,
      site: 'Salé',
    });
    await plan.eventually(
      () => plan.coverage(agreement),
      ([one]) => one!.covered.length > 0,
    );
    await visitor.open(`/training/sessions/${session.id}`, 'operator-ofppt');
    await page.getByText(/ne couvre rien/).waitFor();

    await visitor.open(`/agreements/${agreement.id}`, 'council-ma-04');
    const commitments = section('Engagements');
    await commitments.getByText('1 rattachement ne couvre rien').waitFor();
    await commitments.getByRole('button', { name: 'Accepter' }).click();
    await send('Accepter');
    await commitments.getByText('par 1 session').waitFor();
    expect(await commitments.getByText(/ne couvre rien/).count()).toBe(0);
  }, 90_000);

  it('offers nothing that the service would refuse the reader', async () => {
    const { id } = await plan.need('RECORD-3', { occupation: ASSEMBLERS, openings: 5 });
    await visitor.open(`/needs/${id}`, 'planner');
    await page.getByText(/cette fiche se consulte seulement/).waitFor();
    expect(await button('Retirer').count()).toBe(0);
  }, 60_000);

  it('takes a session whose seats nobody knows yet, and says so', async () => {
    const session = await plan.session({ occupations: [COOKS], seats: null });
    await visitor.open(`/training/sessions/${session.id}`, 'operator-ofppt');
    await page.getByText('pas encore connues').waitFor();
    await button('Réviser').click();
    await inPanel('Réviser').getByLabel('Au total (places)').fill('30');
    await send('Réviser');
    await page.getByText('pas encore connues').waitFor({ state: 'detached' });
  }, 60_000);
});
