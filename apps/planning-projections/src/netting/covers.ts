import type { Effect } from '@mizan/contracts';
import type { Cover } from '@mizan/coverage';
import type { Measure, PositionLine } from '../posting-rules/position.js';

/** What a source brings to commitments: amounts in thousandths by commitment and terms. */
export type Covers = ReadonlyMap<string, bigint>;

/** The terms by which an amount is held against a commitment: amounts of the same terms stand or fall together. */
export interface CoverTerms extends Cover {
  readonly commitment: string;
  readonly measure: Measure;
}

const EFFECT_OF: Partial<Record<Measure, Effect>> = {
  'demand.declared': 'demand',
  'demand.met': 'matching',
  'supply.expected': 'supply',
  'supply.completed': 'supply',
};
const SEPARATOR = '|';

/** The terms in the key of an amount: the commitment, then what is held against it. */
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

/** The lines of a source that cover a commitment, summed by their terms; seats cover nothing, for persons do. */
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

/** What must be added to one to have the other. */
export function coverDifference(before: Covers, after: Covers): Map<string, bigint> {
  const changes = new Map<string, bigint>();
  for (const [key, amount] of after) changes.set(key, amount - (before.get(key) ?? 0n));
  for (const [key, amount] of before) if (!after.has(key)) changes.set(key, -amount);
  for (const [key, amount] of changes) if (amount === 0n) changes.delete(key);
  return changes;
}
