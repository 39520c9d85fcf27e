import { setTimeout as pause } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { describeWithBrowser } from '../support/browser.js';
import { demoSeeded } from '../support/demo.js';
import { type LogUnderTest, onKafka } from '../support/event-logs.js';
import { Person } from '../support/person.js';
import { accepted } from '../support/plan.js';
import { standing } from '../support/standing.js';
import { inTurn } from '../support/turns.js';
import { Visitor } from '../support/visitor.js';

const PATIENCE = { timeout: 30_000 };
const ACTIONS_MAX = 8;
const numberIn = (text: string): number =>
  Number(
    /[+\u2212-]?\d[\d\s\u00a0\u202f]*/
      .exec(text)?.[0]
      .replace(/[\s\u00a0\u202f]/g, '')
      .replace('\u2212', '-'),
  );

describeWithBrowser('five tasks of a planner, done as a person does them', () => {
  const onTheDemo = (log: LogUnderTest) => {
    let visitor: Visitor;
    let page: Page;
    const done: Record<string, { actions: number; seconds: number }> = {};
    const figures = (on = page) => on.getByRole('region', { name: 'Les chiffres du plan' });
    const figure = (name: string, on = page): Locator =>
      figures(on)
        .locator('div')
        .filter({ has: on.getByRole('heading', { name }) })
        .getByRole('link')
        .first();
    const shownOn = async (name: string, on = page) => {
      await figure(name, on).waitFor(PATIENCE);
      return numberIn(await figure(name, on).innerText());
    };
    async function until<T>(read: () => Promise<T>, isWanted: (answer: T) => boolean): Promise<T> {
      for (const deadline = Date.now() + PATIENCE.timeout; ; await pause(100)) {
        const answer = await read();
        if (isWanted(answer) || Date.now() > deadline) return answer;
      }
    }
    async function task(name: string, work: (person: Person) => Promise<void>): Promise<void> {
      const person = new Person();
      await work(person);
      done[name] = { actions: person.actions, seconds: person.seconds };
      expect(person.actions).toBeLessThanOrEqual(ACTIONS_MAX);
    }

    beforeAll(async () => {
      await demoSeeded(log.mizan);
      visitor = await Visitor.of(log.mizan.url);
      page = visitor.page;
      page.setDefaultTimeout(PATIENCE.timeout);
    }, 180_000);
    afterAll(async () => {
      console.table(done);
      await visitor?.close();
    }, 60_000);
    afterEach(() => expect(visitor.complaints.splice(0)).toEqual([]));

    it(
      'find the occupation and province with the largest determined gap, and print them',
      () =>
        task('largest gap, printed', async (person) => {
          await visitor.open('/', 'planner');
          const ranking = page.getByRole('region', {
            name: 'Où l’écart est le plus grand, par métier et territoire',
          });
          await ranking
            .getByRole('link', { name: /Kénitra|Salé|Rabat/ })
            .first()
            .waitFor(PATIENCE);
          const gaps = (
            await ranking
              .getByRole('table')
              .first()
              .locator('tbody tr td:nth-child(3)')
              .allInnerTexts()
          ).map(numberIn);
          expect(gaps[0]).toBe(Math.max(...gaps));
          expect(gaps[0]).toBeGreaterThan(0);
          person.actions += 1; // Ctrl+P
          const paper = await page.pdf({ format: 'A4' });
          expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
          await page.emulateMedia({ media: 'print' });
          const first = ranking.getByRole('row').nth(1);
          expect([
            await first.isVisible(),
            await page.getByText(/Source : Mizan/).isVisible(),
            await page.getByLabel('Métier', { exact: true }).isVisible(),
          ]).toEqual([true, true, false]);
          await page.emulateMedia({ media: null });
        }),
      90_000,
    );

    it(
      'explain a figure to its source',
      () =>
        task('a figure to its source', async (person) => {
          await visitor.open('/', 'planner');
          await person.press(figure('Besoins exprimés'));
          const why = page.getByRole('dialog', { name: 'D’où vient ce chiffre ?' });
          await why.getByText(/= la somme de/).waitFor(PATIENCE);
          await person.press(why.getByRole('row').nth(1).getByRole('link').first());
          await page.waitForURL(/\/needs\/[0-9a-f-]{36}/);
          await page.getByRole('heading', { level: 1 }).waitFor(PATIENCE);
        }),
      90_000,
    );

    it(
      'draft a convention, have both parties sign it, and see what is signed move',
      () =>
        task('a convention signed by both', async (person) => {
          const [planner, agency] = [
            await visitor.beside('/?line=if-signed', 'planner'),
            await visitor.beside('/agreements', 'anapec'),
          ];
          const before = await shownOn('Sortants de formation promis', planner);
          await visitor.open('/agreements/new', 'council-ma-04');
          await person.type(page.getByLabel('Cible'), '150');
          await person.press(page.getByRole('button', { name: 'Enregistrer le projet' }));
          await person.press(page.getByRole('button', { name: 'Envoyer en relecture' }));
          await person.press(page.getByRole('button', { name: 'Déclarer prête à signer' }));
          await sign(person, page);
          await page.getByText('Signature enregistrée.').waitFor(PATIENCE);
          await agency.goto(page.url());
          await sign(person, agency);
          await agency.getByText(/Dernière signature enregistrée/).waitFor(PATIENCE);
          expect(
            await until(
              () => shownOn('Sortants de formation promis', planner),
              (now) => now === before + 150,
            ),
          ).toBe(before + 150);
          await Promise.all([planner.context().close(), agency.context().close()]);
        }),
      180_000,
    );

    /** On the text whose hash is in view. */
    async function sign(person: Person, on: Page): Promise<void> {
      await person.press(on.getByRole('button', { name: /^Signer pour/ }));
      const panel = on.getByRole('dialog', { name: /^Signer pour/ });
      await panel
        .getByText(/sha256:/)
        .first()
        .waitFor(PATIENCE);
      await person.press(panel.getByRole('button', { name: /^Signer pour/ }));
    }

    it(
      'declare a need, and see the map move',
      () =>
        task('a need on the map', async (person) => {
          const planner = await visitor.beside('/', 'planner');
          const kenitra = () =>
            planner
              .getByRole('button', { name: /^Kénitra : .* postes exprimés/ })
              .getAttribute('aria-label');
          const before = /: (.*?) postes/.exec((await kenitra())!)![1]!;
          await visitor.open('/needs', 'anapec');
          await person.press(page.getByRole('link', { name: 'Déclarer un besoin' }));
          await person.type(page.getByLabel('Référence'), 'CINQ-TACHES-1');
          await person.find(page.getByRole('combobox', { name: 'Territoire' }), 'Kénitra');
          await person.type(page.getByLabel('Postes'), '321');
          await person.press(page.getByRole('button', { name: 'Déclarer un besoin' }));
          await page.getByText('Besoin déclaré.').waitFor(PATIENCE);
          const now = await until(
            async () => /: (.*?) postes/.exec((await kenitra())!)![1]!,
            (shown) => numberIn(shown) === numberIn(before) + 321,
          );
          expect(numberIn(now)).toBe(numberIn(before) + 321);
          await planner.context().close();
        }),
      120_000,
    );

    it(
      'compare the plan now and before the last import',
      () =>
        task('now and before the last import', async (person) => {
          await visitor.open('/', 'planner');
          const choice = page.getByLabel('Comparer avec…');
          const before = choice.getByRole('option', { name: /^Avant le dernier import/ });
          await before.waitFor({ state: 'attached', timeout: 30_000 }); // the demo's own file
          const lines = [41, 59].map((openings, i) =>
            JSON.stringify({
              externalId: `IMPORT-${i}`,
              territory: 'MA-KEN',
              openings,
              origin: 'fictional',
            }),
          );
          const taken = accepted(
            await log.mizan
              .as('anapec')
              .post<{ accepted: number }>('employer-needs/v1/imports', lines.join('\n'), {
                contentType: 'application/x-ndjson',
              }),
          );
          expect(taken.accepted).toBe(2);
          await page.reload();
          await before.waitFor({ state: 'attached', timeout: 30_000 });
          await person.choose(choice, await before.innerText());
          await figures().getByText('+100 depuis').first().waitFor(PATIENCE);
          await page
            .getByRole('row', { name: /^Kénitra/ })
            .first()
            .getByText('+100')
            .first()
            .waitFor(PATIENCE);
          expect(new URL(page.url()).searchParams.get('since')).toMatch(/^\d{4}-\d{2}-\d{2}T/);
        }),
      120_000,
    );
  };

  const onStandingDemo = () =>
    describe('with the demo, on the embedded event log', () => {
      const log = {} as LogUnderTest;
      beforeAll(async () => void Object.assign(log, await standing('embedded-demo')), 120_000);
      onTheDemo(log);
    });
  // the page is the same on both logs
  inTurn(
    [onStandingDemo, () => onKafka('with the demo, on Kafka', onTheDemo, { demo: true })],
    0,
  )();
});
