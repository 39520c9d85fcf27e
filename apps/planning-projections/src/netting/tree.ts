import { coverFault } from '@mizan/coverage';
import type { Measure, PositionLine } from '../posting-rules/position.js';
import { termsIn } from './covers.js';
import { grouped } from './grouped.js';
import { parentsOf, type Placed } from './parents.js';
import type { PromisedAgreement } from './promised.js';

/** Amounts by line; the key names the line. */
export type NetLines = ReadonlyMap<
  string,
  { readonly line: PositionLine; readonly amount: bigint }
>;

/** The two lines in which a promise counts. */
type Side = 'inForce' | 'signed';
const SIDES: readonly Side[] = ['inForce', 'signed'];
type Sides = Record<Side, bigint>;

/**
 * A commitment with its own covers, the amounts of the commitments that carry it out, and its
 * result.
 */
interface Node {
  readonly placed: Placed;
  readonly parent: string | undefined;
  own: bigint;
  carried: Sides;
  through: Sides;
  lines: NetLines;
}

const NOTHING: NetLines = new Map();
const nobody = (): Sides => ({ inForce: 0n, signed: 0n });

/**
 * Agreements that carry each other out, and the covers of their commitments: how much of each
 * promise is delivered. A new cover updates one path to the root; a new promise builds the tree
 * again.
 */
export class Tree {
  private readonly promises = new Map<string, PromisedAgreement>();
  private readonly covers = new Map<string, Map<string, bigint>>();
  private nodes = new Map<string, Node>();

  /** Sets the present promises and covers, without computing what they change. */
  static of(
    promises: Iterable<PromisedAgreement>,
    covers: Iterable<readonly [key: string, amount: bigint]>,
  ): Tree {
    const tree = new Tree();
    for (const promise of promises) tree.promises.set(promise.agreement, promise);
    for (const [key, amount] of covers) tree.add(key, amount);
    tree.nodes = tree.built();
    return tree;
  }

  /** Sets the next promise of an agreement. Returns what changes. */
  promise(promise: PromisedAgreement): NetLines {
    const before = this.nodes;
    this.promises.set(promise.agreement, promise);
    this.nodes = this.built();
    const ids = new Set([...before.keys(), ...this.nodes.keys()]);
    return sum(
      [...ids].map((id) => {
        const after = this.nodes.get(id)?.lines ?? NOTHING;
        return difference(before.get(id)?.lines ?? NOTHING, after);
      }),
    );
  }

  /** Sets the amount of a cover. Returns what changes. */
  cover(key: string, amount: bigint): NetLines {
    this.add(key, amount);
    const node = this.nodes.get(termsIn(key).commitment);
    if (!node || !counts(key, node.placed)) return NOTHING;
    node.own += amount;
    return this.climb(node);
  }

  /**
   * What covers a commitment, by itself and by those that carry it out, and what of that is
   * delivered.
   */
  coverageOf(id: string): { covered: bigint; delivered: bigint } | undefined {
    const node = this.nodes.get(id);
    if (!node) return undefined;
    const own = [...(this.covers.get(id) ?? [])].filter(([key]) => counts(key, node.placed));
    const delivered = own
      .filter(([key]) => termsIn(key).measure !== 'supply.expected')
      .reduce((total, [, amount]) => total + amount, 0n);
    return { covered: node.own + node.carried.signed, delivered };
  }

  private add(key: string, amount: bigint): void {
    const { commitment } = termsIn(key);
    const amounts = this.covers.get(commitment) ?? new Map<string, bigint>();
    amounts.set(key, (amounts.get(key) ?? 0n) + amount);
    this.covers.set(commitment, amounts);
  }

  private climb(from: Node): NetLines {
    const changes: NetLines[] = [];
    for (let node: Node | undefined = from; node;) {
      const [lines, through] = [node.lines, node.through];
      settle(node);
      changes.push(difference(lines, node.lines));
      const parent: Node | undefined =
        node.parent === undefined ? undefined : this.nodes.get(node.parent);
      if (parent)
        for (const side of SIDES) parent.carried[side] += node.through[side] - through[side];
      node = parent;
    }
    return sum(changes);
  }

  private built(): Map<string, Node> {
    const placed = new Map(
      [...this.promises.values()].flatMap((of) =>
        of.commitments.map((commitment): [string, Placed] => [commitment.id, { of, commitment }]),
      ),
    );
    const parents = parentsOf(placed);
    const nodes = new Map(
      [...placed].map(([id, one]): [string, Node] => [id, this.nodeOf(one, parents.get(id))]),
    );
    const settled = new Set<string>();
    const children = grouped(nodes.keys(), (id) => parents.get(id));
    const visit = (id: string): Node => {
      const node = nodes.get(id)!;
      if (settled.has(id)) return node;
      settled.add(id);
      for (const child of children.get(id) ?? [])
        for (const side of SIDES) node.carried[side] += visit(child).through[side];
      settle(node);
      return node;
    };
    for (const id of nodes.keys()) visit(id);
    return nodes;
  }

  private nodeOf(placed: Placed, parent: string | undefined): Node {
    const amounts = this.covers.get(placed.commitment.id) ?? new Map<string, bigint>();
    const own = [...amounts]
      .filter(([key]) => counts(key, placed))
      .reduce((total, [, amount]) => total + amount, 0n);
    return { placed, parent, own, carried: nobody(), through: nobody(), lines: NOTHING };
  }
}

const counts = (key: string, { of, commitment }: Placed): boolean =>
  coverFault(termsIn(key), { ...commitment, parties: of.parties }) === undefined;

/** Computes the result of a node, and what is taken from its promise. */
function settle(node: Node): void {
  const { phases } = node.placed.commitment;
  const taken = {} as Record<Side, bigint[]>;
  node.through = nobody();
  for (const side of SIDES) {
    const covered = node.own + node.carried[side];
    const promised = phases.reduce((total, phase) => total + phase[side], 0n);
    node.through[side] = covered > promised ? covered : promised;
    taken[side] = takenFrom(
      phases.map((phase) => phase[side]),
      covered,
    );
  }
  node.lines = linesOf(node.placed, taken);
}

/** Takes from the earliest quarter first, and never more than a quarter holds. */
function takenFrom(amounts: readonly bigint[], covered: bigint): bigint[] {
  let left = covered > 0n ? covered : 0n;
  return amounts.map((amount) => {
    const taken = left < amount ? left : amount;
    left -= taken;
    return taken;
  });
}

function linesOf({ commitment }: Placed, taken: Record<Side, bigint[]>): NetLines {
  const lines = new Map<string, { line: PositionLine; amount: bigint }>();
  const { id, effect, territory, occupation, sector, phases } = commitment;
  phases.forEach(({ period }, i) => {
    const [inForce, signed] = [taken.inForce[i]!, taken.signed[i]!];
    const put = (side: 'commitment' | 'pending', amount: bigint) => {
      if (amount === 0n) return;
      const measure = `${side}.${effect}` as Measure;
      const line: PositionLine = {
        part: id,
        measure,
        territory,
        occupation,
        sector,
        period,
        amount,
      };
      lines.set([id, measure, territory, occupation, sector, period].join('|'), { line, amount });
    };
    put('commitment', -inForce);
    put('pending', inForce - signed);
  });
  return lines;
}

/** What must be added to `before` to get `after`. */
export function difference(before: NetLines, after: NetLines): NetLines {
  const changes = new Map<string, { line: PositionLine; amount: bigint }>();
  for (const [key, { line, amount }] of after) {
    const change = amount - (before.get(key)?.amount ?? 0n);
    if (change !== 0n) changes.set(key, { line, amount: change });
  }
  for (const [key, { line, amount }] of before)
    if (!after.has(key)) changes.set(key, { line, amount: -amount });
  return changes;
}

/** The sum of all. Lines with the amount 0 are left out. */
export function sum(all: readonly NetLines[]): NetLines {
  const total = new Map<string, { line: PositionLine; amount: bigint }>();
  for (const lines of all)
    for (const [key, { line, amount }] of lines)
      total.set(key, { line, amount: (total.get(key)?.amount ?? 0n) + amount });
  for (const [key, { amount }] of total) if (amount === 0n) total.delete(key);
  return total;
}
