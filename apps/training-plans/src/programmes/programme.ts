import type { ProgrammeState, ProgrammeTerms, TrainingPlansEventType } from '@mizan/contracts';
import { RuleViolation } from '@mizan/platform';

export interface ProgrammeChange {
  readonly type: TrainingPlansEventType;
  readonly state: ProgrammeState;
}

/** Shares add up to one at most; what is left over leads to no occupation in particular. */
export function propose(programmeId: string, organisation: string, plan: { planId: string; territory: string }, terms: ProgrammeTerms): ProgrammeChange {
  const { title, field, level, mode, occupations, origin } = terms;
  const thousandths = occupations.reduce((sum, { share }) => sum + Math.round(share * 1000), 0);
  if (thousandths > 1000) throw new RuleViolation('shares-exceed-one', `The shares add up to ${thousandths / 1000}`, '/occupations');
  if (new Set(occupations.map(({ occupation }) => occupation)).size < occupations.length) throw new RuleViolation('occupation-twice', 'An occupation is named twice', '/occupations');
  const said = { title, field: field ?? null, level: level ?? null, mode: mode ?? null, occupations, origin: origin ?? ('real' as const) };
  return { type: 'ma.mizan.training-plans.programme-proposed.v1', state: { ...said, programmeId, planId: plan.planId, territory: plan.territory, organisation, status: 'proposed' } };
}
