import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { serviceDocuments } from '../support/documents.js';
import { startMizan } from '../support/mizan.js';
import { examples } from './index.js';
import { ExampleRunner } from './runner.js';

/** `npm run docs`: executes every example on a Mizan of its own and keeps what it answered. */
const mizan = await startMizan();
try {
  const runner = new ExampleRunner(mizan, examples.flatMap(([, steps]) => steps));
  for (const [service, steps] of examples) {
    const recorded = [];
    for (const step of steps) {
      try {
        const example = await runner.run(service, step);
        if (!step.isPreparation) recorded.push(example);
      } catch (error) {
        console.error((error as Error).message);
        process.exitCode = 1;
      }
    }
    const { examplesFile } = serviceDocuments.find(({ name }) => name === service)!;
    writeFileSync(examplesFile, `${JSON.stringify(recorded, null, 2)}\n`);
    console.log(`${service}: ${recorded.length} examples`);
  }
} finally {
  await mizan.discard();
}
