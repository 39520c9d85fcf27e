// What a reader sees while links move: sessions cover one commitment and then another, and get more
// seats or fewer, so that delivered and still promised supply always add up to the same total. Ours
// beside Kafka Streams, which joins tables as its documentation shows. Every other total is
// impossible. `npm run bench -- netting 300` moves so many.
import 'reflect-metadata';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureTopics } from '@mizan/topics';
import { seeded } from '../../deploy/local/src/demo/random.js';
import { firstOrganisations } from '../../deploy/local/src/fleet.js';
import { bench, given, type Owned, sized } from '../support/bench.js';
import { report } from '../support/bench-rows.js';
import { startBenchBroker } from '../support/bench-servers.js';
import { type Mizan, startMizan } from '../support/mizan.js';
import { accepted, Plan, type Versioned, WITH_OPERATOR } from '../support/plan.js';
import { compileStreams, startStreams } from './peers/kafka-streams.js';
import { fillTopic, freshTopic, kafkaAt, producerOf } from './peers/topics.js';

const MOVES = given() ?? sized(300, 20);
/** So that both get the same moves at the same pace. */
const BETWEEN_MS = 100;
const SESSIONS = 20;
const COMMITMENTS = ['A', 'B'] as const;
const TARGET = 6_000;
const TOTAL = COMMITMENTS.length * TARGET;

interface Session {
  readonly id: string;
  readonly seats: number;
  readonly commitment: number;
}

interface Seen {
  readonly program: string;
  readonly readings: number;
  readonly impossible: number;
}

const seatsOf = (random: () => number) => 50 + Math.floor(random() * 100);

function* firstSessions(): Generator<Session> {
  const random = seeded(1);
  for (let n = 0; n < SESSIONS; n++)
    yield { id: `s${n}`, seats: seatsOf(random), commitment: n % COMMITMENTS.length };
}

/** Each one is a session as it is now: with another link, or with other seats. */
function* moves(): Generator<Session> {
  const random = seeded(2);
  const sessions = [...firstSessions()];
  for (let n = 0; n < MOVES; n++) {
    const at = Math.floor(random() * SESSIONS);
    const { id, seats, commitment } = sessions[at]!;
    const moved =
      random() < 0.5
        ? { id, seats, commitment: 1 - commitment }
        : { id, seats: seatsOf(random), commitment };
    yield (sessions[at] = moved);
  }
}

async function ofKafkaStreams(owned: Owned, brokers: string[]): Promise<Seen> {
  const classes = await compileStreams(owned, 'Netting');
  const kafka = kafkaAt(brokers);
  const [promised, taught] = ['bench.commitments', 'bench.sessions'];
  for (const topic of [promised, taught]) await freshTopic(kafka, topic, 1);
  const message = ({ id, seats, commitment }: Session) => ({
    key: id,
    value: `${seats};${COMMITMENTS[commitment]}`,
  });
  await fillTopic(
    kafka,
    promised,
    COMMITMENTS.map((key) => ({ key, value: String(TARGET) })),
  );
  await fillTopic(kafka, taught, [...firstSessions()].map(message));
  const folder = await owned.folder();
  const program = await startStreams(owned, 'Netting', classes, [
    ...[brokers.join(), promised, taught, `netting-${process.hrtime.bigint()}`, folder],
    String(TOTAL),
  ]);
  const lines = createInterface(program.stdout!)[Symbol.asyncIterator]();
  const began = await lines.next();
  if (began.value !== 'ready') throw new Error(`Kafka Streams said ${began.value}`);
  const producer = await owned.own(producerOf(kafka), (made) => made.disconnect());
  await producer.connect();
  for (const session of moves()) {
    await producer.send({ topic: taught, messages: [message(session)] });
    await sleep(BETWEEN_MS);
  }
  program.stdin!.end();
  const counts = String((await lines.next()).value)
    .split(' ')
    .map(Number);
  await once(program, 'exit');
  return { program: 'kafka-streams', readings: counts[0]!, impossible: counts[1]! };
}

/** Two commitments in force, and sessions that cover them. */
async function begun(mizan: Mizan) {
  const plan = new Plan(mizan);
  const promise = { effect: 'supply', target: TARGET, territory: 'MA-KEN' };
  const drafted = await plan.draftConvention(promise, WITH_OPERATOR);
  const second = await plan.draftConvention(promise, WITH_OPERATOR);
  const commitments: string[] = [];
  for (const agreement of [drafted, second]) {
    const inForce = await plan.enterIntoForce(await plan.signByAll(agreement));
    commitments.push(inForce.commitments[0]!.id);
  }
  const sessions = new Map<string, Versioned>();
  let last: Versioned | undefined;
  for (const { id, seats, commitment } of firstSessions()) {
    last = await plan.session({
      occupations: [{ occupation: '8212', share: 1 }],
      seats: { minimum: 1, simultaneous: seats, cumulative: seats },
      commitmentId: commitments[commitment],
    });
    sessions.set(id, last);
  }
  return { plan, commitments, sessions, last: last! };
}

async function ofMizan(owned: Owned, brokers: string[]): Promise<Seen> {
  await ensureTopics(brokers, firstOrganisations);
  const mizan = await owned.own(startMizan({ brokers }), (started) => started.discard());
  const { plan, commitments, sessions, last } = await begun(mizan);
  const query = { territory: 'MA-04', line: 'in-force' };
  const before = await plan.figures(query, `session:${last.id}@${last.version}`);
  if (before.total.supply !== TOTAL)
    throw new Error(`${before.total.supply} instead of ${TOTAL} before anything moves`);
  let isOver = false;
  let readings = 0;
  let impossible = 0;
  const reading = (async () => {
    while (!isOver) {
      const { total } = await plan.figures(query);
      readings++;
      if (total.supply !== TOTAL) impossible++;
      await sleep(1);
    }
  })();
  const operator = mizan.as('operator-ofppt');
  for (const { id, seats, commitment } of moves()) {
    const { id: session, version } = sessions.get(id)!;
    const body = {
      seats: { minimum: 1, simultaneous: seats, cumulative: seats },
      commitmentId: commitments[commitment],
    };
    const path = `training-plans/v1/sessions/${session}`;
    sessions.set(id, accepted(await operator.patch<Versioned>(path, body, { ifMatch: version })));
    await sleep(BETWEEN_MS);
  }
  isOver = true;
  await reading;
  return { program: 'mizan', readings, impossible };
}

await bench(async (owned) => {
  const { brokers } = await startBenchBroker(owned);
  const theirs = await ofKafkaStreams(owned, brokers);
  const ours = await ofMizan(owned, brokers);
  const possible = ({ readings, impossible }: Seen) => (100 * (readings - impossible)) / readings;
  console.table(
    [ours, theirs].map((seen) => ({ ...seen, 'possible %': Number(possible(seen).toFixed(2)) })),
  );
  report({
    work: 'readings of a possible total while links move',
    ...{ peer: 'kafka-streams', unit: '%', goal: 1, isLessBetter: false },
    ...{ ours: possible(ours), theirs: possible(theirs) },
  });
  if (ours.impossible > 0) throw new Error(`${ours.impossible} readings were impossible`);
});
