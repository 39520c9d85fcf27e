import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describeWithBrowser } from '../support/browser.js';
import type { Mizan } from '../support/mizan.js';
import { accepted, type Agreement, Plan, type Versioned } from '../support/plan.js';
import { standing } from '../support/standing.js';
import { Visitor } from '../support/visitor.js';

const PATIENCE = { timeout: 20_000 };
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const PROJECTS = 'job-creation/v1/micro-projects';
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };
/** Where no other file posts anything. */
const PLACE = { territory: 'MA-KHE', occupation: '7317' };

describeWithBrowser('a micro-project on its page', () => {
  let mizan: Mizan;
  let plan: Plan;
  let visitor: Visitor;
  let page: Page;
  let address = '';

  beforeAll(async () => {
    ({ mizan } = await standing('embedded'));
    plan = new Plan(mizan);
    visitor = await Visitor.of(mizan.url, { reducedMotion: 'reduce', viewport: DESK });
    page = visitor.page;
    page.setDefaultTimeout(PATIENCE.timeout);
  }, 120_000);
  afterAll(async () => {
    await visitor?.close();
  }, 60_000);
  afterEach(() => expect(visitor.complaints.splice(0)).toEqual([]));

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const panel = (name: string) => page.getByRole('dialog', { name });
  const section = (name: string) => page.getByRole('region', { name });
  const steps = () => page.getByRole('list', { name: 'De l’idée à l’entreprise' });
  /** Opens the form of an action, fills it in and sends it. */
  async function act(name: string, fill: () => Promise<unknown>): Promise<void> {
    await button(name).click();
    await panel(name).waitFor();
    await fill();
    await panel(name).getByRole('button', { name, exact: true }).click();
    await panel(name).waitFor({ state: 'detached' });
  }
  const choose = async (label: string, typed: string, option: RegExp) => {
    await page
      .locator('input')
      .and(page.getByLabel(new RegExp(`^${label}`)))
      .fill(typed);
    await page.getByRole('option', { name: option }).click();
  };
  const propose = async (terms: object) =>
    accepted(
      await mizan.as('anapec').post<Versioned>(PROJECTS, {
        title: 'Tapis',
        promoters: 2,
        jobsExpected: 3,
        origin: 'fictional',
        ...PLACE,
        ...terms,
      }),
    );

  async function registered(kind: 'funder' | 'association'): Promise<string> {
    const id = `${kind}-micro-projets`;
    const name = { fr: `Organisation ${kind}`, ar: 'منظمة', en: `The ${kind}` };
    const body = { id, kind, name, territory: 'MA-04', origin: 'fictional' };
    accepted(await mizan.as('council-ma-04').post('partner-agreements/v1/organisations', body));
    return id;
  }

  it('is proposed by its number of promoters and jobs, and counts nowhere yet', async () => {
    await visitor.open('/micro-projects', 'anapec');
    await page.getByRole('link', { name: 'Proposer un micro-projet' }).click();
    await page.getByRole('heading', { level: 1, name: 'Proposer un micro-projet' }).waitFor();
    await page.getByLabel('Micro-projet', { exact: false }).first().fill('Atelier de tapis');
    await choose('Territoire', 'Khémisset', /Khémisset/);
    await choose('Métier', PLACE.occupation, new RegExp(PLACE.occupation));
    await page.getByLabel('Promoteurs').fill('2');
    await page.getByLabel('Emplois attendus').fill('3');
    await page.getByLabel('Origine').selectOption('fictional');
    await button('Proposer un micro-projet').click();
    await page.getByText('Micro-projet proposé.').waitFor();
    await page.getByText('Aucun de ses emplois ne compte dans le plan.').waitFor();
    expect(await steps().locator('[aria-current="step"]').innerText()).toMatch(/^Sélection/);
    address = new URL(page.url()).pathname;
  }, 90_000);

  it('is led to the enterprise, with the sum of its funders', async () => {
    await act('Décider de la sélection', async () => {
      await page.getByRole('radio', { name: 'Retenu' }).check();
      await page.getByLabel('Date', { exact: false }).fill('2025-02-03');
    });
    await page.getByText(/3 emplois attendus y comptent/).waitFor();
    await act('Mettre en incubation', () => page.getByLabel('Depuis le').fill('2025-03-03'));
    await act('Arrêter le montage financier', async () => {
      await page.getByLabel('Arrêté le').fill('2025-06-02');
      await button('Ajouter un financeur').click();
      for (const [n, funder, amount] of [
        [1, 'council-ma-04', '60000'],
        [2, 'anapec', '40000'],
      ] as const) {
        const part = page.getByRole('group', { name: `Financeur ${n}` });
        await part.getByRole('combobox').selectOption(funder);
        await part.getByLabel('Montant (MAD)').fill(amount);
      }
      await page.getByText(/Ensemble : 100\s000 MAD/).waitFor();
    });
    await section('Montage financier')
      .getByText(/^100\s000$/)
      .waitFor();
    await act('Enregistrer la création', async () => {
      await page.getByLabel('Créée le').fill('2025-09-01');
      await page.getByLabel('Emplois créés').fill('4');
    });
    await page.getByText(/4 emplois créés y comptent/).waitFor();
    await section('Visites').getByText('visite à 12 mois à faire').waitFor();
  }, 120_000);

  it('is visited on a phone, with a thumb: alive or not, jobs, a note', async () => {
    await page.setViewportSize(PHONE);
    await visitor.open('/', 'anapec');
    await page.getByRole('link', { name: /visites? à 12 mois à faire/ }).click();
    await page.getByRole('link', { name: /Atelier de tapis/ }).click();
    await button('Enregistrer une visite').click();
    const form = panel('Enregistrer une visite');
    const targets = [
      ...(await form.locator('label:has(input[type=radio])').all()),
      form.getByLabel('Emplois constatés'),
      form.getByRole('button', { name: 'Enregistrer une visite' }),
    ];
    for (const target of targets) {
      const box = (await target.boundingBox())!;
      expect(box.height).toBeGreaterThanOrEqual(44);
      expect(box.y + box.height).toBeLessThanOrEqual(PHONE.height);
    }
    expect(await form.getByLabel('Emplois constatés').inputValue()).toBe('4');
    await form.getByRole('button', { name: 'Enregistrer une visite' }).click();
    await form.getByText('À renseigner.').waitFor();
    visitor.complaints.splice(0); // that whether it is alive was not said
    await form.getByRole('radio', { name: 'En activité' }).check();
    await form.getByLabel('Note de visite').fill('Deux métiers de plus');
    await form.getByRole('button', { name: 'Enregistrer une visite' }).click();
    await page.getByText('Visite enregistrée.').waitFor();
    await section('Visites').getByText('Deux métiers de plus').waitFor();
    await page.locator('main h1 ~ p').getByText('En activité à 12 mois').waitFor();
    await page.setViewportSize(DESK);
  }, 90_000);

  it('is jobs beside the plan, in a unit of their own, and the reason of the figure', async () => {
    await visitor.open(`/?${new URLSearchParams(PLACE)}`, 'planner');
    const jobs = section('Emplois');
    await jobs.getByText(/ne s’ajoutent jamais aux postes ni aux personnes/).waitFor();
    await jobs.getByRole('link', { name: '4 créés' }).click();
    const why = page.getByRole('dialog', { name: 'D’où vient ce chiffre ?' });
    await why.getByText(/= la somme de 1 source/).waitFor();
    await why.getByText('emplois · Emplois créés par les micro-projets').waitFor();
    await why.getByRole('link', { name: 'Micro-projet Atelier de tapis' }).click();
    await page.getByRole('heading', { level: 1, name: 'Atelier de tapis' }).waitFor();
  }, 60_000);

  it('says on both sides what it covers of a commitment, and why it covers nothing', async () => {
    const jobs = { indicator: 'jobs-created', effect: 'jobs', target: 10, unit: 'jobs', ...PLACE };
    const signed = await plan.signByAll(await plan.draftConvention(jobs));
    const agreement: Agreement = await plan.enterIntoForce(signed);
    const commitmentId = agreement.commitments[0]!.id;
    const [inside, outside] = [
      await propose({ commitmentId }),
      await propose({ commitmentId, territory: 'MA-SAL' }),
    ];
    await plan.eventually(
      () => plan.coverage(agreement),
      ([one]) => one!.covered.length === 2,
    );
    await visitor.open(`/micro-projects/${outside.id}`, 'anapec');
    await section('Le projet')
      .getByText(/ne couvre rien/)
      .waitFor();
    await visitor.open(`/agreements/${agreement.id}`, 'council-ma-04');
    const commitments = section('Engagements');
    await commitments.getByText('par 1 micro-projet').waitFor();
    await commitments.getByText('3 emplois attendus').waitFor();
    await commitments.getByText('1 rattachement ne couvre rien').waitFor();
    await commitments.getByRole('link', { name: 'Micro-projet Tapis' }).first().click();
    await page.waitForURL(`**/micro-projects/${inside.id}`);
  }, 90_000);

  it('is refused with a reason, and abandoned with one', async () => {
    const { id } = await propose({ title: 'Refusé' });
    await visitor.open(`/micro-projects/${id}`, 'anapec');
    await act('Décider de la sélection', async () => {
      await page.getByRole('radio', { name: 'Refusé' }).check();
      await page.getByLabel('Motif').fill('Marché déjà servi');
    });
    await page.getByText('Micro-projet refusé.').waitFor();
    expect(await steps().getByRole('listitem').allInnerTexts()).toEqual([
      'Idée',
      expect.stringMatching(/^Refusé/),
    ]);
    const other = await propose({ title: 'Abandonné' });
    await visitor.open(`/micro-projects/${other.id}`, 'anapec');
    await act('Abandonner le projet', () => page.getByLabel('Motif').fill('Départ d’un associé'));
    await section('Le projet').getByText('Départ d’un associé').waitFor();
    await page.getByText(/cette fiche se consulte seulement/).waitFor();
  }, 90_000);

  it('is only read by who may not lead it', async () => {
    await visitor.open(address, 'planner');
    await page.getByText(/cette fiche se consulte seulement/).waitFor();
    await visitor.open('/micro-projects', 'planner');
    await page.locator('main tbody tr').first().waitFor();
    expect(await page.getByRole('link', { name: 'Proposer un micro-projet' }).count()).toBe(0);
  }, 60_000);

  it('awaits its funder on the first screen, and its proposer is asked for another', async () => {
    const [funder, proposer] = await Promise.all(
      (['funder', 'association'] as const).map((kind) => registered(kind)),
    );
    let project = await propose({ title: 'Financé' });
    for (const [step, body] of [
      ['selection', { on: '2026-02-02', result: 'selected' }],
      ['incubation', { on: '2026-03-02', by: 'anapec' }],
      ['financing', { on: '2026-05-04', parts: [{ funder, amount: 90_000 }] }],
    ] as const)
      project = await plan.act('anapec', `${PROJECTS}/${project.id}/${step}`, project, body);
    await visitor.open('/', funder);
    await page.getByRole('link', { name: '1 micro-projet que vous financez' }).click();
    await page.getByRole('link', { name: /^Financé/ }).click();
    await section('Montage financier')
      .getByText(/90\s000/)
      .first()
      .waitFor();
    await visitor.open('/', proposer);
    await page.getByText('Rien n’attend votre organisation.').waitFor();
    await page.getByRole('link', { name: 'Proposer un micro-projet' }).click();
    await page.getByLabel('Promoteurs').waitFor();
  }, 60_000);

  it('reads from right to left in Arabic, within a phone, and without a violation', async () => {
    await page.evaluate(() => localStorage.setItem('mizan.language', 'ar'));
    await visitor.open(address, 'anapec');
    await page.getByRole('list', { name: 'من الفكرة إلى المقاولة' }).waitFor();
    await page.getByText('نشيط بعد 12 شهرا').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
    await page.getByRole('button', { name: 'تسجيل زيارة' }).click();
    await page
      .getByRole('dialog', { name: 'تسجيل زيارة' })
      .getByRole('radio', { name: 'نشيطة' })
      .check();
    for (const viewport of [DESK, PHONE]) {
      await page.setViewportSize(viewport);
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode() // a page has no frames, so none needs a page of its own
        .withTags(RULES)
        .analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(beyond).toBeLessThanOrEqual(0);
    }
    await page.evaluate(() => localStorage.setItem('mizan.language', 'fr'));
  }, 60_000);
});
