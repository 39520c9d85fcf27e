import { type ServiceName, serviceNames } from '@mizan/contracts';
import { setTimeout as sleep } from 'node:timers/promises';
import { exitOf, isAlive } from '../../../deploy/local/src/processes.js';
import type { Fault, Scene } from '../kinds.js';
import { LOGS } from '../schedule.js';
import { Difference, gone, OWNERS, PROJECTOR } from '../system.js';

const SERVICES = [...OWNERS, PROJECTOR, 'portal'] as const;

const killed = (service: string): Fault => ({
  logs: LOGS,
  weight: 3,
  strike: async ({ system }) => {
    await system.kill(service);
    return performance.now();
  },
});

async function killPostgres({ system }: Scene): Promise<number> {
  const postmaster = system.postmaster();
  process.kill(postmaster, 'SIGKILL');
  await gone(postmaster);
  return performance.now();
}

/** Its children end by themselves, and the next start cleans up whatever they left. */
async function killSupervisor({ system }: Scene): Promise<number> {
  const supervisor = system.mizan.process;
  supervisor.kill('SIGKILL');
  await exitOf(supervisor);
  const struckAt = performance.now();
  await system.startAgain();
  return struckAt;
}

async function killEverything({ system }: Scene): Promise<number> {
  const supervisor = system.mizan.process;
  const pids = [
    supervisor.pid as number,
    ...Object.values(system.mizan.run().servicePids),
    system.postmaster(),
  ];
  for (const pid of pids) if (isAlive(pid)) process.kill(pid, 'SIGKILL');
  await exitOf(supervisor);
  const struckAt = performance.now();
  await system.startAgain();
  return struckAt;
}

async function endService({ system, random, tell }: Scene): Promise<number> {
  const service = SERVICES[Math.floor(random() * SERVICES.length)]!;
  tell(service);
  const pid = system.pidOf(service);
  process.kill(pid, 'SIGTERM');
  await Promise.race([
    gone(pid),
    sleep(15_000).then(() =>
      Promise.reject(new Difference(`${service} did not end within 15 s of SIGTERM`)),
    ),
  ]);
  return performance.now();
}

async function endWhole({ system, random, tell }: Scene): Promise<number> {
  const signal = random() < 0.5 ? 'SIGTERM' : 'SIGINT';
  tell(signal);
  const pids = [...Object.values(system.mizan.run().servicePids), system.postmaster()];
  const supervisor = system.mizan.process;
  supervisor.kill(signal);
  const code = await Promise.race([exitOf(supervisor), sleep(30_000, 'no end within 30 s')]);
  const left = pids.filter(isAlive);
  if (code !== 0 || left.length > 0)
    throw new Difference(
      `after ${signal} the whole ended with ${code}, ${left.length} processes were left`,
    );
  const struckAt = performance.now();
  await system.startAgain();
  return struckAt;
}

const killsOfEach = Object.fromEntries(
  [...serviceNames, 'portal' as const].map((name) => [`kill-${name}`, killed(name)]),
) as Record<`kill-${ServiceName | 'portal'}`, Fault>;

/**
 * kill -9 and SIGTERM of each process and of all of them. The supervisor restarts them or, if it
 * was killed too, the next start.
 */
export const processFaults = {
  ...killsOfEach,
  'kill-postgres': { logs: LOGS, weight: 4, strike: killPostgres },
  'kill-supervisor': { logs: LOGS, weight: 1, strike: killSupervisor },
  'kill-everything': { logs: LOGS, weight: 1, strike: killEverything },
  'end-a-service': { logs: LOGS, weight: 4, strike: endService },
  'end-the-whole': { logs: LOGS, weight: 1, strike: endWhole },
} satisfies Record<string, Fault>;
