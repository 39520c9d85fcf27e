import { daysAfter } from '@mizan/classifications';
import {
  type OrganisationEvent,
  type OrganisationState,
  OrganisationTerms,
  sameContent,
} from '@mizan/contracts';
import { RuleViolation } from '@mizan/platform';
import type { Change, DueRules } from '@mizan/records';
import { completed } from '@mizan/schemas';

export type OrganisationChange = Change<OrganisationState, OrganisationEvent>;

const CLOSED = 'ma.mizan.partner-agreements.organisation-closed.v1' satisfies OrganisationEvent;

/** Registered for good: an organisation is closed and never deleted, as records name it. */
export function register(
  organisationId: string,
  registeredBy: string | null,
  terms: OrganisationTerms,
): OrganisationChange {
  assertDates(terms);
  return {
    type: 'ma.mizan.partner-agreements.organisation-registered.v1',
    state: {
      ...termsIn(terms),
      organisationId,
      status: 'registered',
      statusReason: null,
      registeredBy,
    },
  };
}

/**
 * The same terms again change nothing. Its kind stays: agreements name it in the role of its kind.
 */
export function revise(
  organisation: OrganisationState,
  terms: OrganisationTerms,
): OrganisationChange | undefined {
  const changed = { ...termsIn(terms), origin: terms.origin ?? organisation.origin ?? 'real' };
  if (sameContent(termsIn(organisation), changed)) return undefined;
  assertOpen(organisation);
  if (changed.kind !== organisation.kind)
    throw new RuleViolation('kind-is-fixed', { role: organisation.kind }, '/kind');
  assertDates(changed);
  return {
    type: 'ma.mizan.partner-agreements.organisation-revised.v1',
    state: { ...organisation, ...changed },
  };
}

/**
 * `on` is its last day, today or before; one that ends later gets a `validTo` and is closed by the
 * date.
 */
export function close(
  organisation: OrganisationState,
  { on, reason }: { readonly on: string; readonly reason: string | null },
  today: string,
): OrganisationChange | undefined {
  if (organisation.status === 'closed') return undefined;
  if (on > today) throw new RuleViolation('date-in-the-future', { today }, '/on');
  const terms = { ...organisation, validTo: on };
  assertDates(terms, '/on');
  return { type: CLOSED, state: { ...terms, status: 'closed', statusReason: reason } };
}

/** The date closes an organisation on the day after its last one. */
export const due: DueRules<OrganisationState> = {
  dueOn: ({ status, validTo }) =>
    status === 'registered' && validTo ? daysAfter(validTo, 1) : null,
  whenDue: (organisation) => ({ type: CLOSED, state: { ...organisation, status: 'closed' } }),
};

export function assertOpen({
  status,
  organisationId,
}: Pick<OrganisationState, 'status' | 'organisationId'>): void {
  if (status === 'closed')
    throw new RuleViolation('organisation-closed', { organisation: organisationId });
}

function assertDates({ validFrom, validTo }: OrganisationTerms, pointer = '/validTo'): void {
  if (validFrom && validTo && validTo < validFrom)
    throw new RuleViolation('dates-reversed', {}, pointer);
}

const termsIn = (terms: OrganisationTerms) => ({
  ...completed<OrganisationTerms>(OrganisationTerms, terms),
  name: { fr: terms.name.fr, ar: terms.name.ar ?? null, en: terms.name.en ?? null },
  origin: terms.origin ?? 'real',
});
