import { PlanState } from './plan-state.js';

/** An adopted plan has reached its first day. */
export class PlanStarted extends PlanState {
  static readonly type = 'ma.mizan.training-plans.plan-started.v1';
}
