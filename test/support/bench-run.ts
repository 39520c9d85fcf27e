import { cpuSecondsOf, rssMbOf } from './bench.js';

/** What a run of a program took, whoever's it is. */
export interface Run {
  /** Events a second. */
  readonly rate: number;
  /** Seconds of computing for a million events: the program, the database and the broker. */
  readonly cpuSeconds: number;
  /** The peak of the program's resident memory, of all its processes, in MiB. */
  readonly rssMb: number;
}

/**
 * Starts to count what these processes compute. The function that it returns stops, for so many
 * events since. The memory is that of the programs alone: the servers are the same for everybody.
 */
export function counted(
  programs: readonly number[],
  servers: readonly number[],
): (events: number) => Run {
  const computed = () => [...programs, ...servers].map(cpuSecondsOf);
  const began = performance.now();
  const before = computed();
  return (events) => {
    const seconds = (performance.now() - began) / 1_000;
    const cpuSeconds = computed().reduce((sum, one, i) => sum + one - before[i]!, 0);
    return {
      rate: events / seconds,
      cpuSeconds: (cpuSeconds * 1e6) / events,
      rssMb: programs.reduce((sum, pid) => sum + rssMbOf(pid, 'VmHWM'), 0),
    };
  };
}
