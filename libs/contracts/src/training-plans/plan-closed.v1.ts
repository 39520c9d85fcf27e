import { PlanState } from './plan-state.js';

/** A plan was closed, or its last day has passed. */
export class PlanClosed extends PlanState {
  static readonly type = 'ma.mizan.training-plans.plan-closed.v1';
}
