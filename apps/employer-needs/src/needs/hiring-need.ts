import { codeLists } from '@mizan/classifications';
import type {
  EmployerNeedsEventType,
  Hire,
  HiringNeedState,
  HiringNeedTerms,
  NeedStatus,
} from '@mizan/contracts';
import { RuleViolation } from '@mizan/platform';

/** What a command did: the event to publish and the state that it carries. */
export interface NeedChange {
  readonly type: EmployerNeedsEventType;
  readonly state: HiringNeedState;
}

const FINAL: readonly NeedStatus[] = ['met', 'withdrawn', 'expired'];
const OPTIONAL_TERMS = [
  'employer',
  'sector',
  'occupation',
  'from',
  'to',
  'allocation',
  'contract',
  'reason',
  'minimumLevel',
  'difficult',
  'confidence',
  'channel',
  'reportedOn',
  'eventOn',
  'commitmentId',
] as const;

/** Openings filled so far. */
export const metOf = ({ hires }: Pick<HiringNeedState, 'hires'>): number =>
  hires.reduce((sum, { count }) => sum + count, 0);

/** A need counts from here on. */
export function declare(
  needId: string,
  organisation: string,
  terms: HiringNeedTerms,
  sourceVersion: number | null,
): NeedChange {
  const state: HiringNeedState = {
    ...completed(terms),
    needId,
    organisation,
    status: 'declared',
    hires: [],
    sourceVersion,
  };
  assertConsistent(state);
  return { type: 'ma.mizan.employer-needs.need-declared.v1', state };
}

/** The same content again changes nothing; a need that is met, withdrawn or expired stays as it is. */
export function revise(
  need: HiringNeedState,
  terms: HiringNeedTerms,
  sourceVersion: number | null = need.sourceVersion ?? null,
): NeedChange | undefined {
  const state: HiringNeedState = {
    ...need,
    ...completed(terms),
    origin: terms.origin ?? need.origin ?? 'real',
    sourceVersion,
  };
  if (state.externalId !== need.externalId)
    throw new RuleViolation('identity-is-fixed', {}, '/externalId');
  if (sameContent(need, state)) return undefined;
  assertOpen(need);
  assertConsistent(state);
  const met = metOf(need);
  if (state.openings < met) throw new RuleViolation('openings-below-hires', { met });
  return {
    type: 'ma.mizan.employer-needs.need-revised.v1',
    state: { ...state, status: met > 0 ? statusByHires(state, met) : need.status },
  };
}

/** The agency vouches for a declared need; no figure moves. */
export function validate(need: HiringNeedState): NeedChange | undefined {
  if (need.status === 'validated') return undefined;
  if (need.status !== 'declared')
    throw new RuleViolation('not-awaiting-validation', { status: need.status });
  return {
    type: 'ma.mizan.employer-needs.need-validated.v1',
    state: { ...need, status: 'validated' },
  };
}

/** Hires fill openings, never more than there are, never in the future. */
export function recordHires(need: HiringNeedState, hire: Hire, today: string): NeedChange {
  assertOpen(need);
  if (hire.on > today) throw new RuleViolation('date-in-the-future', { today }, '/on');
  const met = metOf(need) + hire.count;
  if (met > need.openings)
    throw new RuleViolation('hires-exceed-openings', { left: need.openings - metOf(need) });
  const hires = [
    ...need.hires,
    { on: hire.on, count: hire.count, commitmentId: hire.commitmentId ?? null },
  ];
  return {
    type: 'ma.mizan.employer-needs.hires-recorded.v1',
    state: { ...need, hires, status: statusByHires(need, met) },
  };
}

/** What was met is what remains of a withdrawn need. */
export function withdraw(need: HiringNeedState): NeedChange | undefined {
  if (need.status === 'withdrawn') return undefined;
  assertOpen(need);
  return {
    type: 'ma.mizan.employer-needs.need-withdrawn.v1',
    state: { ...need, status: 'withdrawn' },
  };
}

/** A need expires the day after its window ends. */
export function expire(need: HiringNeedState, today: string): NeedChange | undefined {
  if (FINAL.includes(need.status) || !need.to || need.to >= today) return undefined;
  return { type: 'ma.mizan.employer-needs.need-expired.v1', state: { ...need, status: 'expired' } };
}

/** A version of the source's own, lower than the known one, changes nothing. */
export const isStale = (
  need: Pick<HiringNeedState, 'sourceVersion'>,
  sourceVersion: number | null,
): boolean =>
  sourceVersion !== null &&
  typeof need.sourceVersion === 'number' &&
  sourceVersion < need.sourceVersion;

const statusByHires = ({ openings }: Pick<HiringNeedState, 'openings'>, met: number): NeedStatus =>
  met >= openings ? 'met' : 'partly-met';

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

/** A part of a need lies within the need, in every list that both speak of. */
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

/** Every optional term said, with null for what is not given. */
function completed(terms: HiringNeedTerms): HiringNeedTerms {
  const optional = Object.fromEntries(OPTIONAL_TERMS.map((name) => [name, terms[name] ?? null]));
  const { externalId, territory, openings, origin } = terms;
  return { ...optional, externalId, territory, openings, origin: origin ?? 'real' };
}

const contentOf = ({ externalId, territory, openings, origin, ...rest }: HiringNeedState) =>
  JSON.stringify([
    externalId,
    territory,
    openings,
    origin,
    ...OPTIONAL_TERMS.map((name) => rest[name] ?? null),
  ]);
const sameContent = (one: HiringNeedState, other: HiringNeedState): boolean =>
  contentOf(one) === contentOf(other);
