import { commandOf, isAlive, sleep } from './processes.js';
import { earlierRun } from './run-file.js';

/**
 * Ends services that a killed start left behind. They usually end by themselves, unless they were
 * stopped or hung.
 */
export async function endLeftovers(dataDir: string): Promise<void> {
  const pids = Object.values(earlierRun(dataDir)?.servicePids ?? {}).filter(
    (pid) => pid > 0 && isAlive(pid) && isService(pid),
  );
  for (const pid of pids) process.kill(pid, 'SIGKILL');
  while (pids.some(isAlive)) await sleep(20);
}

const isService = (pid: number) => /apps\/[a-z-]+\/dist\/main\.js/.test(commandOf(pid));
