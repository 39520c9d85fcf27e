import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault, Scene } from '../kinds.js';
import { Difference } from '../system.js';

const AWAY_MS = 120_000;
const QUICK_AWAY_MS = 20_000;
const BAD_NETWORK_MS = 4_000;

/** Writers must not notice: until the broker is back every answer must be a 2xx. */
async function away({ system, load, tell }: Scene, forMs: number): Promise<number> {
  const { broker } = system.kafka!;
  const before = { ...load.tally };
  await broker.kill9();
  await sleep(forMs);
  const { writes, away: refused, lost } = load.tally;
  if (refused > before.away || lost > before.lost)
    throw new Difference(
      `while the broker was away ${refused - before.away} writes were answered 503 and ${lost - before.lost} not at all`,
    );
  tell(`${Math.round(forMs / 1000)} s, ${writes - before.writes} writes meanwhile`);
  await broker.restart();
  return performance.now();
}

async function badNetwork({ system, random, tell }: Scene): Promise<number> {
  const { proxy } = system.kafka!;
  const delayMs = 10 + Math.floor(random() * 90);
  tell(`${delayMs} ms`);
  proxy.slowDown(delayMs);
  for (const end = Date.now() + BAD_NETWORK_MS; Date.now() < end;) {
    await sleep(500 + random() * 1_000);
    proxy.reset();
  }
  proxy.slowDown(0);
  return performance.now();
}

/**
 * Faults of the broker: killed, unavailable for long, or behind a slow network that resets
 * connections.
 */
export const brokerFaults = {
  'kill-broker': {
    logs: ['kafka'],
    weight: 4,
    strike: (scene) => away(scene, 300 + scene.random() * 1_500),
  },
  'broker-away': {
    logs: ['kafka'],
    weight: 0,
    strike: (scene) => away(scene, scene.isQuick ? QUICK_AWAY_MS : AWAY_MS),
  },
  'slow-resetting-network': { logs: ['kafka'], weight: 2, strike: badNetwork },
} satisfies Record<string, Fault>;
