import { PlanState } from './plan-state.js';

/** The terms of a draft training plan have changed. */
export class PlanRevised extends PlanState {
  static readonly type = 'ma.mizan.training-plans.plan-revised.v1';
}
