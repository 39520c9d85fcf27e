import type { Page } from 'playwright-core';
import { describeWithBrowser } from '../support/browser.js';
import { type RunningMizan, startMizan } from '../support/mizan.js';
import { Visitor } from '../support/visitor.js';

describeWithBrowser('the register of organisations', () => {
  let mizan: RunningMizan;
  let visitor: Visitor;
  let page: Page;

  beforeAll(async () => {
    mizan = await startMizan();
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

  it('lets a council register an organisation of its region', async () => {
    await visitor.open('/organisations', 'council-ma-04');
    await page.getByRole('link', { name: 'Enregistrer une organisation' }).click();
    await page.getByLabel('Identifiant').fill('federation-btp');
    await page.getByLabel('Nom en français').fill('Fédération du bâtiment');
    await page.getByLabel('Nom en arabe').fill('فيدرالية البناء');
    await page.getByLabel('Nature').selectOption({ label: 'Fédération' });
    await button('Enregistrer').click();
    await page.getByRole('heading', { level: 1, name: 'Fédération du bâtiment' }).waitFor();
    await page.getByText('L’organisation est enregistrée.').waitFor();
  }, 60_000);

  it('says what is wrong at its place', async () => {
    await visitor.open('/organisations/new', 'council-ma-04');
    await page.getByLabel('Identifiant').fill('Fédération');
    await page.getByLabel('Nom en français').fill('Fédération');
    await button('Enregistrer').click();
    await page.locator('[aria-invalid="true"]').first().waitFor();
    expect(await page.getByLabel('Identifiant').getAttribute('aria-invalid')).toBe('true');
    const [refusal, ...others] = visitor.complaints.splice(0).filter((one) => /answered/.test(one));
    expect([refusal, others]).toEqual([expect.stringContaining('organisations answered 422'), []]);
  }, 60_000);

  it('offers it as an account and as a party at once', async () => {
    await visitor.open('/organisations/federation-btp', 'federation-btp');
    await page.getByRole('button', { name: /Fédération du bâtiment/ }).click();
    await page.getByRole('menuitem', { name: /federation-btp/ }).waitFor();
    await visitor.open('/agreements/new', 'council-ma-04');
    await button('Ajouter une partie').click();
    const third = page.getByRole('group', { name: 'Partie 3' });
    await third.getByLabel('Organisation').selectOption({ label: 'Fédération du bâtiment' });
    await third.getByText('Fédération', { exact: true }).waitFor();
  }, 60_000);

  it('shows its name in Arabic, and its English reader the French one', async () => {
    await visitor.open('/organisations/federation-btp');
    for (const [language, name] of [
      ['ar', 'فيدرالية البناء'],
      ['en', 'Fédération du bâtiment'],
      ['fr', 'Fédération du bâtiment'],
    ] as const) {
      await page.evaluate((chosen) => localStorage.setItem('mizan.language', chosen), language);
      await page.reload();
      await page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' });
      await page.getByRole('heading', { level: 1, name }).waitFor();
    }
  }, 60_000);

  it('closes it with a reason, and offers it as a party no more', async () => {
    await visitor.open('/organisations/federation-btp', 'ministry');
    await button('Fermer l’organisation').click();
    await inPanel('Fermer l’organisation').getByLabel('Motif').fill('Fusion');
    await inPanel('Fermer l’organisation')
      .getByRole('button', { name: 'Fermer l’organisation', exact: true })
      .click();
    await page.getByText('Fermée', { exact: true }).first().waitFor();
    await page.getByText('Fusion').first().waitFor();
    await visitor.open('/agreements/new', 'council-ma-04');
    const organisations = page.getByRole('group', { name: 'Partie 1' }).getByLabel('Organisation');
    expect(await organisations.getByRole('option').allTextContents()).not.toContain(
      'Fédération du bâtiment',
    );
  }, 60_000);
});
