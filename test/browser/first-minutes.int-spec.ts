import { execFile } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { type Push, pushesOf } from '../../deploy/local/src/demo/pushes.js';
import { describeWithBrowser } from '../support/browser.js';
import { onLogInTurn } from '../support/event-logs.js';
import { Visitor } from '../support/visitor.js';

const root = path.resolve(import.meta.dirname, '../..');
const SETTLED_MS = 3_000;
const PATIENCE = { timeout: 30_000 };

/** Whether the upper middle of each part is on the screen and not covered. */
const areSeen = (parts: Element[]): boolean[] =>
  parts.map((part) => {
    const { top, left, width, height } = part.getBoundingClientRect();
    const seen = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 60));
    return seen !== null && (part.contains(seen) || seen.contains(part));
  });

describeWithBrowser('the first minutes in a browser', () => {
  onLogInTurn('on an empty installation', (log) => {
    let visitor: Visitor;
    let page: Page;
    beforeAll(async () => {
      visitor = await Visitor.of(log.mizan.url, { isNew: true, reducedMotion: 'reduce' });
      page = visitor.page;
    }, 60_000);
    afterAll(() => visitor?.close());
    afterEach(() => expect(visitor.complaints).toEqual([]));
    const tour = () =>
      page.getByRole('dialog', { name: /./ }).filter({ hasText: 'Visite en cinq étapes' });

    it('say to each what they may do first, and show no page of zeros', async () => {
      await visitor.open('/', 'planner');
      await page
        .getByRole('heading', { level: 1, name: 'Le plan est encore vide' })
        .waitFor(PATIENCE);
      const links = () =>
        page
          .locator('main ol a')
          .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      expect(await links()).toEqual(['/training/plans/new']);
      expect(await page.getByText('Besoins exprimés').count()).toBe(0);
      await visitor.open('/', 'anapec');
      await page
        .getByRole('heading', { level: 1, name: 'Le plan est encore vide' })
        .waitFor(PATIENCE);
      expect(await links()).toEqual([
        '/needs/new',
        '/training/plans/new',
        '/agreements/new',
        '/micro-projects/new',
      ]);
    }, 60_000);

    it('give lines that can be pasted, and the page fills itself', async () => {
      await visitor.open('/', 'planner');
      const lines = await page.locator('main pre').innerText();
      const { stdout } = await promisify(execFile)('bash', ['-c', lines], {
        cwd: root,
        env: { ...process.env, NODE_OPTIONS: '', MIZAN_DATA_DIR: log.mizan.dataDir },
      });
      expect(JSON.parse(stdout)).toMatchObject({ results: [{ result: 'created' }] });
      await page.getByRole('heading', { level: 1, name: /Où manque/ }).waitFor(PATIENCE);
      await page
        .getByRole('region', { name: 'Les chiffres du plan' })
        .getByText('120')
        .first()
        .waitFor(PATIENCE);
    }, 90_000);

    it('lead through five parts of the page by keyboard, once', async () => {
      await tour().waitFor(PATIENCE);
      expect(
        await page.evaluate(() => document.activeElement?.closest('[role=dialog]')),
      ).toBeNull();
      const shown: string[] = [];
      for (let step = 1; step <= 5; step++) {
        await tour().getByText(`Étape ${step} sur 5`).waitFor(PATIENCE);
        expect(await page.locator('[data-pointed-at]').evaluateAll(areSeen)).toEqual([true]);
        if (step > 1) expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
        shown.push(await tour().getByRole('heading').innerText());
        await tour()
          .getByRole('button', { name: step < 5 ? 'Suivant' : 'Terminer' })
          .press('Enter');
      }
      expect(new Set(shown).size).toBe(5);
      expect([await tour().count(), await page.locator('[data-pointed-at]').count()]).toEqual([
        0, 0,
      ]);
      await page.reload();
      await page.getByRole('region', { name: 'Les chiffres du plan' }).waitFor(PATIENCE);
      await pause(1_000);
      expect(await tour().count()).toBe(0);
    }, 90_000);

    it('lead through them again when asked, never on paper, and Escape ends it', async () => {
      await page.getByRole('button', { name: /^Compte de/ }).click();
      await page.getByRole('menuitem', { name: 'Revoir la visite' }).click();
      await tour().waitFor(PATIENCE);
      await page.emulateMedia({ media: 'print' });
      expect(await tour().isVisible()).toBe(false);
      await page.emulateMedia({ media: 'screen' });
      await tour().getByRole('button', { name: 'Suivant' }).press('Escape');
      expect(await tour().count()).toBe(0);
    }, 60_000);

    const pushes = pushesOf(String(Date.now()), '2026-11-24');
    it.each(
      pushes.map(
        (push) => [push.expected.moves ? 'move' : 'do not move', push.what, push] as const,
      ),
    )('%s the page: %s', (_moves, _what, push) => seen(push), 90_000);

    /** The open page, not loaded again, on the line that counts what is signed. */
    async function seen({ as, service, event, expected }: Push): Promise<void> {
      if (!page.url().includes('line=if-signed')) await visitor.open('/?line=if-signed');
      const figures = page.getByRole('region', { name: 'Les chiffres du plan' });
      const told = page.locator('main [role=status][data-shown]');
      // else figures that are still loading would look like a change
      await figures.getByText('personnes attendues').waitFor(PATIENCE);
      await told.waitFor({ state: 'detached', timeout: 30_000 });
      await page.evaluate(() => void Object.assign(window, { isSame: true }));
      const before = await figures.innerText();
      const { body } = await log.mizan
        .as(as)
        .post<{ results: { result: string }[] }>(`${service}/v1/events`, event, {
          contentType: 'application/cloudevents+json',
        });
      expect(body.results[0]?.result).toBe(expected.result);
      if (expected.moves) await told.waitFor(PATIENCE);
      for (const deadline = Date.now() + SETTLED_MS; Date.now() < deadline; await pause(50))
        // wait until one answer has changed the figures
        if (expected.moves && (await figures.innerText()) !== before) break;
      const now = await figures.innerText();
      expect([
        now !== before,
        (await told.count()) > 0,
        await page.evaluate(() => 'isSame' in window),
      ]).toEqual([expected.moves, expected.moves, true]);
    }
  });
});
