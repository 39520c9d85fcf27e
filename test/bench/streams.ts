// What it costs to tell many readers what moves: streams on the first screen's six questions while 50
// events land a second. Computing time of the service, with the ledger's own work measured before
// without streams. `npm run bench -- streams 1000` (default: 1,000 streams).
import 'reflect-metadata';
import { type ClientRequest, get, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { bench, cpuSecondsOf, given, type Owned, rssMbOf, sized } from '../support/bench.js';
import { report } from '../support/bench-rows.js';
import { type RunningMizan, startMizan } from '../support/mizan.js';
import { Plan } from '../support/plan.js';

const STREAMS = given() ?? sized(1_000, 50);
const SECONDS = sized(20, 3);
const EVENTS_A_SECOND = 50;
const WARM_UP = sized(500, 60);
/** One core, of which the streams may take all. */
const GOAL_CORES = 1;
const OPENED_AT_ONCE = 50;
const SIX = [
  '',
  'by=territory',
  'by=territory&line=if-signed',
  'by=territory,period',
  'by=period:school-year',
  'by=territory,occupation:2',
].map((more) => `territory=MA-04&${more}`);
const OCCUPATIONS = ['8111', '8112', '8212', '2512', '7212', '7223', '5120', '4110'];
const PROVINCES = ['MA-KEN', 'MA-SAL', 'MA-RAB', 'MA-SKH', 'MA-SIK', 'MA-KHE', 'MA-SIF'];

/** What all readers together have been sent. */
const sent = { bytes: 0, events: 0 };

/** A reader that counts what it is sent and keeps nothing. */
async function follow(base: string, token: string): Promise<ClientRequest> {
  const address = new URLSearchParams(SIX.map((question) => ['question', question]));
  const request = get(`${base}/v1/stream?${address}`, {
    headers: { authorization: `Bearer ${token}` },
    agent: false,
  });
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  if (answer.statusCode !== 200) throw new Error(`${answer.statusCode}`);
  answer.on('data', (chunk: Buffer) => {
    sent.bytes += chunk.length;
    if (chunk.subarray(0, 4).toString() === 'id: ') sent.events++;
  });
  answer.on('error', () => undefined); // we leave
  await once(answer, 'data');
  return request;
}

async function opened(owned: Owned, base: string, token: string): Promise<void> {
  for (let i = 0; i < STREAMS; i += OPENED_AT_ONCE)
    await Promise.all(
      Array.from({ length: Math.min(OPENED_AT_ONCE, STREAMS - i) }, () =>
        owned.own(follow(base, token), (request) => request.destroy()),
      ),
    );
}

let count = 0;
/** Needs that land one after another, each in a cell of its own turn. */
async function land(plan: Plan): Promise<void> {
  const n = count++;
  await plan.need(`STREAMS-${n}`, {
    territory: PROVINCES[n % PROVINCES.length],
    occupation: OCCUPATIONS[n % OCCUPATIONS.length],
    openings: 1 + (n % 90),
    from: `${2027 + (n % 3)}-01-01`,
    to: `${2027 + (n % 3)}-03-31`,
  });
}

/** Computing seconds a second of the service, while events land. */
async function measured(plan: Plan, pid: number) {
  const before = { cpu: cpuSecondsOf(pid), ...sent };
  const began = performance.now();
  const landing: Promise<void>[] = [];
  for (let n = 0; performance.now() - began < SECONDS * 1_000; n++) {
    landing.push(land(plan));
    await sleep(Math.max(0, (n + 1) * (1_000 / EVENTS_A_SECOND) - (performance.now() - began)));
  }
  await Promise.all(landing);
  const seconds = (performance.now() - began) / 1_000;
  const a = (now: number, then: number) => (now - then) / seconds;
  return {
    cores: a(cpuSecondsOf(pid), before.cpu),
    'events landed a second': landing.length / seconds,
    'events sent a second and stream': a(sent.events, before.events) / STREAMS,
    'MB sent a second': a(sent.bytes, before.bytes) / 1_048_576,
  };
}

const rounded = (values: Record<string, number>) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, Number(value.toFixed(2))]),
  );

async function measure(owned: Owned, mizan: RunningMizan): Promise<void> {
  const { services, servicePids } = mizan.run();
  const pid = servicePids['planning-projections']!;
  const plan = new Plan(mizan);
  for (let n = 0; n < WARM_UP; n += 10)
    await Promise.all(Array.from({ length: 10 }, () => land(plan))); // also makes every quarter known
  const without = await measured(plan, pid);
  const memory = rssMbOf(pid);
  const token = await mizan.as('planner').bearer();
  await opened(owned, services['planning-projections']!, token);
  const withStreams = await measured(plan, pid);
  console.table({
    'no stream': rounded(without),
    [`${STREAMS} streams`]: rounded(withStreams),
  });
  console.log(`memory of the streams: ${((rssMbOf(pid) - memory) / STREAMS).toFixed(3)} MB each`);
  report({
    work: `streams, ${STREAMS} at ${EVENTS_A_SECOND} events/s`,
    peer: 'one core',
    ours: withStreams.cores,
    theirs: GOAL_CORES,
    unit: 'CPU seconds/s',
    goal: 1,
    isLessBetter: true,
  });
}

await bench(async (owned) => {
  const mizan = await owned.own(startMizan(), (started) => started.discard());
  await measure(owned, mizan);
});
