import type { Measure } from '@mizan/client';

/** An entry of the ledger, as the lineage returns it. */
export interface Entry {
  source: string;
  part: string;
  measure: Measure;
  version: number;
  eventId?: string | null;
  organisation: string | null;
  amount: number;
  time: string;
  territory: string;
  occupation: string | null;
  sector: string | null;
  period: string | null;
  assumptions?: string;
}

/**
 * The amount of one source in a figure: the sum of its entries, its parts, and the origin of the
 * latest one.
 */
export interface SourceWeight {
  source: string;
  parts: readonly string[];
  kind: string;
  id: string;
  amount: number;
  entries: number;
  version: number;
  organisation: string | null;
  eventId: string | null;
  time: string;
}

const thousandths = (amount: number) => Math.round(amount * 1_000);

/**
 * The sum of the entries of each source, largest first. `sign` says whether a measure is added or
 * subtracted.
 */
export function weightsOf(
  entries: readonly Entry[],
  sign: (measure: Measure) => number,
): SourceWeight[] {
  const bySource = new Map<string, Entry[]>();
  for (const entry of entries) {
    const own = bySource.get(entry.source);
    if (own) own.push(entry);
    else bySource.set(entry.source, [entry]);
  }
  return [...bySource]
    .map(([source, own]) => weightOf(source, own, sign))
    .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
}

function weightOf(
  source: string,
  own: readonly Entry[],
  sign: (measure: Measure) => number,
): SourceWeight {
  const latest = own.reduce((last, entry) => (entry.version >= last.version ? entry : last));
  const [, kind = '', id = ''] = source.split(':');
  const amount =
    own.reduce((sum, { measure, amount: one }) => sum + sign(measure) * thousandths(one), 0) /
    1_000;
  const parts = [...new Set(own.map(({ part }) => part))];
  return {
    source,
    parts,
    kind,
    id,
    amount,
    entries: own.length,
    version: latest.version,
    organisation: latest.organisation,
    eventId: latest.eventId ?? null,
    time: latest.time,
  };
}

/** The sum, exact to the thousandth. */
export const totalOf = (weights: readonly SourceWeight[]): number =>
  weights.reduce((sum, { amount }) => sum + thousandths(amount), 0) / 1_000;

export interface SourceChange {
  source: string;
  kind: string;
  id: string;
  before: number;
  after: number;
  change: number;
  time: string;
}

/** What changed between two lineages of a figure, by source. Unchanged sources are left out. */
export function changesBetween(
  before: readonly SourceWeight[],
  after: readonly SourceWeight[],
): SourceChange[] {
  const old = new Map(before.map((weight) => [weight.source, weight]));
  const now = new Map(after.map((weight) => [weight.source, weight]));
  return [...new Set([...old.keys(), ...now.keys()])]
    .flatMap((source) => {
      const known = now.get(source) ?? old.get(source);
      const [was, is] = [old.get(source)?.amount ?? 0, now.get(source)?.amount ?? 0];
      return known && was !== is
        ? [
            {
              source,
              kind: known.kind,
              id: known.id,
              before: was,
              after: is,
              change: (thousandths(is) - thousandths(was)) / 1_000,
              time: known.time,
            },
          ]
        : [];
    })
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
}
