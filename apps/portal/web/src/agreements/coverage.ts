import type { Commitment } from '@mizan/client';
import { roundedPart } from '../figures/balance';

/** Whole numbers that add up to the target, and the exact share. */
export interface Coverage {
  readonly covered: number;
  readonly left: number;
  readonly share: number;
}

/** Whole numbers that add up to what is due. Anything not fully delivered is missing. */
export const shortfallOf = ({ due, delivered }: { due: number; delivered: number }) => {
  const whole = { due: Math.round(due), delivered: Math.floor(delivered) };
  return { ...whole, missing: Math.max(0, whole.due - whole.delivered) };
};

/**
 * How much of a commitment is covered: its target minus what remains of it in the plan. Unknown
 * before it counts there.
 */
export function coverageOf(
  { target }: Pick<Commitment, 'target'>,
  posted: Readonly<Record<string, number>> | undefined,
): Coverage | undefined {
  if (!posted) return undefined;
  const exact = Math.min(
    target,
    Math.max(
      0,
      Object.values(posted).reduce((sum, amount) => sum + Math.round(amount * 1_000), 0) / 1_000,
    ),
  );
  // rounded like in the plan, but a remainder is never shown as 0
  const left = exact > 0 ? Math.max(1, roundedPart('committed', exact * 1_000)) : 0;
  return { covered: target - left, left, share: target > 0 ? (target - exact) / target : 0 };
}

const prefixes = {
  session: 'training-plans:session:',
  need: 'employer-needs:need:',
  'micro-project': 'job-creation:micro-project:',
  support: 'job-creation:support:',
} as const;
export type CoveringKind = keyof typeof prefixes;
export const coveringKinds = Object.keys(prefixes) as CoveringKind[];

/** The record that covers a commitment. */
export function recordOf(source: string): { kind: CoveringKind; id: string } | undefined {
  const kind = coveringKinds.find((one) => source.startsWith(prefixes[one]));
  return kind && { kind, id: source.slice(prefixes[kind].length) };
}
