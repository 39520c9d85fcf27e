import type { Covers } from './covers.js';
import type { PromisedAgreement } from './promised.js';
import { difference, type NetLines, sum, Tree } from './tree.js';

/** The time and the version of a source at which it delivered or promised something. */
export interface Moment {
  /** RFC 3339 in UTC with microseconds, so that texts compare like instants. */
  readonly time: string;
  readonly source: string;
  readonly version: number;
  readonly activation: number;
}

/**
 * What one version of a source, by the set of one activation, changes of its covers or of its
 * promise.
 */
export interface NetRow extends Moment {
  readonly covers: Covers;
  readonly promise: PromisedAgreement | null;
}

const text = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

export const byMoment = (a: Moment, b: Moment): number =>
  text(a.time, b.time) ||
  text(a.source, b.source) ||
  a.version - b.version ||
  a.activation - b.activation;

function applied(tree: Tree, { promise, covers }: NetRow): NetLines {
  const changes = promise ? [tree.promise(promise)] : [];
  for (const [key, amount] of covers) changes.push(tree.cover(key, amount));
  return changes.length === 1 ? changes[0]! : sum(changes);
}

/** The change by each row, if all rows come after those in the tree. */
export const netInOrder = (tree: Tree, rows: readonly NetRow[]): Map<NetRow, NetLines> =>
  new Map(rows.map((row) => [row, applied(tree, row)]));

/**
 * The corrections after late rows: each row from the earliest added one on is computed again, and
 * corrected at its own moment. Every moment then shows the same, in whatever order the rows were
 * read.
 */
export function netLate(known: readonly NetRow[], added: readonly NetRow[]): Map<NetRow, NetLines> {
  const all = [...known, ...added].sort(byMoment);
  const from = [...added].sort(byMoment)[0]!;
  const before = steps(known, from);
  const after = steps(all, from);
  return new Map(
    [...after].map(([row, lines]) => [row, difference(before.get(row) ?? new Map(), lines)]),
  );
}

/** The change by each row from a moment on; the rows before it are applied first. */
function steps(rows: readonly NetRow[], from: Moment): Map<NetRow, NetLines> {
  const tree = new Tree();
  const changes = new Map<NetRow, NetLines>();
  for (const row of [...rows].sort(byMoment)) {
    const lines = applied(tree, row);
    if (byMoment(row, from) >= 0) changes.set(row, lines);
  }
  return changes;
}
