import type { Effect } from '@mizan/contracts';
import type { Period } from '@mizan/classifications';

/**
 * What is promised for a quarter, in thousandths of the commitment's unit: by what is in force, and
 * by all that is signed.
 */
export interface Phase {
  readonly period: Period;
  readonly inForce: bigint;
  readonly signed: bigint;
}

/**
 * A commitment as the netting needs it. The `phases` are in the order of time; the one without a
 * period is last.
 */
export interface PromisedCommitment {
  readonly id: string;
  readonly effect: Effect;
  readonly indicator: string;
  readonly territory: string;
  readonly occupation: string | null;
  readonly sector: string | null;
  /** The commitment of another agreement that it carries out, if it names one. */
  readonly covers: string | null;
  /** Organisations, beside the parties, whose records may cover it. */
  readonly accepted: readonly string[];
  readonly phases: readonly Phase[];
}

/**
 * An agreement as the netting needs it. `isOn` is true once it is signed: a draft carries nothing
 * out.
 */
export interface PromisedAgreement {
  readonly agreement: string;
  readonly implements: string | null;
  readonly isOn: boolean;
  readonly parties: readonly string[];
  readonly commitments: readonly PromisedCommitment[];
}

export const encodePromise = (promise: PromisedAgreement): string =>
  JSON.stringify(promise, (_name, value: unknown) =>
    typeof value === 'bigint' ? `${value}n` : value,
  );

export const decodePromise = (text: string): PromisedAgreement =>
  JSON.parse(text, (_name, value: unknown) =>
    typeof value === 'string' && /^-?\d+n$/.test(value) ? BigInt(value.slice(0, -1)) : value,
  ) as PromisedAgreement;
