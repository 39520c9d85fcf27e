// The Mizans that test files use one after another: each is started when a file first asks for it,
// and all end with the run that started this program.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ensureTopics } from '@mizan/topics';
import { firstOrganisations } from '../../deploy/local/src/fleet.js';
import { testBroker } from './kafka.js';
import { type MizanOptions, startMizan } from './mizan.js';
import type { StandingKind, StandingSystem } from './standing.js';

interface Running extends StandingSystem {
  discard(): Promise<void>;
}

const systems = new Map<string, Promise<Running>>();
const kinds: Readonly<Record<StandingKind, () => Promise<Running>>> = {
  embedded: () => start({}),
  'embedded-demo': () => start({ demo: true }),
  kafka: onKafka,
};

async function start(options: MizanOptions): Promise<Running> {
  const { url, dataDir, discard } = await startMizan(options);
  return { url, dataDir, brokers: options.brokers ?? [], discard };
}

async function onKafka(): Promise<Running> {
  const broker = await testBroker();
  await ensureTopics(broker.brokers, firstOrganisations);
  const system = await start({ brokers: broker.brokers });
  return {
    ...system,
    discard: async () => {
      await system.discard();
      await broker.stop();
    },
  };
}

/** A file that failed may leave a system that does not heal: the next one gets another. */
async function sound(kind: StandingKind): Promise<Running> {
  const known = await systems.get(kind)?.catch(() => undefined);
  if (known && (await isReady(known))) return known;
  const started = kinds[kind]();
  systems.set(kind, started);
  await known?.discard();
  return started;
}

async function isReady({ url }: Running): Promise<boolean> {
  for (const deadline = Date.now() + 20_000; Date.now() < deadline;) {
    const signal = AbortSignal.timeout(5_000);
    if ((await fetch(`${url}/health/ready`, { signal }).catch(() => undefined))?.ok) return true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return false;
}

const server = createServer((request, response) => {
  const answer = (status: number, body: string) =>
    response.writeHead(status, { connection: 'close' }).end(body);
  if (request.method === 'DELETE') return void endAll().then(() => answer(204, ''));
  sound(request.url!.slice(1) as StandingKind).then(
    ({ url, dataDir, brokers }) => answer(200, JSON.stringify({ url, dataDir, brokers })),
    (error: Error) => answer(500, error.stack ?? error.message),
  );
});
server.requestTimeout = 0;
server.listen(0, '127.0.0.1', () => process.send!((server.address() as AddressInfo).port));

process.once('disconnect', () => void endAll().then(() => process.exit(0)));

async function endAll(): Promise<void> {
  const all = [...systems.values()];
  systems.clear();
  await Promise.allSettled(all.map((system) => system.then(({ discard }) => discard())));
}
