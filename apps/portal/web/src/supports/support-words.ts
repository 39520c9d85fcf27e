import type { Support } from '@mizan/client';
import type { Tone } from '../records/marks';

const tones: Record<Support['status'], Tone> = {
  requested: 'open',
  granted: 'good',
  refused: 'over',
  running: 'good',
  evaluated: 'over',
  abandoned: 'over',
};
export const toneOf = ({ status }: Pick<Support, 'status'>): Tone => tones[status];

/** The jobs of a support in the plan: expected from the grant on, created once it is evaluated. */
export function jobsInPlan({
  status,
  jobsExpected,
  evaluation,
}: Pick<Support, 'status' | 'jobsExpected' | 'evaluation'>): {
  kind: 'expected' | 'created' | 'none';
  n: number;
} {
  if (evaluation) return { kind: 'created', n: evaluation.jobs };
  const isExpected = status === 'granted' || status === 'running';
  return isExpected ? { kind: 'expected', n: jobsExpected } : { kind: 'none', n: 0 };
}
