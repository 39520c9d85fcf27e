import { sameContent, type SupportEvent, type SupportState, SupportTerms } from '@mizan/contracts';
import { RuleViolation } from '@mizan/platform';
import type { Change } from '@mizan/records';
import { completed } from '@mizan/schemas';

/** What a command did: the event to publish and the state that it carries. */
export type SupportChange = Change<SupportState, SupportEvent>;

/** The terms of a request may change until somebody has decided on it. */
export const isRequested = ({ status }: Pick<SupportState, 'status'>): boolean =>
  status === 'requested';

/** A request. Its jobs count nowhere before somebody has granted it. */
export function request(
  supportId: string,
  organisation: string,
  terms: SupportTerms,
): SupportChange {
  assertWithinMembers(terms);
  const state: SupportState = {
    ...termsIn(terms),
    supportId,
    organisation,
    status: 'requested',
    statusReason: null,
    grant: null,
    grantedBy: null,
    refusal: null,
    start: null,
    evaluation: null,
    abandonedOn: null,
  };
  return { type: 'ma.mizan.job-creation.support-requested.v1', state };
}

/** The same terms change nothing. Once somebody has decided on the request none change. */
export function revise(support: SupportState, terms: SupportTerms): SupportChange | undefined {
  assertWithinMembers(terms);
  const origin = terms.origin ?? support.origin ?? 'real';
  const state: SupportState = { ...support, ...termsIn(terms), origin };
  if (sameContent(termsIn(support), termsIn(state))) return undefined;
  if (!isRequested(support))
    throw new RuleViolation('support-is-decided', { status: support.status });
  return { type: 'ma.mizan.job-creation.support-revised.v1', state };
}

/** Women and youth are counted among the members, and a young woman in both. */
function assertWithinMembers({ members, women, youth }: SupportTerms): void {
  if (women > members) throw new RuleViolation('more-than-members', { members }, '/women');
  if (youth > members) throw new RuleViolation('more-than-members', { members }, '/youth');
}

const termsIn = (terms: SupportTerms) => ({
  ...completed<SupportTerms>(SupportTerms, terms),
  origin: terms.origin ?? 'real',
});
