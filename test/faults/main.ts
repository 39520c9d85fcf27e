// Faults under load: `npm run test:faults -- --seed 7 --cycles 40 --logs embedded,kafka --kinds
// kill-postgres --from 12`. `--quick` runs every kind once, on a log chosen by the seed (`--cycles
// each-once`: on each log). `--kinds linked-records --cycles each-once --readings 1000000` judges
// so many answers, one by one. Exits non-zero at the first difference.
import { parseArgs } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Kind, KINDS, type Scene } from './kinds.js';
import { Load } from './load.js';
import { accounted, counted, kept, verified } from './oracle.js';
import { Report } from './report.js';
import { type Cycle, type Log, LOGS, type Scheduled, scheduleOf } from './schedule.js';
import { Difference, System } from './system.js';
import { published } from './topics.js';
import { writers } from './writers.js';

const FRESH_EVERY = 30;
const TOPICS_EVERY = 10;
const AFTER_MS = 300;
const CYCLE_MS = 400_000;
const READING_MS = 60;
const READINGS = 100_000;
const QUICK_READINGS = 300;
/** Of a writer: beside other checks a write takes as long. */
const QUICK_PAUSE_MS = 60;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    cycles: { type: 'string' },
    logs: { type: 'string', default: LOGS.join() },
    kinds: { type: 'string' },
    from: { type: 'string', default: '0' },
    to: { type: 'string' },
    quick: { type: 'boolean', default: false },
    readings: { type: 'string' },
  },
});
const seed = Number(values.seed);
const logs = listed(values.logs, LOGS);
const kinds: Readonly<Record<string, Scheduled>> = Object.fromEntries(
  listed(values.kinds ?? Object.keys(KINDS).join(), Object.keys(KINDS) as Kind[]).map((kind) => [
    kind,
    KINDS[kind],
  ]),
);
const cycles = cyclesOf(values.cycles ?? (values.quick ? 'one-log-each' : '200'));
const readings = Number(values.readings ?? (values.quick ? QUICK_READINGS : READINGS));
const report = new Report();

/** `40`, `each-once` or `one-log-each`. */
function cyclesOf(given: string): number | 'each-once' | 'one-log-each' {
  return given === 'each-once' || given === 'one-log-each' ? given : Number(given);
}

function listed<T extends string>(given: string, known: readonly T[]): T[] {
  const names = given.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !known.includes(name as T));
  if (unknown.length > 0)
    throw new Error(`unknown: ${unknown.join(', ')}; there are ${known.join(', ')}`);
  return names as T[];
}

/** Runs the cycles of one system, all on one log. */
async function run(log: Log, several: readonly Cycle<Kind>[]): Promise<void> {
  const system = await System.start(log);
  const load = new Load(
    system,
    writers(),
    seed + several[0]!.number,
    ...(values.quick ? [QUICK_PAUSE_MS] : []),
  );
  let isSound = false;
  try {
    for (const [index, cycle] of several.entries())
      await Promise.race([
        pass(system, load, cycle, (index + 1) % TOPICS_EVERY === 0 || index === several.length - 1),
        tooLong(),
      ]);
    isSound = true;
  } catch (error) {
    throw load.failure ?? error; // a refused writer may be the reason why the fault found no victim
  } finally {
    if (!isSound) console.log(`its data are kept in ${system.dataDir}`);
    await system.end(!isSound);
  }
}

async function tooLong(): Promise<never> {
  const limitMs = CYCLE_MS + readings * READING_MS;
  await sleep(limitMs, undefined, { ref: false });
  throw new Difference(`the cycle did not end in ${limitMs / 1000} s`);
}

async function pass(
  system: System,
  load: Load,
  cycle: Cycle<Kind>,
  comparesTopics: boolean,
): Promise<void> {
  const { number, kind, log, random } = cycle;
  const began = performance.now();
  const victims: string[] = [];
  const scene: Scene = {
    system,
    load,
    random,
    isQuick: values.quick,
    readings,
    tell: (what) => victims.push(what),
  };
  const writesBefore = load.tally.writes;
  load.start();
  await sleep(200 + random() * 600);
  const struckAt = await KINDS[kind].strike(scene);
  await system.ready();
  await sleep(AFTER_MS);
  await load.stop();
  await counted(system, load.recent.values());
  await accounted(system);
  const recoverySeconds = Math.max(0, performance.now() - struckAt - AFTER_MS) / 1000;
  await verified(system);
  await kept(system, [...load.acknowledged.values()]);
  if (comparesTopics) await published(system);
  const { away, lost } = load.tally;
  report.add({
    number,
    kind,
    log,
    victim: victims.join(', '),
    recoverySeconds,
    writes: load.tally.writes - writesBefore,
    away,
    lost,
    seconds: (performance.now() - began) / 1000,
  });
}

const schedule = scheduleOf({ seed, cycles, logs, kinds }).slice(
  Number(values.from),
  values.to === undefined ? undefined : Number(values.to),
) as Cycle<Kind>[];
console.log(
  `seed ${seed}, ${schedule.length} cycles${values.quick ? ', quick: the broker is away for 20 s instead of 120 s, a storm lasts 9 s' : ''}`,
);
let running: Cycle | undefined;
try {
  for (const log of logs) {
    const mine = schedule.filter((cycle) => cycle.log === log);
    for (let i = 0; i < mine.length; i += FRESH_EVERY) {
      running = mine[i];
      await run(log, mine.slice(i, i + FRESH_EVERY));
    }
  }
} catch (error) {
  report.fail(error as Error, schedule[report.passed]!, running!, seed, values);
}
report.print();
process.exit(report.failed > 0 ? 1 : 0);
