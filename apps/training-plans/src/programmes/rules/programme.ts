import {
  type OccupationShare,
  type ProgrammeEvent,
  type ProgrammeState,
  type ProgrammeStatus,
  ProgrammeTerms,
  sameContent,
} from '@mizan/contracts';
import { RuleViolation } from '@mizan/platform';
import type { Change } from '@mizan/records';
import { completed } from '@mizan/schemas';

export type ProgrammeChange = Change<ProgrammeState, ProgrammeEvent>;

/** The shares add up to at most one. What remains leads to no particular occupation. */
export function propose(
  programmeId: string,
  organisation: string,
  plan: { planId: string; territory: string },
  terms: ProgrammeTerms,
): ProgrammeChange {
  assertShares(terms.occupations);
  const { planId, territory } = plan;
  return {
    type: 'ma.mizan.training-plans.programme-proposed.v1',
    state: {
      ...termsIn(terms),
      programmeId,
      planId,
      territory,
      organisation,
      status: 'proposed',
      statusReason: null,
    },
  };
}

/** The same terms change nothing. A closed programme cannot be changed. */
export function revise(
  programme: ProgrammeState,
  terms: ProgrammeTerms,
): ProgrammeChange | undefined {
  const state: ProgrammeState = {
    ...programme,
    ...termsIn(terms),
    origin: terms.origin ?? programme.origin ?? 'real',
  };
  if (sameContent(termsIn(programme), termsIn(state))) return undefined;
  if (programme.status === 'closed') throw new RuleViolation('programme-is-closed');
  assertShares(state.occupations);
  return { type: 'ma.mizan.training-plans.programme-revised.v1', state };
}

export function open(programme: ProgrammeState): ProgrammeChange | undefined {
  if (programme.status === 'open') return undefined;
  if (programme.status !== 'proposed')
    throw new RuleViolation('programme-not-proposed', { status: programme.status });
  return moved(programme, 'ma.mizan.training-plans.programme-opened.v1', 'open', null);
}

/** A suspended programme accepts no new sessions until it is resumed. Scheduled sessions go on. */
export function suspend(programme: ProgrammeState, reason: string): ProgrammeChange | undefined {
  if (programme.status === 'suspended') return undefined;
  if (programme.status !== 'open')
    throw new RuleViolation('programme-not-open', { status: programme.status });
  return moved(programme, 'ma.mizan.training-plans.programme-suspended.v1', 'suspended', reason);
}

export function resume(programme: ProgrammeState): ProgrammeChange | undefined {
  if (programme.status === 'open') return undefined;
  if (programme.status !== 'suspended')
    throw new RuleViolation('programme-not-suspended', { status: programme.status });
  return moved(programme, 'ma.mizan.training-plans.programme-resumed.v1', 'open', null);
}

export function close(
  programme: ProgrammeState,
  reason: string | null,
): ProgrammeChange | undefined {
  return programme.status === 'closed'
    ? undefined
    : moved(programme, 'ma.mizan.training-plans.programme-closed.v1', 'closed', reason);
}

/**
 * A session may be scheduled before the programme is opened, but not when it is suspended or
 * closed.
 */
export function assertTakesSessions({ status }: Pick<ProgrammeState, 'status'>): void {
  if (status === 'suspended' || status === 'closed')
    throw new RuleViolation('programme-takes-no-sessions', { status });
}

const moved = (
  programme: ProgrammeState,
  type: ProgrammeEvent,
  status: ProgrammeStatus,
  statusReason: string | null,
): ProgrammeChange => ({
  type,
  state: { ...programme, status, statusReason },
});

function assertShares(occupations: readonly OccupationShare[]): void {
  const thousandths = occupations.reduce((sum, { share }) => sum + Math.round(share * 1000), 0);
  if (thousandths > 1000)
    throw new RuleViolation('shares-exceed-one', { sum: thousandths / 1000 }, '/occupations');
  if (new Set(occupations.map(({ occupation }) => occupation)).size < occupations.length)
    throw new RuleViolation('occupation-twice', {}, '/occupations');
}

const termsIn = (terms: ProgrammeTerms) => ({
  ...completed<ProgrammeTerms>(ProgrammeTerms, terms),
  origin: terms.origin ?? 'real',
});
