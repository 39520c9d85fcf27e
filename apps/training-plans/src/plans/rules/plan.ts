import { daysAfter } from '@mizan/classifications';
import { type PlanEvent, type PlanState, PlanTerms, sameContent } from '@mizan/contracts';
import { RuleViolation } from '@mizan/platform';
import type { Change } from '@mizan/records';
import { completed } from '@mizan/schemas';

export type PlanChange = Change<PlanState, PlanEvent>;

export function draft(planId: string, organisation: string, terms: PlanTerms): PlanChange {
  const state: PlanState = {
    ...termsIn(terms),
    planId,
    organisation,
    status: 'draft',
    adoptedOn: null,
    closedOn: null,
  };
  assertConsistent(state);
  return { type: 'ma.mizan.training-plans.plan-drafted.v1', state };
}

/** Only a draft can be changed. The same terms change nothing. */
export function revise(plan: PlanState, terms: PlanTerms): PlanChange | undefined {
  const state: PlanState = {
    ...plan,
    ...termsIn(terms),
    origin: terms.origin ?? plan.origin ?? 'real',
  };
  if (state.territory !== plan.territory)
    // the programmes of the plan lie in its territory
    throw new RuleViolation('identity-is-fixed', {}, '/territory');
  if (sameContent(termsIn(plan), termsIn(state))) return undefined;
  if (plan.status !== 'draft') throw new RuleViolation('not-a-draft', { status: plan.status });
  assertConsistent(state);
  return { type: 'ma.mizan.training-plans.plan-revised.v1', state };
}

/** If its first day has passed, the plan is running at once. */
export function adopt(plan: PlanState, today: string): PlanChange | undefined {
  if (plan.status === 'adopted' || plan.status === 'running') return undefined;
  if (plan.status !== 'draft') throw new RuleViolation('not-a-draft', { status: plan.status });
  if (plan.to && plan.to < today) throw new RuleViolation('period-is-over', { to: plan.to });
  const status = plan.from && plan.from <= today ? 'running' : 'adopted';
  return {
    type: 'ma.mizan.training-plans.plan-adopted.v1',
    state: { ...plan, status, adoptedOn: today },
  };
}

/** Ends a plan before its last day. */
export function close(plan: PlanState, today: string): PlanChange | undefined {
  if (plan.status === 'closed') return undefined;
  if (plan.status === 'draft') throw new RuleViolation('not-adopted', { status: plan.status });
  return closed(plan, today);
}

/** The next day on which the date changes the plan; null if there is none. */
export function dueOn({ status, from, to }: PlanState): string | null {
  if (status === 'adopted') return from ?? null;
  return status === 'running' && to ? daysAfter(to, 1) : null;
}

/**
 * What the date changes: an adopted plan runs from its first day and is closed on the day after its
 * last.
 */
export function whenDue(plan: PlanState, today: string): PlanChange | undefined {
  const due = dueOn(plan);
  if (due === null || due > today) return undefined;
  return plan.status === 'running'
    ? closed(plan, due)
    : { type: 'ma.mizan.training-plans.plan-started.v1', state: { ...plan, status: 'running' } };
}

/** A closed plan accepts no programmes and no sessions. */
export function assertNotClosed({ status }: Pick<PlanState, 'status'>): void {
  if (status === 'closed') throw new RuleViolation('plan-is-closed');
}

const closed = (plan: PlanState, closedOn: string): PlanChange => ({
  type: 'ma.mizan.training-plans.plan-closed.v1',
  state: { ...plan, status: 'closed', closedOn },
});
function assertConsistent({ planId, kind, parent, from, to }: PlanState): void {
  if (from && to && to < from) throw new RuleViolation('dates-reversed', {}, '/to');
  if (Boolean(from) !== Boolean(to))
    throw new RuleViolation('window-incomplete', {}, from ? '/to' : '/from');
  if (kind === 'regional' && parent) throw new RuleViolation('parent-not-expected', {}, '/parent');
  if (kind === 'complementary' && Boolean(parent?.planId) === Boolean(parent?.reference))
    throw new RuleViolation('parent-missing', {}, '/parent');
  if (parent?.planId === planId) throw new RuleViolation('unknown-plan', {}, '/parent/planId');
}

function termsIn(terms: PlanTerms) {
  const { parent } = terms;
  const { planId = null, reference = null } = parent ?? {};
  return {
    ...completed<PlanTerms>(PlanTerms, terms),
    kind: terms.kind ?? 'regional',
    parent: parent ? { planId, reference } : null,
    origin: terms.origin ?? 'real',
  };
}
