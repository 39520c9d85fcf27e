import type { Effect } from '@mizan/contracts';
import type { Cover } from '@mizan/coverage';
import type { Measure, PositionLine } from '../posting-rules/position.js';

/** What a source delivers to commitments: amounts in thousandths, by commitment and terms. */
export type Covers = ReadonlyMap<string, bigint>;

/**
 * The terms on which an amount counts for a commitment. Amounts with the same terms count together
 * or not at all.
 */
export interface CoverTerms extends Cover {
  readonly commitment: string;
  readonly measure: Measure;
}

const EFFECT_OF: Partial<Record<Measure, Effect>> = {
  'demand.declared': 'demand',
  'demand.met': 'matching',
  'supply.expected': 'supply',
  'supply.completed': 'supply',
  'jobs.expected': 'jobs',
  'jobs.created': 'jobs',
};
const SEPARATOR = '|';

/** Parses the key of an amount: the commitment and the terms. */
export function termsIn(key: string): CoverTerms {
  const [commitment = '', measure, territory, occupation, organisation = ''] = key.split(SEPARATOR);
  return {
    commitment,
    measure: measure as Measure,
    effect: EFFECT_OF[measure as Measure]!,
    territory: territory || null,
    occupation: occupation || null,
    organisation,
  };
}

/**
 * The lines of a source that cover a commitment, summed by terms. Seats cover nothing, because
 * persons do.
 */
export function coversBy(
  organisation: string,
  commitment: string,
  lines: readonly PositionLine[],
): Map<string, bigint> {
  const covers = new Map<string, bigint>();
  for (const { measure, territory, occupation, amount } of lines) {
    if (EFFECT_OF[measure] === undefined) continue;
    const key = [commitment, measure, territory ?? '', occupation ?? '', organisation].join(
      SEPARATOR,
    );
    covers.set(key, (covers.get(key) ?? 0n) + amount);
  }
  return covers;
}

/** What must be added to `before` to get `after`. */
export function coverDifference(before: Covers, after: Covers): Map<string, bigint> {
  const changes = new Map<string, bigint>();
  for (const [key, amount] of after) changes.set(key, amount - (before.get(key) ?? 0n));
  for (const [key, amount] of before) if (!after.has(key)) changes.set(key, -amount);
  for (const [key, amount] of changes) if (amount === 0n) changes.delete(key);
  return changes;
}
