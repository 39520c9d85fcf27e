import type { PlanState, PlanTerms, TrainingPlansEventType } from '@mizan/contracts';
import { RuleViolation } from '@mizan/platform';

export interface PlanChange {
  readonly type: TrainingPlansEventType;
  readonly state: PlanState;
}

export function draft(planId: string, organisation: string, { title, territory, audience, origin }: PlanTerms): PlanChange {
  const state: PlanState = { planId, organisation, title, territory, audience, origin: origin ?? 'real', status: 'draft' };
  return { type: 'ma.mizan.training-plans.plan-drafted.v1', state };
}

export function adopt(plan: PlanState): PlanChange | undefined {
  if (plan.status === 'adopted') return undefined;
  if (plan.status !== 'draft') throw new RuleViolation('not-a-draft', `The plan is ${plan.status}`);
  return { type: 'ma.mizan.training-plans.plan-adopted.v1', state: { ...plan, status: 'adopted' } };
}
