import type { Assumptions } from './assumptions.js';

/** The chart of accounts: each measure has its unit, and units are never added together. */
export const MEASURES = {
  'demand.declared': 'openings',
  'demand.met': 'openings',
  'supply.seats': 'seats',
  'supply.expected': 'persons',
  'supply.completed': 'persons',
  'commitment.demand': 'openings',
  'commitment.supply': 'persons',
  'commitment.matching': 'persons',
  'commitment.funding': 'MAD',
  'pending.demand': 'openings',
  'pending.supply': 'persons',
  'pending.matching': 'persons',
  'pending.funding': 'MAD',
} as const;
export type Measure = keyof typeof MEASURES;

/** Where an amount is posted: a code at any level of each list, or null where it is not allocated. */
export interface CellCodes {
  measure: Measure;
  territory: string | null;
  occupation: string | null;
  sector: string | null;
  period: string | null;
}

/** One amount, in thousandths of the measure's unit; `part` names the part of the source it comes from. */
export interface PositionLine extends CellCodes {
  part: string;
  amount: bigint;
}

/** From the whole state of an aggregate to what it weighs: pure, and zero lines are left out. */
export type PostingRule<State> = (state: State, assumptions: Assumptions) => PositionLine[];

export const THOUSAND = 1_000n;

/** A whole number in thousandths. */
export const milli = (whole: number): bigint => BigInt(whole) * THOUSAND;
