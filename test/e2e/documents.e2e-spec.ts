import { recordedExamples } from '@mizan/documents';
import { examples } from '../examples/index.js';
import { ExampleRunner } from '../examples/runner.js';
import { type RunningMizan, startMizan } from '../support/mizan.js';
import { serviceDocuments } from '../support/documents.js';

describe('the documents of a running Mizan', () => {
  let mizan: RunningMizan;
  beforeAll(async () => {
    mizan = await startMizan();
  }, 120_000);
  afterAll(() => mizan?.discard(), 60_000);

  describe.each(serviceDocuments)('of $name', ({ name, openApi }) => {
    it('are published on the portal, without a token', async () => {
      const answer = await fetch(
        `${mizan.url}${name === 'portal' ? '' : `/api/${name}`}/openapi.json`,
      );
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        200,
        'application/json; charset=utf-8',
      ]);
      expect(await answer.json()).toEqual(openApi());
    });

    it('are published by the service itself', async () => {
      const { services } = mizan.run();
      const answer = await fetch(`${name === 'portal' ? mizan.url : services[name]}/openapi.json`);
      expect(((await answer.json()) as { openapi: string }).openapi).toBe('3.1.0');
    });
  });

  describe('show examples that a Mizan still answers so (npm run docs)', () => {
    let runner: ExampleRunner;
    beforeAll(() => {
      runner = new ExampleRunner(
        mizan,
        examples.flatMap(([, steps]) => steps),
      );
    });

    describe.each(examples)('of %s', (service, steps) => {
      const recorded = recordedExamples(
        serviceDocuments.find(({ name }) => name === service)!.examplesFile,
      );
      let position = 0;
      it.each(steps)('$operation: $name', async (step) => {
        const example = await runner.run(service, step);
        if (!step.isPreparation) expect(example).toEqual(recorded[position++]);
      });
    });
  });
});
