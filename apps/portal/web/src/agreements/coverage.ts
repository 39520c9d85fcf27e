import type { Commitment } from '@mizan/client';

export interface Coverage {
  readonly covered: number;
  readonly left: number;
  readonly share: number;
}

/** How much of a commitment is covered: its target less what still weighs in the plan for it; nothing is known before it weighs there. */
export function coverageOf(
  { target }: Pick<Commitment, 'target'>,
  posted: Readonly<Record<string, number>> | undefined,
): Coverage | undefined {
  if (!posted) return undefined;
  const left = Math.min(
    target,
    Math.max(
      0,
      Object.values(posted).reduce((sum, amount) => sum + amount, 0),
    ),
  );
  const covered = target - left;
  return { covered, left, share: target > 0 ? covered / target : 0 };
}

const SESSION = 'training-plans:session:';
const NEED = 'employer-needs:need:';

/** The record behind a line that covers a commitment. */
export function recordOf(source: string): { kind: 'session' | 'need'; id: string } | undefined {
  if (source.startsWith(SESSION)) return { kind: 'session', id: source.slice(SESSION.length) };
  return source.startsWith(NEED) ? { kind: 'need', id: source.slice(NEED.length) } : undefined;
}
