import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '../../../deploy/local/src/processes.js';
import type { Factors } from '../consistency/amounts.js';
import { judge, type Verdict } from '../consistency/judge.js';
import { logsOf } from '../consistency/logs.js';
import { Positions } from '../consistency/positions.js';
import type { Question } from '../consistency/questions.js';
import { Readers } from '../consistency/readers.js';
import { linkingWriters } from '../consistency/writers.js';
import type { Fault, Scene } from '../kinds.js';
import { Load } from '../load.js';
import { asked, counted } from '../oracle.js';
import { LOGS } from '../schedule.js';
import { Difference, OWNERS, PROJECTOR, schemaOf, type System } from '../system.js';

const READERS = 4;
const SERVICES = [...OWNERS, PROJECTOR, 'portal'];
const HELD_MS = 10_000;
const QUICK_HELD_MS = 3_000;
const BETWEEN_MS = 4_000;
const QUICK_BETWEEN_MS = 1_500;
/** How often a pause ends with a further kill. A service that starts leaves little for readers. */
const KILLED_AGAIN = 0.2;
const SHOWN = 5;

const QUESTIONS: readonly Question[] = [
  { territory: 'MA-04', line: 'in-force' },
  { territory: 'MA-04', line: 'if-signed', by: 'territory:province' },
  { territory: 'MA-KEN', line: 'in-force', by: 'period:quarter' },
  { territory: 'MA-RAB', line: 'if-signed' },
  { territory: 'MA-04', occupation: '8', line: 'declared' },
];

/**
 * Readers never pause while linked records are written, each service is killed in turn, and the
 * ledger gets one topic or another up to 10 s late. Every reading must be the figures of one
 * position.
 */
async function readThroughout(scene: Scene): Promise<number> {
  const { system, random, tell } = scene;
  const load = new Load(system, linkingWriters(), Math.floor(random() * 2 ** 31));
  const positions = await Positions.from(system);
  const readers = new Readers(system, QUESTIONS, load, READERS);
  load.start();
  await disturb(scene, readers);
  await load.stop();
  await counted(system, load.recent.values());
  await readers.stop();
  await positions.stop();
  const verdict = judge({
    questions: QUESTIONS,
    positions: positions.all,
    readings: readers.readings,
    logs: await logsOf(system),
    factors: await factorsOf(system),
  });
  tell(told(verdict, load.tally.writes));
  if (verdict.violations.length > 0)
    throw new Difference(
      `${verdict.violations.length} violations in ${told(verdict, load.tally.writes)}:\n${verdict.violations.slice(0, SHOWN).join('\n')}`,
    );
  return performance.now();
}

/**
 * Kills each service in turn, at least once, and holds batches back, until there are enough
 * readings.
 */
async function disturb(
  { system, random, isQuick, readings }: Scene,
  readers: Readers,
): Promise<void> {
  for (let turn = 0; turn < SERVICES.length || readers.readings.length < readings; turn++) {
    if (readers.failure) throw readers.failure;
    void hold(system, random() * (isQuick ? QUICK_HELD_MS : HELD_MS));
    await sleep((0.5 + random()) * (isQuick ? QUICK_BETWEEN_MS : BETWEEN_MS));
    const again = random() < KILLED_AGAIN ? SERVICES[turn % SERVICES.length] : undefined;
    const service = SERVICES[turn] ?? again;
    if (service && isAlive(system.pidOf(service))) await system.kill(service);
  }
}

/** The next batch of the ledger waits before its first statement, while others pass it. */
function hold(system: System, forMs: number): Promise<void> {
  const moment = { user: schemaOf(PROJECTOR), statement: /update consumer_offset/ };
  return system.postgres
    .at({ ...moment, at: 'statement' }, (connection) =>
      setTimeout(() => connection.release(), forMs),
    )
    .catch(() => undefined); // nothing was written meanwhile
}

const told = ({ readings, shown, positions }: Verdict, writes: number): string =>
  `${readings} readings of ${shown} positions, of ${positions}, ${writes} linked writes`;

async function factorsOf(system: System): Promise<Map<number, Factors>> {
  return asked(system.databaseUrl(PROJECTOR), async (client) => {
    const { rows } = await client.query<{ id: number } & Factors>(
      `select a.id, s.name, ${['fill', 'completion', 'availability', 'delivery'].map((factor) => `round(s.${factor} * 1000)::int as ${factor}`).join(', ')}
       from assumption_activation a join assumption_set s on s.name = a.set_name`,
    );
    return new Map(rows.map(({ id, ...factors }) => [id, factors]));
  });
}

/** Answers while linked records change, judged one by one. */
export const linkedFaults = {
  'linked-records': { logs: LOGS, weight: 0, strike: readThroughout },
} satisfies Record<string, Fault>;
