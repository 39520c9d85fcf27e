// What it costs to tell many readers what moves: streams on the first screen's six questions while
// 50 events land a second. Computing time of the service, with the ledger's own work measured
// before without streams. `npm run bench -- streams 1000` (default: 1,000 streams).
import 'reflect-metadata';
import { type ClientRequest, get, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { bench, cpuSecondsOf, given, type Owned, rssMbOf, sized } from '../support/bench.js';
import { report } from '../support/bench-rows.js';
import { type RunningMizan, startMizan } from '../support/mizan.js';

const STREAMS = given() ?? sized(1_000, 50);
const SECONDS = sized(20, 3);
const EVENTS_A_SECOND = 50;
const WARM_UP = sized(500, 60);
/** One core, of which the streams may take all. */
const GOAL_CORES = 1;
const OPENED_AT_ONCE = 50;
const LANDING_MAX = 30;
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

/** Where needs are pushed, and by whom. */
interface Pushing {
  readonly base: string;
  readonly token: string;
}

let count = 0;
/** A need in a cell of its own turn. */
async function land({ base, token }: Pushing): Promise<void> {
  const n = count++;
  const answer = await fetch(`${base}/v1/needs/by-external-id/STREAMS-${n}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      externalId: `STREAMS-${n}`,
      territory: PROVINCES[n % PROVINCES.length],
      occupation: OCCUPATIONS[n % OCCUPATIONS.length],
      openings: 1 + (n % 90),
      from: `${2027 + (n % 3)}-01-01`,
      to: `${2027 + (n % 3)}-03-31`,
      origin: 'fictional',
    }),
  });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  await answer.arrayBuffer();
}

/** Computing seconds a second of the service, while events land. */
async function measured(pushing: Pushing, pid: number) {
  const before = { cpu: cpuSecondsOf(pid), ...sent, count };
  const began = performance.now();
  const elapsed = () => performance.now() - began;
  const landing = new Set<Promise<void>>();
  for (let n = 1; elapsed() < SECONDS * 1_000; n++) {
    const one: Promise<void> = land(pushing).finally(() => landing.delete(one));
    landing.add(one);
    if (landing.size >= LANDING_MAX) await Promise.race(landing); // a busy machine lands fewer
    await sleep(Math.max(0, n * (1_000 / EVENTS_A_SECOND) - elapsed()));
  }
  await Promise.all(landing);
  const seconds = elapsed() / 1_000;
  const a = (now: number, then: number) => (now - then) / seconds;
  return {
    cores: a(cpuSecondsOf(pid), before.cpu),
    'events landed a second': a(count, before.count),
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
  const pushing = {
    base: services['employer-needs']!,
    token: await mizan.as('anapec').bearer(),
  };
  for (let n = 0; n < WARM_UP; n += 10)
    // also makes every quarter known
    await Promise.all(Array.from({ length: 10 }, () => land(pushing)));
  const without = await measured(pushing, pid);
  const memory = rssMbOf(pid);
  const token = await mizan.as('planner').bearer();
  await opened(owned, services['planning-projections']!, token);
  const withStreams = await measured(pushing, pid);
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
