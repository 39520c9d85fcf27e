import { plan, PlanState } from '@mizan/contracts';
import type { RecordKind } from '@mizan/records';
import { completed } from '@mizan/schemas';
import { makers, mayRead, verbs } from './plans.access.js';
import { PlanEntity } from './plans.entity.js';
import { type PlanView, viewOf } from './plans.view.js';
import { dueOn, whenDue } from './rules/plan.js';

/** How training plans are stored, changed and shown. */
export const plans: RecordKind<PlanEntity, PlanState, PlanView> = {
  aggregate: plan,
  entity: PlanEntity,
  resource: '/v1/plans',
  stateOf: (row) => completed(PlanState, row),
  verbs,
  makers,
  mayRead,
  view: viewOf,
  due: { dueOn, whenDue },
};
