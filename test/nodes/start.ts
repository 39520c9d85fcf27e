// Starts Mizan, brings a need into the figures, and checks that Node prints no warning on the
// console or in a log. With `--kafka` on a broker.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bench } from '../support/bench.js';
import { testBroker } from '../support/kafka.js';
import { newDataDir } from '../support/data-dir.js';
import { startMizan } from '../support/mizan.js';
import { Plan } from '../support/plan.js';

/** Warnings of Node: `(node:123) TimeoutNegativeWarning: …`. */
const warningsIn = (text: string) => text.split('\n').filter((line) => /\(node:\d+\)/.test(line));

await bench(async (owned) => {
  const isOnKafka = process.argv.includes('--kafka');
  const { brokers } = isOnKafka
    ? await owned.own(testBroker(), (broker) => broker.stop())
    : { brokers: [] };
  const mizan = await owned.own(startMizan({ brokers, dataDir: newDataDir() }), (started) =>
    started.discard(),
  );
  const plan = new Plan(mizan);
  const quarter = { from: '2027-01-01', to: '2027-03-31' };
  const { id, version } = await plan.need('NODE-1', {
    occupation: '8212',
    openings: 7,
    ...quarter,
  });
  const { total } = await plan.figures({ territory: 'MA-KEN' }, `need:${id}@${version}`);
  if (total.demand !== 7) throw new Error(`${total.demand} instead of 7`);
  const logs = path.join(mizan.dataDir, 'logs');
  const texts = readdirSync(logs).map((name) => readFileSync(path.join(logs, name), 'utf8'));
  const warnings = [mizan.output(), ...texts].flatMap(warningsIn);
  if (warnings.length > 0) throw new Error(`Node warns:\n${[...new Set(warnings)].join('\n')}`);
  const log = isOnKafka ? 'Kafka' : 'the embedded event log';
  console.log(`  starts and counts on ${log}, without a warning`);
});
