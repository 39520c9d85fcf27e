import { choose, seeded } from '../../deploy/local/src/demo/random.js';

export const LOGS = ['embedded', 'kafka'] as const;
export type Log = (typeof LOGS)[number];

/** What the schedule knows of a kind of fault. */
export interface Scheduled {
  readonly logs: readonly Log[];
  /** How often it occurs relative to the others; 0 means once per run on each of its logs. */
  readonly weight: number;
}

export interface Cycle<Kind extends string = string> {
  number: number;
  log: Log;
  kind: Kind;
  /** Chooses victims and moments; the same in every run of this cycle. */
  random: () => number;
}

export interface Wanted<Kind extends string> {
  seed: number;
  /**
   * The number of cycles, or every kind once on each of its logs, or every kind once on a log
   * chosen by the seed.
   */
  cycles: number | 'each-once' | 'one-log-each';
  logs: readonly Log[];
  kinds: Readonly<Record<Kind, Scheduled>>;
}

/**
 * The cycles of a run, log after log. Every kind occurs once on each of its logs before any
 * repeats.
 */
export function scheduleOf<Kind extends string>({
  seed,
  cycles,
  logs,
  kinds,
}: Wanted<Kind>): Cycle<Kind>[] {
  const schedule: Cycle<Kind>[] = [];
  const all = Object.keys(kinds) as Kind[];
  const drawn = cycles === 'one-log-each' ? drawnLogs(all, { seed, logs, kinds }) : undefined;
  logs.forEach((log, index) => {
    const draw = seeded(seed * 31 + index);
    const names = all.filter((kind) =>
      drawn ? drawn.get(kind) === log : kinds[kind].logs.includes(log),
    );
    const end =
      typeof cycles === 'number'
        ? Math.round((cycles * (index + 1)) / logs.length)
        : schedule.length + names.length;
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

/** Chooses one log for every kind. */
function drawnLogs<Kind extends string>(
  all: readonly Kind[],
  { seed, logs, kinds }: Pick<Wanted<Kind>, 'seed' | 'logs' | 'kinds'>,
): ReadonlyMap<Kind, Log> {
  const draw = seeded(seed * 31 + logs.length);
  return new Map(
    all.flatMap((kind): [Kind, Log][] => {
      const own = logs.filter((log) => kinds[kind].logs.includes(log));
      return own.length > 0 ? [[kind, own[Math.floor(draw() * own.length)]!]] : [];
    }),
  );
}

function shuffled<T>(list: readonly T[], draw: () => number): T[] {
  return list
    .map((item) => ({ item, at: draw() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
