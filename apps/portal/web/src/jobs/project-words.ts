import type { MicroProject } from '@mizan/client';
import type { Tone } from '../records/marks';

const tones: Record<MicroProject['status'], Tone> = {
  idea: 'open',
  selected: 'open',
  refused: 'over',
  incubated: 'open',
  financed: 'open',
  created: 'good',
  'alive-at-12': 'good',
  'alive-at-24': 'good',
  abandoned: 'over',
};
export const toneOf = ({ status }: Pick<MicroProject, 'status'>): Tone => tones[status];

/** The jobs of a project in the plan: expected from the selection on, created from then on. */
export function jobsInPlan({
  status,
  jobsExpected,
  creation,
}: Pick<MicroProject, 'status' | 'jobsExpected' | 'creation'>): {
  kind: 'expected' | 'created' | 'none';
  n: number;
} {
  if (creation) return { kind: 'created', n: creation.jobs };
  const isExpected = status === 'selected' || status === 'incubated' || status === 'financed';
  return isExpected ? { kind: 'expected', n: jobsExpected } : { kind: 'none', n: 0 };
}
