import { milli } from './position.js';

/** A set of assumptions; each factor is in thousandths. */
export interface Assumptions {
  readonly name: string;
  readonly fill: bigint;
  readonly completion: bigint;
  readonly availability: bigint;
  readonly delivery: bigint;
}

/** The counts of a session, in persons or seats. */
export interface SessionCounts {
  seats: number;
  enrolled?: number | null;
  completed?: number | null;
}

/** `amount × factors`, rounded once, half up, to a thousandth. */
export function times(amount: bigint, ...factors: readonly bigint[]): bigint {
  const scale = 1_000n ** BigInt(factors.length);
  return (factors.reduce((product, factor) => product * factor, amount) + scale / 2n) / scale;
}

/**
 * Persons available after a session, in thousandths (DESIGN §1): completers × availability once
 * counted; else enrolled × completion × availability once known; else seats × fill × completion ×
 * availability.
 */
export function personsAfter(
  { seats, enrolled, completed }: SessionCounts,
  { fill, completion, availability }: Assumptions,
): bigint {
  if (typeof completed === 'number') return times(milli(completed), availability);
  if (typeof enrolled === 'number') return times(milli(enrolled), completion, availability);
  return times(milli(seats), fill, completion, availability);
}
