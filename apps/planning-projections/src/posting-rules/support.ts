import type { SupportState, SupportStatus } from '@mizan/contracts';
import { jobsLines } from './jobs.js';
import type { PostingRule } from './position.js';

const EXPECTED: readonly SupportStatus[] = ['granted', 'running'];

/**
 * Jobs are expected from the grant on, in the quarter of the expected day. The evaluation replaces
 * them with the jobs created, in its quarter. What was refused, or given up before its evaluation,
 * brings none (DOMAIN, rule 9).
 */
export const supportPosition: PostingRule<SupportState> = (support) =>
  jobsLines(support, 'support', {
    created: support.evaluation,
    isExpected: EXPECTED.includes(support.status),
  });
