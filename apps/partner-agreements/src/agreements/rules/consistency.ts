import { codeLists } from '@mizan/classifications';
import type { AgreementTerms, CommitmentTerms } from '@mizan/contracts';
import { RuleViolation } from '@mizan/platform';

/** The regions, beside its own territory, in which an agreement may commit to something. */
export interface Reach {
  readonly regions: readonly string[];
}

const UNIT_BY_EFFECT: Partial<Record<CommitmentTerms['effect'], string>> = {
  demand: 'openings',
  supply: 'persons',
  matching: 'persons',
  jobs: 'jobs',
  funding: 'MAD',
};
/** Larger than the plan of any region: a larger target is a typing error. */
const TARGET_MOST = 10_000_000;
const MAD_MOST = 10_000_000_000;

export function assertConsistent(terms: AgreementTerms, { regions }: Reach): void {
  const { parties, commitments, startsOn, endsOn, territory } = terms;
  const organisations = parties.map(({ organisation }) => organisation);
  if (new Set(organisations).size < organisations.length)
    throw new RuleViolation('party-twice', {}, '/parties');
  if (startsOn && endsOn && endsOn < startsOn)
    throw new RuleViolation('dates-reversed', {}, '/endsOn');
  commitments.forEach((commitment, i) => {
    const pointer = `/commitments/${i}`;
    assertOwner(commitment, organisations, pointer);
    assertPlace(commitment, [territory, ...regions], pointer);
    assertAmounts(commitment, pointer);
    assertSchedule(commitment, pointer);
  });
}

function assertOwner({ owner }: CommitmentTerms, parties: readonly string[], pointer: string) {
  if (!parties.includes(owner))
    throw new RuleViolation('owner-not-a-party', { owner }, `${pointer}/owner`);
}

function assertPlace({ territory }: CommitmentTerms, wholes: readonly string[], pointer: string) {
  if (wholes.some((whole) => codeLists.territory.isWithin(territory, whole))) return;
  const whole = String(wholes[0]);
  throw new RuleViolation('outside-the-agreement', { territory, whole }, `${pointer}/territory`);
}

function assertAmounts({ effect, unit, target, baseline }: CommitmentTerms, pointer: string) {
  const expected = UNIT_BY_EFFECT[effect];
  if (expected && unit !== expected)
    throw new RuleViolation('unit-of-effect', { effect, unit: expected }, `${pointer}/unit`);
  const limit = unit === 'MAD' ? MAD_MOST : TARGET_MOST;
  if (target > limit) throw new RuleViolation('too-great', { limit }, `${pointer}/target`);
  if ((baseline ?? 0) > limit)
    throw new RuleViolation('too-great', { limit }, `${pointer}/baseline`);
}

function assertSchedule({ target, schedule }: CommitmentTerms, pointer: string): void {
  if (!Array.isArray(schedule)) return;
  const total = schedule.reduce((sum, { amount }) => sum + amount, 0);
  if (total !== target)
    throw new RuleViolation(
      'schedule-differs-from-target',
      { total, target },
      `${pointer}/schedule`,
    );
  if (new Set(schedule.map(({ period }) => period)).size < schedule.length)
    throw new RuleViolation('period-twice', {}, `${pointer}/schedule`);
}
