import { PlanState } from './plan-state.js';

/** A training plan was drafted. */
export class PlanDrafted extends PlanState {
  static readonly type = 'ma.mizan.training-plans.plan-drafted.v1';
}
