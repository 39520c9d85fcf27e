import { choose, seeded } from '../../deploy/local/src/demo/random.js';

export const LOGS = ['embedded', 'kafka'] as const;
export type Log = (typeof LOGS)[number];

/** What a schedule has to know of a kind of fault. */
export interface Scheduled {
  readonly logs: readonly Log[];
  /** How often it comes beside the others; 0 is once in a whole run on each of its logs. */
  readonly weight: number;
}

export interface Cycle<Kind extends string = string> {
  number: number;
  log: Log;
  kind: Kind;
  /** Draws victims and moments: the same in each run of this cycle. */
  random: () => number;
}

export interface Wanted<Kind extends string> {
  seed: number;
  /** In all, or every kind once on each of its logs. */
  cycles: number | 'each-once';
  logs: readonly Log[];
  kinds: Readonly<Record<Kind, Scheduled>>;
}

/** The cycles of a run, log after log; every kind once on each of its logs before any comes again. */
export function scheduleOf<Kind extends string>({
  seed,
  cycles,
  logs,
  kinds,
}: Wanted<Kind>): Cycle<Kind>[] {
  const schedule: Cycle<Kind>[] = [];
  logs.forEach((log, index) => {
    const draw = seeded(seed * 31 + index);
    const names = (Object.keys(kinds) as Kind[]).filter((kind) => kinds[kind].logs.includes(log));
    const end =
      cycles === 'each-once'
        ? schedule.length + names.length
        : Math.round((cycles * (index + 1)) / logs.length);
    const first = shuffled(names, draw);
    while (schedule.length < end) {
      const kind =
        first.pop() ??
        choose(
          draw,
          names.map((name) => [name, kinds[name].weight] as const),
        );
      const number = schedule.length;
      schedule.push({ number, log, kind, random: seeded(seed * 1_000_003 + number) });
    }
  });
  return schedule;
}

function shuffled<T>(list: readonly T[], draw: () => number): T[] {
  return list
    .map((item) => ({ item, at: draw() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
