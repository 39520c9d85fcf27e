import { PlanState } from './plan-state.js';

/** A training plan was adopted. */
export class PlanAdopted extends PlanState {
  static readonly type = 'ma.mizan.training-plans.plan-adopted.v1';
}
