import { PlanState } from '@mizan/contracts';
import { allowedTo, type Reader } from '@mizan/records';
import { completed } from '@mizan/schemas';
import { verbs } from './plans.access.js';
import type { PlanEntity } from './plans.entity.js';

/** A plan as the API shows it, with what the caller may do. */
export type PlanView = Omit<PlanState, 'planId'> & { id: string; version: number; can: string[] };

export function viewOf(row: PlanEntity, reader: Reader): PlanView {
  const { planId, ...state } = completed(PlanState, row);
  return { id: planId, version: row.version, ...state, can: allowedTo(verbs, reader, row) };
}
