import { forbidden, type Principal } from '@mizan/platform';
import type { Makers, Verbs } from '@mizan/records';
import type { AssumptionSet } from './assumption-set.js';

/** Who asks. What is allowed does not depend on the day. */
export interface Asker {
  readonly principal: Principal;
}

const scope = 'assumptions:write';
const isOneOf =
  (...roles: readonly string[]) =>
  ({ role }: Principal): boolean =>
    roles.includes(role);
const drafts = isOneOf('council', 'planner');
const approves = isOneOf('council', 'ministry');
const activates = isOneOf('council', 'planner', 'ministry');

/** DOMAIN "Who may do what": the author revises a set, others approve it. */
export const verbs = {
  revise: {
    scope,
    may: (principal, { draftedBy }) => drafts(principal) && draftedBy === principal.organisation,
    fits: ({ status }) => status === 'draft',
  },
  approve: {
    scope,
    may: approves,
    fits: ({ status, draftedBy, approvals }, { principal: { organisation } }) =>
      status === 'draft' && draftedBy !== organisation && !approvals.includes(organisation),
  },
  activate: {
    scope,
    may: activates,
    fits: ({ status }) => status === 'approved' || status === 'retired',
  },
} as const satisfies Verbs<AssumptionSet, Asker>;

export const makers = { draft: { scope, may: drafts } } as const satisfies Makers;

/** Every reader of figures may see a set, so a refusal is always 403, never 404. */
export function assertMay(
  principal: Principal,
  verb: keyof typeof verbs,
  set: AssumptionSet,
): void {
  if (!verbs[verb].may(principal, set)) throw forbidden(principal);
}
