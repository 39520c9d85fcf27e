import type { MicroProjectState, MicroProjectStatus } from '@mizan/contracts';
import { jobsLines } from './jobs.js';
import type { PostingRule } from './position.js';

const EXPECTED: readonly MicroProjectStatus[] = ['selected', 'incubated', 'financed'];

/**
 * Jobs are expected from the selection on, in the quarter of the expected creation. The creation
 * replaces them with the jobs created, in its quarter; they stay, whatever happens later (DOMAIN,
 * rule 9).
 */
export const microProjectPosition: PostingRule<MicroProjectState> = (project) => {
  const { creation, status, jobsExpected: count, expectedOn: on } = project;
  const part = 'micro-project';
  if (creation)
    return jobsLines(project, {
      part,
      measure: 'jobs.created',
      count: creation.jobs,
      on: creation.on,
    });
  if (!EXPECTED.includes(status)) return [];
  return jobsLines(project, { part, measure: 'jobs.expected', count, on });
};
