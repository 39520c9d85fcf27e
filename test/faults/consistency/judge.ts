import type { Factors } from './amounts.js';
import { type LoggedEvent, Plan } from './plan.js';
import type { Question } from './questions.js';

interface Place {
  /** The kind of log: an installation that was moved has read from both. */
  readonly transport: string;
  readonly topic: string;
  readonly partition: number;
}

/** A position of the figures, as `GET /v1/positions` tells it. */
export interface Position {
  readonly position: string;
  readonly isWhole: boolean;
  readonly activation: number;
  readonly read: readonly (Place & { readonly next: number })[];
  readonly parked: readonly (Place & { readonly offset: number })[];
  readonly replayed: readonly (Place & { readonly offset: number })[];
}

/** The records of a partition, in the order of their offsets. */
export type Log = readonly { readonly offset: number; readonly event: LoggedEvent }[];

/** One answer to one question. Times are in milliseconds, of one clock. */
export interface Reading {
  readonly reader: number;
  readonly question: number;
  readonly position: string;
  /** The figures as `figuresIn` writes them. */
  readonly figures: string;
  readonly startedAt: number;
  readonly endedAt: number;
  /** The version of a record that the reader waited for. */
  readonly after?: { readonly name: string; readonly version: number };
}

export interface Evidence {
  readonly questions: readonly Question[];
  readonly positions: readonly Position[];
  /** By `transport/topic/partition`. */
  readonly logs: ReadonlyMap<string, Log>;
  /** By activation. */
  readonly factors: ReadonlyMap<number, Factors>;
  readonly readings: readonly Reading[];
}

export interface Verdict {
  readonly readings: number;
  /** Positions that some reading has shown. */
  readonly shown: number;
  readonly positions: number;
  readonly violations: readonly string[];
}

/**
 * Judges readings in one pass over the positions: each must be the figures of exactly one position,
 * computed again from the records that this position rests on.
 */
export function judge(evidence: Evidence): Verdict {
  const { questions, positions, readings } = evidence;
  const open = byPosition(readings);
  const shown = open.size;
  const violations: string[] = [];
  const replica = new Replica(evidence);
  for (const position of positions) {
    const plan = replica.moveTo(position);
    for (const { one, times } of open.get(position.position)?.values() ?? []) {
      const expected = plan.tallies[one.question]!.figures(plan.assumptions);
      const { name, version } = one.after ?? { name: '', version: 0 };
      if (one.figures !== expected)
        violations.push(
          `${times} readings at ${one.position} of ${JSON.stringify(questions[one.question])}: ${one.figures}, and it is ${expected}`,
        );
      if (one.after && plan.versionOf(name) < version)
        violations.push(
          `a reading at ${one.position} waited for ${name}@${version} and shows ${plan.versionOf(name)}`,
        );
    }
    open.delete(position.position);
  }
  for (const position of open.keys())
    violations.push(`readings at ${position}, which was never recorded`);
  violations.push(...disorders(readings));
  return { readings: readings.length, shown, positions: positions.length, violations };
}

/** Equal readings at one position are judged once. */
function byPosition(
  readings: readonly Reading[],
): Map<string, Map<string, { one: Reading; times: number }>> {
  const groups = new Map<string, Map<string, { one: Reading; times: number }>>();
  for (const one of readings) {
    const group = groups.get(one.position) ?? new Map<string, { one: Reading; times: number }>();
    const after = one.after ? `${one.after.name}@${one.after.version}` : '';
    const key = `${one.question} ${after} ${one.figures}`;
    group.set(key, { one, times: (group.get(key)?.times ?? 0) + 1 });
    groups.set(one.position, group);
  }
  return groups;
}

export const nameOf = ({ transport, topic, partition }: Place): string =>
  `${transport}/${topic}/${partition}`;

/** The plan at a position, from the records below its offsets that are not parked. */
class Replica {
  private plan: Plan | undefined;
  private readonly next = new Map<string, number>();
  private readonly parked = new Set<string>();

  constructor(private readonly evidence: Evidence) {}

  moveTo({ isWhole, activation, read, parked, replayed }: Position): Plan {
    const factors = this.evidence.factors.get(activation)!;
    if (isWhole || !this.plan) {
      this.plan = new Plan(this.evidence.questions, factors);
      this.next.clear();
      this.parked.clear();
    }
    for (const { offset, ...place } of parked) this.parked.add(`${nameOf(place)}@${offset}`);
    for (const { next, ...place } of read) this.readUpTo(nameOf(place), next);
    for (const { offset, ...place } of replayed) {
      this.parked.delete(`${nameOf(place)}@${offset}`);
      const log = this.evidence.logs.get(nameOf(place)) ?? [];
      this.plan.apply(log[indexOf(log, offset)]!.event);
    }
    this.plan.activate(factors);
    return this.plan;
  }

  private readUpTo(place: string, next: number): void {
    const log = this.evidence.logs.get(place) ?? [];
    for (let i = indexOf(log, this.next.get(place) ?? 0); i < log.length; i++) {
      const { offset, event } = log[i]!;
      if (offset >= next) break;
      if (!this.parked.has(`${place}@${offset}`)) this.plan!.apply(event);
    }
    this.next.set(place, next);
  }
}

/** The index of the first record at an offset or after it. */
function indexOf(log: Log, offset: number): number {
  let [low, high] = [0, log.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (log[middle]!.offset < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A position may be as old as a reader may be behind without saying so. */
const STALE_MS = 1_000;

/**
 * No reader goes back, and none shows a position from before one that anybody had been shown when
 * the reading began, or a second earlier.
 */
function disorders(readings: readonly Reading[]): string[] {
  const violations: string[] = [];
  const ended = [...readings].sort((a, b) => a.endedAt - b.endedAt);
  const last = new Map<number, string>();
  let [newest, at] = ['0.0', 0];
  for (const one of [...readings].sort((a, b) => a.startedAt - b.startedAt)) {
    for (; at < ended.length && ended[at]!.endedAt < one.startedAt - STALE_MS; at++)
      newest = later(newest, ended[at]!.position);
    const own = last.get(one.reader) ?? '0.0';
    if (later(own, one.position) !== one.position)
      violations.push(`reader ${one.reader} saw ${one.position} after ${own}`);
    if (later(newest, one.position) !== one.position)
      violations.push(`reader ${one.reader} saw ${one.position} a second after ${newest} was seen`);
    last.set(one.reader, later(own, one.position));
  }
  return violations;
}

/** The later of two positions `<generation>.<movement>`; the second if they are equal. */
function later(a: string, b: string): string {
  const [[g1, m1], [g2, m2]] = [a.split('.').map(Number), b.split('.').map(Number)] as [
    [number, number],
    [number, number],
  ];
  return g1 > g2 || (g1 === g2 && m1 > m2) ? a : b;
}
