import 'reflect-metadata';
import { filed, type RecordedExample } from '@mizan/documents';
import { jsonText } from '@mizan/schemas';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { accessPage } from '../access/page.js';
import { serviceDocuments } from '../support/documents.js';
import { startMizan } from '../support/mizan.js';
import { errorTable } from './error-table.js';
import { examples } from './index.js';
import { ExampleRunner } from './runner.js';
import type { Step } from './step.js';

/**
 * `npm run docs`: executes every example on a new Mizan and records the answers. If an example of a
 * service gives another result than it states, nothing is recorded for that service.
 */
const mizan = await startMizan();
try {
  const runner = new ExampleRunner(
    mizan,
    examples.flatMap(([, steps]) => steps),
  );
  for (const [service, steps] of examples) {
    const recorded = await recordedOf(runner, service, steps);
    if (!recorded) continue;
    const { examplesFile } = serviceDocuments.find(({ name }) => name === service)!;
    mkdirSync(path.dirname(examplesFile), { recursive: true });
    writeFileSync(examplesFile, jsonText(filed(recorded)));
    console.log(`${service}: ${recorded.length} examples`);
  }
} finally {
  await mizan.discard();
}
const docs = path.resolve(import.meta.dirname, '../../apps/portal/docs');
writeFileSync(path.join(docs, 'ERRORS.md'), errorTable());
writeFileSync(path.join(docs, 'ACCESS.md'), accessPage());

async function recordedOf(
  runner: ExampleRunner,
  service: string,
  steps: readonly Step[],
): Promise<RecordedExample[] | undefined> {
  const recorded: RecordedExample[] = [];
  let failed = 0;
  for (const step of steps) {
    try {
      const example = await runner.run(service, step);
      if (!step.isPreparation) recorded.push(example);
    } catch (error) {
      console.error((error as Error).message);
      failed++;
    }
  }
  if (failed === 0) return recorded;
  console.error(
    `${service}: ${failed} of ${steps.length} did not give what they say; its file stays as it was`,
  );
  process.exitCode = 1;
  return undefined;
}
