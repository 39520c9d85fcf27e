import type { Page } from 'playwright-core';
import { describeWithBrowser } from '../support/browser.js';
import type { Mizan } from '../support/mizan.js';
import { Plan } from '../support/plan.js';
import { standing } from '../support/standing.js';
import { Visitor } from '../support/visitor.js';

const PATIENCE = { timeout: 30_000 };

describeWithBrowser('the workplace where things do not go as wished', () => {
  let mizan: Mizan;
  let visitor: Visitor;
  let page: Page;
  let need: string;

  beforeAll(async () => {
    ({ mizan } = await standing('embedded'));
    need = (
      await new Plan(mizan).need('EDGE-1', {
        territory: 'MA-KEN',
        occupation: '7212',
        openings: 40,
        from: '2027-01-01',
        to: '2027-03-31',
      })
    ).id;
    visitor = await Visitor.of(mizan.url, { reducedMotion: 'reduce' });
    page = visitor.page;
    page.setDefaultTimeout(PATIENCE.timeout);
  }, 120_000);
  afterAll(async () => {
    await visitor?.close();
  }, 60_000);

  const panel = () => page.getByRole('dialog', { name: 'Réviser' });
  async function revising(): Promise<void> {
    await visitor.open(`/needs/${need}`, 'anapec');
    await page.getByRole('button', { name: 'Réviser', exact: true }).click();
    await panel().getByLabel('Postes').waitFor();
  }
  const read = async () =>
    (
      await mizan
        .as('anapec')
        .get<{ openings: number; to: string; version: number; confidence: string | null }>(
          `employer-needs/v1/needs/${need}`,
        )
    ).body;
  const change = async (part: object) =>
    expect(
      (
        await mizan
          .as('anapec')
          .patch(`employer-needs/v1/needs/${need}`, part, { ifMatch: (await read()).version })
      ).status,
    ).toBe(200);

  it('shows what somebody else changed meanwhile beside what was typed, and takes it once it was looked at', async () => {
    await revising();
    await panel().getByLabel('Postes').fill('55');
    await change({ openings: 70, confidence: 'firm' });
    await panel().getByRole('button', { name: 'Réviser', exact: true }).click();
    const told = panel().getByRole('alert');
    await told.getByText('Cette fiche a été modifiée entre-temps.').waitFor();
    await told.getByText('Votre saisie : 55').waitFor();
    expect(await told.innerText()).toMatch(/Postes\s+Avant : .?40.? · Maintenant : .?70/);
    await told.getByText('Vous n’y aviez rien changé').waitFor();
    expect(await panel().getByLabel('Postes').inputValue()).toBe('55');
    await panel().getByRole('button', { name: 'Réviser', exact: true }).click();
    await page.getByText('Besoin révisé.').waitFor();
    expect(await read()).toMatchObject({ openings: 55, confidence: 'firm' });
  }, 90_000);

  it('keeps what was typed where the session has ended, and goes on after a sign-in in a window of its own', async () => {
    await revising();
    await panel().getByLabel('Postes').fill('66');
    await page.context().clearCookies({ name: 'mizan_session' });
    await panel().getByRole('button', { name: 'Réviser', exact: true }).click();
    const ended = page.getByRole('dialog', { name: 'Votre session a pris fin' });
    await ended.getByText('Rien de ce que vous avez saisi n’est perdu').waitFor();
    const again = ended.getByRole('link', { name: 'Se reconnecter dans une fenêtre' });
    await again.evaluate((link: HTMLAnchorElement) => {
      link.href += '&as=anapec';
    }); // a real provider would ask for the account
    const [signIn] = await Promise.all([page.waitForEvent('popup'), again.click()]);
    await signIn.waitForEvent('close').catch(() => undefined);
    await ended.waitFor({ state: 'detached' });
    expect(await panel().getByLabel('Postes').inputValue()).toBe('66');
    await panel().getByRole('button', { name: 'Réviser', exact: true }).click();
    await page.getByText('Besoin révisé.').waitFor();
    expect((await read()).openings).toBe(66);
  }, 90_000);

  it('keeps what was typed while a service is away, and sends it once', async () => {
    await revising();
    await panel().getByLabel('Postes').fill('77');
    await page.route('**/api/employer-needs/**', (route) =>
      route.fulfill({
        status: 503,
        contentType: 'application/problem+json',
        body: '{"status":503,"code":"away"}',
      }),
    );
    await panel().getByRole('button', { name: 'Réviser', exact: true }).click();
    await panel().getByRole('alert').getByText('rien n’est perdu').waitFor();
    await page.unroute('**/api/employer-needs/**');
    await panel().getByRole('button', { name: 'Réviser', exact: true }).click();
    await page.getByText('Besoin révisé.').waitFor();
    expect((await read()).openings).toBe(77);
  }, 90_000);

  it('sends back what was written of a commitment, and nothing that the service adds to it', async () => {
    const path = 'partner-agreements/v1/agreements';
    const commitment = {
      owner: 'anapec',
      indicator: 'trained',
      effect: 'supply',
      target: 300,
      unit: 'persons',
      territory: 'MA-KEN',
    };
    const draft = {
      kind: 'convention-de-partenariat',
      title: 'Convention des bords',
      territory: 'MA-04',
      startsOn: '2027-01-01',
      endsOn: '2027-12-31',
      origin: 'fictional',
      parties: [
        { organisation: 'council-ma-04', role: 'council' },
        { organisation: 'anapec', role: 'agency' },
      ],
      commitments: [commitment],
    };
    const {
      body: { id },
    } = await mizan.as('council-ma-04').post<{ id: string }>(path, draft);
    await visitor.open(`/agreements/${id}/change`, 'council-ma-04');
    await page.getByLabel('Cible (personnes)').fill('420');
    await page.getByRole('button', { name: 'Enregistrer le texte' }).click();
    await page.getByText('Texte modifié.').waitFor();
    expect(
      (await mizan.as('anapec').get<{ commitments: object[] }>(`${path}/${id}`)).body.commitments,
    ).toEqual([expect.objectContaining({ ...commitment, target: 420 })]);
  }, 60_000);

  it.each([
    ['/?territory=MA-XYZ', 'ne figure pas dans la liste'],
    ['/?territory=MA-06', 'hors du territoire'],
  ])(
    'says why %s cannot be shown, and leads back',
    async (path, why) => {
      await visitor.open(path, 'planner');
      await page.getByRole('heading', { name: 'Cette adresse ne peut pas être montrée' }).waitFor();
      await page.getByText(why).waitFor();
      await page.getByRole('link', { name: 'Revenir à la vue d’ensemble' }).click();
      await page.getByRole('heading', { name: /Où manque/ }).waitFor();
    },
    60_000,
  );

  it('says that a figure of an unknown place cannot be explained', async () => {
    await visitor.open('/?why=gap;MA-XYZ;;;;', 'planner');
    await page.getByRole('dialog').getByText('Ce chiffre ne peut pas être expliqué.').waitFor();
  }, 60_000);

  it('says that a record is not read because nobody answers, and shows it by itself', async () => {
    await visitor.open('/needs?q=EDGE-1', 'anapec');
    await page.route(`**/api/employer-needs/v1/needs/${need}`, (route) =>
      route.fulfill({
        status: 503,
        contentType: 'application/problem+json',
        body: '{"status":503,"code":"away"}',
      }),
    );
    await page.getByRole('link', { name: /EDGE-1/ }).click();
    await page.getByRole('heading', { name: 'Mizan ne répond pas en ce moment' }).waitFor();
    await page.unroute(`**/api/employer-needs/v1/needs/${need}`);
    await page.getByRole('heading', { level: 1, name: /EDGE-1/ }).waitFor();
  }, 60_000);

  it('is loaded again, once, where a part of it is gone after a new build', async () => {
    await visitor.open('/', 'planner');
    await page.evaluate(() => void Object.assign(window, { isSame: true }));
    const part = '**/assets/agreements-page-*.js';
    await page.route(part, (route) => route.fulfill({ status: 404 }));
    await page.route('**/agreements', async (route) => {
      await page.unroute(part);
      await route.continue();
    });
    await page.getByRole('link', { name: 'Conventions' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Conventions et mémorandums' }).waitFor();
    expect(await page.evaluate(() => 'isSame' in window)).toBe(false);
  }, 60_000);
});
