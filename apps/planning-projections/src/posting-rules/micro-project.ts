import type { MicroProjectState, MicroProjectStatus } from '@mizan/contracts';
import { jobsLines } from './jobs.js';
import type { PostingRule } from './position.js';

const EXPECTED: readonly MicroProjectStatus[] = ['selected', 'incubated', 'financed'];

/**
 * Jobs are expected from the selection on, in the quarter of the expected creation. The creation
 * replaces them with the jobs created, in its quarter; they stay, whatever happens later (DOMAIN,
 * rule 9).
 */
export const microProjectPosition: PostingRule<MicroProjectState> = (project) =>
  jobsLines(project, 'micro-project', {
    created: project.creation,
    isExpected: EXPECTED.includes(project.status),
  });
