import type { PlanState } from '@mizan/contracts';
import type { PlanEntity } from './plan.entity.js';

/** A plan as the API shows it. */
export type PlanView = Omit<PlanState, 'planId'> & { id: string; version: number };

export function viewOf({ planId, version, dueOn: _dueOn, ...state }: PlanEntity): PlanView {
  return { id: planId, version, ...state };
}
