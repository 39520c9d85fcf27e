import type { ProblemCode } from '@mizan/platform';
import type { Operation } from './operations.js';
import type { Route } from './routes.js';

export type ProblemsByStatus = Record<number, readonly string[]>;

/**
 * The problems that follow from what an operation is, and those that it names; more of its rules
 * come with its recorded examples.
 */
export function expectedProblems(
  { scope, path, method, query }: Route,
  { ifMatch, idempotencyKey, problems = {} }: Operation,
): ProblemsByStatus {
  const isWriting = method !== 'get';
  const found: [boolean, number, ProblemCode[]][] = [
    [Boolean(scope), 401, ['unauthenticated']],
    [Boolean(scope), 403, ['scope-missing', 'claims-missing']],
    [idempotencyKey === true, 403, ['forbidden', 'territory-forbidden']],
    [Boolean(scope), 503, ['away', 'identity-provider-away']],
    [path.includes('{') || query !== undefined || isWriting, 400, ['not-readable']],
    [path.includes('{'), 404, ['not-found']],
    [isWriting, 400, ['not-utf-8', 'too-deep', 'too-many-values']],
    [isWriting, 408, ['request-timeout']],
    [idempotencyKey === true, 400, ['bad-idempotency-key']],
    [isWriting, 413, ['too-large']],
    [isWriting, 415, ['unsupported-media-type']],
    [isWriting || query !== undefined || path.includes('{'), 422, ['invalid']],
    [idempotencyKey === true, 422, ['idempotency-key-reused']],
    [ifMatch === true, 400, ['bad-if-match']],
    [ifMatch === true, 412, ['stale-version']],
    [ifMatch === true, 428, ['if-match-required']],
  ];
  const byStatus: Record<number, string[]> = {};
  for (const [applies, status, codes] of found)
    if (applies) (byStatus[status] ??= []).push(...codes);
  for (const [status, codes] of Object.entries(problems))
    (byStatus[Number(status)] ??= []).push(...codes);
  return byStatus;
}
