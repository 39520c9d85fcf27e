// Starts Mizan with the demo, and checks that Node prints no warning on the console or in a log. With
// `--kafka` on a broker.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { bench } from '../support/bench.js';
import { testBroker } from '../support/kafka.js';
import { newDataDir } from '../support/data-dir.js';
import { startMizan } from '../support/mizan.js';

const DEMO_MS_MAX = 60_000;

/** Warnings of Node: `(node:123) TimeoutNegativeWarning: …`. */
const warningsIn = (text: string) => text.split('\n').filter((line) => /\(node:\d+\)/.test(line));

await bench(async (owned) => {
  const isOnKafka = process.argv.includes('--kafka');
  const { brokers } = isOnKafka
    ? await owned.own(testBroker(), (broker) => broker.stop())
    : { brokers: [] };
  const mizan = await owned.own(
    startMizan({ brokers, demo: true, dataDir: newDataDir() }),
    (started) => started.discard(),
  );
  for (const until = Date.now() + DEMO_MS_MAX; !/^ {2}demo: \d/m.test(mizan.output());) {
    if (Date.now() > until || mizan.output().includes('not complete'))
      throw new Error(`the demo did not come in:\n${mizan.output()}`);
    await sleep(100);
  }
  const logs = path.join(mizan.dataDir, 'logs');
  const texts = readdirSync(logs).map((name) => readFileSync(path.join(logs, name), 'utf8'));
  const warnings = [mizan.output(), ...texts].flatMap(warningsIn);
  if (warnings.length > 0) throw new Error(`Node warns:\n${[...new Set(warnings)].join('\n')}`);
  const log = isOnKafka ? 'Kafka' : 'the embedded event log';
  console.log(`  starts, with the demo, on ${log}, without a warning`);
});
