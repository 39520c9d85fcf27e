import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describeWithBrowser } from '../support/browser.js';
import type { Mizan } from '../support/mizan.js';
import { standing } from '../support/standing.js';
import { Visitor } from '../support/visitor.js';

const PATIENCE = 30_000;
const TITLE = 'Convention du registre papier';

describeWithBrowser('an agreement that was signed before it was known here', () => {
  let mizan: Mizan;
  let visitor: Visitor;
  let page: Page;

  beforeAll(async () => {
    ({ mizan } = await standing('embedded'));
    visitor = await Visitor.of(mizan.url, { reducedMotion: 'reduce' });
    page = visitor.page;
    page.setDefaultTimeout(PATIENCE);
  }, 120_000);
  afterAll(async () => {
    await visitor?.close();
  }, 60_000);
  afterEach(() => expect(visitor.complaints.splice(0)).toEqual([]));

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const part = (name: string) => page.getByRole('group', { name, exact: true });
  const field = (label: string | RegExp) => page.getByLabel(label).first();

  it('is recorded by the council, with a signature of each party and the hash of the scan', async () => {
    await visitor.open('/agreements', 'council-ma-04');
    await page.getByRole('link', { name: 'Enregistrer un accord déjà signé' }).click();
    await field(/^Intitulé/).fill(TITLE);
    await page.getByLabel('Début', { exact: true }).fill('2024-01-01');
    await page.getByLabel('Fin', { exact: true }).fill('2028-12-31');
    await part('Partie 1')
      .getByLabel(/^Date de la signature/)
      .fill('2024-01-10');
    await button('Ajouter une partie').click();
    await part('Partie 2')
      .getByLabel(/^Organisation/)
      .selectOption('anapec');
    await part('Partie 2')
      .getByLabel(/^Date de la signature/)
      .fill('2024-01-12');
    await page.getByLabel('Entrée en vigueur', { exact: true }).fill('2024-02-01');
    await page.setInputFiles('input[type=file]', {
      name: 'convention.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from(`${TITLE} ${mizan.url}`),
    });
    await page.waitForFunction(() =>
      [...document.querySelectorAll('input')].some(({ value }) =>
        /^sha256:[0-9a-f]{64}$/.test(value),
      ),
    );
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await button('Enregistrer l’accord').click();
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await page.getByText('Entrée en vigueur, d’après le document').waitFor();
    await page.getByText('À confirmer par cette partie').first().waitFor();
  }, 90_000);

  it('waits in the list of the agency, which confirms what stands there', async () => {
    await visitor.open('/agreements?toSign=anapec', 'anapec');
    await page.getByRole('link', { name: TITLE }).click();
    await page.getByRole('button', { name: /^Confirmer la signature pour/ }).click();
    const panel = page.getByRole('dialog');
    expect(await panel.getByLabel(/^Date de la signature/).inputValue()).toBe('2024-01-12');
    await panel.getByRole('button', { name: /^Confirmer la signature pour/ }).click();
    await page.getByText('En vigueur').first().waitFor();
  }, 90_000);

  it('shows what became of an organisation on its page, with before and after', async () => {
    await mizan.as('ministry').post('partner-agreements/v1/organisations', {
      id: 'cooperative-histoire',
      kind: 'cooperative',
      territory: 'MA-04',
      name: { fr: 'Coopérative de l’histoire' },
      contact: 'Présidence',
      origin: 'fictional',
    });
    await mizan
      .as('ministry')
      .patch(
        'partner-agreements/v1/organisations/cooperative-histoire',
        { contact: 'Direction', acronym: 'COH' },
        { ifMatch: 1 },
      );
    await visitor.open('/organisations/cooperative-histoire', 'planner');
    const history = page.getByRole('region', { name: 'Historique' });
    await history.getByText('Organisation modifiée').waitFor();
    await history.getByText('Organisation enregistrée').waitFor();
    expect(await history.locator('dl').first().innerText()).toMatch(
      /Fonction de contact\s+Présidence\s+→\s+Direction/,
    );
  }, 60_000);

  it('offers every field of an amendment, and shows before and after before it is saved', async () => {
    await visitor.open('/agreements', 'anapec');
    await page.getByRole('link', { name: TITLE }).first().click();
    await page.getByRole('link', { name: 'Rédiger un avenant' }).click();
    await page.getByText(/Un avenant ne change ni la nature/).waitFor();
    await field(/^Intitulé/).fill(`${TITLE}, élargie`);
    await button('Ajouter un engagement').click();
    const added = part('Nouvel engagement');
    await added.getByLabel(/^Indicateur/).fill('trained');
    await added.getByLabel(/^Cible/).fill('400');
    const preview = page.getByRole('region', { name: 'Avant et après' });
    await preview.getByRole('row', { name: /Intitulé/ }).waitFor();
    await preview
      .getByRole('row', { name: /Personnes formées.*T4 2028/ })
      .first()
      .waitFor();
    await button('Enregistrer l’avenant').click();
    await page.getByRole('heading', { level: 1, name: /^Avenant n° 1/ }).waitFor();
  }, 90_000);
});
