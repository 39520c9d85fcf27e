import { setTimeout as sleep } from 'node:timers/promises';
import { exitOf } from '../../../deploy/local/src/processes.js';
import type { Fault, Scene } from '../kinds.js';
import { counted } from '../oracle.js';
import type { Caught } from '../postgres-proxy.js';
import { LOGS } from '../schedule.js';
import { Difference, PROJECTOR, schemaOf } from '../system.js';

const STORM_MS = 20_000;
const QUICK_STORM_MS = 9_000;
const JOINED_MS = 3_000;
const SESSION_MS = 8_000; // the session timeout of the group, in kafka.source.ts

/**
 * A projector is stopped in the middle of a batch and considered dead. When it continues, another
 * one has done its work, and its commit must fail.
 */
async function zombie({ system, load, random, tell }: Scene): Promise<number> {
  const at = random() < 0.5 ? 'statement' : 'before-commit';
  tell(at === 'statement' ? 'before its offset' : 'before its COMMIT');
  const first = system.pidOf(PROJECTOR);
  const second = await system.secondProjector();
  try {
    const held = await new Promise<Caught>((resolve, reject) => {
      const moment = {
        user: schemaOf(PROJECTOR),
        statement: /update consumer_offset/,
        at,
      } as const;
      system.postgres
        .at(moment, (connection) => {
          process.kill(first, 'SIGSTOP');
          resolve(connection);
        })
        .catch(reject);
    });
    await Promise.all([sleep(SESSION_MS + 1_000), load.stop()]);
    await counted(system, load.recent.values());
    process.kill(first, 'SIGCONT');
    held.release();
    const outcome = await Promise.race([held.outcome, sleep(10_000, 'nothing for 10 s')]);
    if (outcome === 'COMMIT')
      throw new Difference('the commit of a projector succeeded after another had done its work');
    load.start();
    return performance.now();
  } finally {
    process.kill(first, 'SIGCONT');
    second.kill('SIGTERM');
    await exitOf(second);
  }
}

/** Another instance joins and leaves repeatedly, normally or by kill -9. */
async function storm({ system, random, isQuick }: Scene): Promise<number> {
  for (const end = Date.now() + (isQuick ? QUICK_STORM_MS : STORM_MS); Date.now() < end;) {
    const second = await system.secondProjector();
    await sleep(JOINED_MS);
    second.kill(random() < 0.7 ? 'SIGTERM' : 'SIGKILL');
    await exitOf(second);
  }
  return performance.now();
}

/** Faults with a second projector that takes over, or that joins and leaves. */
export const projectorFaults = {
  'zombie-projector': { logs: LOGS, weight: 0.5, strike: zombie },
  'rebalance-storm': { logs: LOGS, weight: 0.3, strike: storm },
} satisfies Record<string, Fault>;
