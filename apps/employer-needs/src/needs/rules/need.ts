import { codeLists } from '@mizan/classifications';
import {
  type HiringNeedEvent,
  type HiringNeedState,
  HiringNeedTerms,
  type NeedStatus,
  type Origin,
  sameContent,
} from '@mizan/contracts';
import { RuleViolation } from '@mizan/platform';
import type { Change } from '@mizan/records';
import { completed } from '@mizan/schemas';
import { metOf } from './hires.js';

/** What a command did: the event to publish and the state that it carries. */
export type NeedChange = Change<HiringNeedState, HiringNeedEvent>;

export const FINAL: readonly NeedStatus[] = ['met', 'withdrawn', 'expired'];

/** The need counts in the plan from now on. */
export function declare(
  needId: string,
  organisation: string,
  terms: HiringNeedTerms,
  sourceVersion: number | null,
): NeedChange {
  const state: HiringNeedState = {
    ...termsIn(terms),
    needId,
    organisation,
    status: 'declared',
    statusReason: null,
    endedBy: null,
    hires: [],
    sourceVersion,
  };
  assertConsistent(state);
  return { type: 'ma.mizan.employer-needs.need-declared.v1', state };
}

/**
 * Revises an open need. The same content changes nothing; a need that is met, withdrawn or expired
 * is refused.
 */
export function revise(
  need: HiringNeedState,
  terms: HiringNeedTerms,
  sourceVersion: number | null = need.sourceVersion ?? null,
): NeedChange | undefined {
  if (sameContent(termsIn(need), { ...termsIn(terms), origin: originOf(need, terms) }))
    return undefined;
  assertOpen(need);
  const state = revised(need, terms, sourceVersion);
  return {
    type: 'ma.mizan.employer-needs.need-revised.v1',
    state: { ...state, status: statusOf(state, need.status) },
  };
}

/** The need with its new terms, in any status. */
export function revised(
  need: HiringNeedState,
  terms: HiringNeedTerms,
  sourceVersion: number | null,
): HiringNeedState {
  const origin = originOf(need, terms);
  const state: HiringNeedState = { ...need, ...termsIn(terms), origin, sourceVersion };
  if (state.externalId !== need.externalId)
    throw new RuleViolation('identity-is-fixed', {}, '/externalId');
  assertConsistent(state);
  const met = metOf(need);
  if (state.openings < met) throw new RuleViolation('openings-below-hires', { met });
  return state;
}

/** Whether both say the same. The origin of the record does not count. */
export const saysTheSame = (need: HiringNeedTerms, terms: HiringNeedTerms): boolean =>
  sameContent({ ...termsIn(need), origin: null }, { ...termsIn(terms), origin: null });

/** The agency confirms a declared need. No figure changes. */
export function validate(need: HiringNeedState): NeedChange | undefined {
  if (need.status === 'validated') return undefined;
  if (need.status !== 'declared')
    throw new RuleViolation('not-awaiting-validation', { status: need.status });
  return {
    type: 'ma.mizan.employer-needs.need-validated.v1',
    state: { ...need, status: 'validated' },
  };
}

/** The status that follows from its hires. Without hires it is `without`. */
export function statusOf(need: HiringNeedState, without: NeedStatus): NeedStatus {
  const met = metOf(need);
  if (met === 0) return without;
  return met >= need.openings ? 'met' : 'partly-met';
}

function assertOpen({ status }: HiringNeedState): void {
  if (FINAL.includes(status)) throw new RuleViolation('need-is-final', { status });
}

const LISTS = ['territory', 'sector', 'occupation'] as const;

function assertConsistent(terms: HiringNeedTerms): void {
  const { from, to, openings, allocation } = terms;
  if (from && to && to < from) throw new RuleViolation('window-reversed', {}, '/to');
  if (Boolean(from) !== Boolean(to))
    throw new RuleViolation('window-incomplete', {}, from ? '/to' : '/from');
  const allocated = (allocation ?? []).reduce((sum, part) => sum + part.openings, 0);
  if (allocated > openings)
    throw new RuleViolation('allocation-exceeds-openings', { allocated, openings }, '/allocation');
  assertWithin(terms);
}

/**
 * The codes of each allocation must lie within the codes of the need, in every list that both use.
 */
function assertWithin(terms: HiringNeedTerms): void {
  (terms.allocation ?? []).forEach((part, i) => {
    const outside = LISTS.find(
      (list) => terms[list] && part[list] && !codeLists[list].isWithin(part[list], terms[list]),
    );
    if (outside)
      throw new RuleViolation(
        'outside-the-need',
        { code: String(part[outside]), whole: String(terms[outside]) },
        `/allocation/${i}/${outside}`,
      );
  });
}

/** The origin stays if the new terms do not name one. */
const originOf = (need: HiringNeedTerms, terms: HiringNeedTerms): Origin =>
  terms.origin ?? need.origin ?? 'real';

const termsIn = (terms: HiringNeedTerms) => ({
  ...completed<HiringNeedTerms>(HiringNeedTerms, terms),
  origin: terms.origin ?? 'real',
});
