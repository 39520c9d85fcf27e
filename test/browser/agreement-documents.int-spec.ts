import { AxeBuilder } from '@axe-core/playwright';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { pdfOf } from '../support/pdf.js';
import { describeWithBrowser } from '../support/browser.js';
import type { Mizan } from '../support/mizan.js';
import { type Agreement, Plan } from '../support/plan.js';
import { standing } from '../support/standing.js';
import { Visitor } from '../support/visitor.js';

const PATIENCE = { timeout: 30_000 };
const PDF = 'application/pdf';
const pdf = pdfOf(['Convention', 'Signee le 20 novembre']);
const hash = `sha256:${createHash('sha256').update(pdf).digest('hex')}`;

describeWithBrowser('the documents on the page of an agreement', () => {
  let mizan: Mizan;
  let visitor: Visitor;
  let page: Page;
  let agreement: Agreement;

  beforeAll(async () => {
    ({ mizan } = await standing('embedded'));
    visitor = await Visitor.of(mizan.url, { reducedMotion: 'reduce', acceptDownloads: true });
    page = visitor.page;
    page.setDefaultTimeout(PATIENCE.timeout);
    const plan = new Plan(mizan);
    const terms = { title: 'Convention à documents', commitments: [] };
    agreement = await plan.readyToSign(await plan.draftConvention({}, terms));
  }, 120_000);
  afterAll(async () => {
    await visitor?.close();
  }, 60_000);
  afterEach(() => expect(visitor.complaints.splice(0)).toEqual([]));

  const section = (name = 'Documents') => page.getByRole('region', { name, exact: true });
  const drop = async (zone: Locator, file: { name: string; type: string; bytes: Buffer }) => {
    const data = await page.evaluateHandle(
      ({ name, type, base64 }) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        const transfer = new DataTransfer();
        transfer.items.add(new File([bytes], name, { type }));
        return transfer;
      },
      { name: file.name, type: file.type, base64: file.bytes.toString('base64') },
    );
    await zone.dispatchEvent('drop', { dataTransfer: data });
  };
  const zone = () => section().getByText(/^Ou faites-le glisser ici/);
  const speak = async (language: string) => {
    await page.evaluate((chosen) => localStorage.setItem('mizan.language', chosen), language);
    await page.reload();
    await page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' });
  };

  it('refuse what names nobody as harmless, what is too large and what is of another type, before it is sent', async () => {
    await visitor.open(`/agreements/${agreement.id}`, 'anapec');
    await section().getByText('Aucun document n’a été déposé.').waitFor();
    const accepted = { name: 'accord.pdf', type: PDF, bytes: pdf };
    await drop(zone(), accepted);
    await section()
      .getByRole('alert')
      .getByText(/Confirmez d’abord/)
      .waitFor();
    await section().getByRole('checkbox').check();
    await drop(zone(), { ...accepted, name: 'page.html' });
    await section().getByText('Ce type de fichier n’est pas accepté.').waitFor();
    await drop(zone(), { ...accepted, bytes: Buffer.alloc(21_000_000) });
    await section()
      .getByText(/trop volumineux : 20\sMo au plus/)
      .waitFor();
  }, 90_000);

  it('are dropped, hashed in the browser, listed and saved as the same bytes', async () => {
    await drop(zone(), { name: 'accord signé.pdf', type: PDF, bytes: pdf });
    const link = section().getByRole('link', { name: 'accord signé.pdf' });
    await link.waitFor();
    await section()
      .getByText(/Exemplaire signé · 1\sko · déposé le .+ : .+ · non contrôlé/)
      .waitFor();
    await section().getByText('non contrôlé par un antivirus').waitFor();
    await section()
      .getByText(`${hash.slice(0, 19)}…`)
      .click();
    await section().getByText(hash, { exact: true }).waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('accord signé.pdf');
    expect(readFileSync(await download.path()).equals(pdf)).toBe(true);
    await page.getByText('Document déposé', { exact: true }).first().waitFor(); // in the history
  }, 90_000);

  it('say what the service says where it refuses the bytes', async () => {
    const html = Buffer.from('<!doctype html><script>alert(1)</script>');
    await section().getByRole('checkbox').check();
    await drop(zone(), { name: 'piege.pdf', type: PDF, bytes: html });
    await section()
      .getByText(/n’est pas d’un type accepté : PDF, PNG/)
      .waitFor();
    expect(visitor.complaints.splice(0)).toEqual([
      expect.stringMatching(/answered 422/),
      expect.stringMatching(/422/),
    ]);
  });

  it('give their hash to a signature, and the signature leads to the file', async () => {
    await page.getByRole('button', { name: /^Signer pour/ }).click();
    const panel = page.getByRole('dialog', { name: /^Signer pour/ });
    await panel.locator('input[type=file]').setInputFiles({
      name: 'accord signé.pdf',
      mimeType: PDF,
      buffer: pdf,
    });
    await panel.getByText(/^Empreinte du fichier .accord signé.pdf/).waitFor();
    expect(await panel.getByLabel('Empreinte du document numérisé').inputValue()).toBe(hash);
    await panel.getByRole('button', { name: /^Signer pour/ }).click();
    await page
      .getByRole('region', { name: 'Parties et signatures' })
      .getByRole('link', { name: 'Document déposé ici' })
      .waitFor();
  }, 60_000);

  it('are taken back with a reason by who has added them', async () => {
    await section().getByRole('button', { name: 'Retirer' }).click();
    const panel = page.getByRole('dialog', { name: 'Retirer' });
    await panel.getByLabel('Motif').fill('Page manquante');
    await panel.getByRole('button', { name: 'Retirer' }).click();
    await section().getByText('Aucun document n’a été déposé.').waitFor();
  }, 60_000);

  it.each([
    ['ar', 'الوثائق', 'إيداع وثيقة'],
    ['en', 'Documents', 'Add a document'],
  ])(
    'are read in %s, on a phone too, by everybody',
    async (language, title, adding) => {
      await speak(language);
      await page.setViewportSize({ width: 390, height: 844 });
      await section(title).getByText(adding, { exact: true }).waitFor();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(390);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 800 });
    },
    60_000,
  );
});
