import { quarterOf } from '@mizan/classifications';
import type { MicroProjectState, MicroProjectStatus } from '@mizan/contracts';
import { type Measure, milli, type PositionLine, type PostingRule } from './position.js';

const EXPECTED: readonly MicroProjectStatus[] = ['selected', 'incubated', 'financed'];

/**
 * Jobs are expected from the selection on, in the quarter of the expected creation. The creation
 * replaces them with the jobs created, in its quarter; they stay, whatever happens later (DOMAIN,
 * rule 9).
 */
export const microProjectPosition: PostingRule<MicroProjectState> = (project) => {
  const { creation, status, jobsExpected, expectedOn } = project;
  if (creation) return jobs(project, 'jobs.created', creation.jobs, creation.on);
  if (!EXPECTED.includes(status)) return [];
  return jobs(project, 'jobs.expected', jobsExpected, expectedOn ?? null);
};

function jobs(
  { territory, occupation, sector }: MicroProjectState,
  measure: Measure,
  count: number,
  on: string | null,
): PositionLine[] {
  if (count === 0) return [];
  const period = on === null ? null : quarterOf(on);
  const place = { territory, occupation: occupation ?? null, sector: sector ?? null, period };
  return [{ part: 'micro-project', measure, ...place, amount: milli(count) }];
}
