import { firstDayOf, phased, quarterOf, quartersOf, spread } from '@mizan/classifications';
import type {
  AgreementState,
  AgreementTerms,
  CommitmentState,
  CommitmentTerms,
  ScheduleStep,
} from '@mizan/contracts';
import { RuleViolation } from '@mizan/platform';

type Dates = Pick<AgreementTerms, 'startsOn' | 'endsOn'>;

/** What an amended text says, and from which day. */
interface Amended {
  readonly terms: AgreementTerms;
  readonly ids: readonly (string | undefined)[];
  readonly effectiveAt: string;
}

/**
 * The commitments after an amendment (DOMAIN rule 8). The quarters before the one in which it takes
 * effect keep what was promised for them; the rest of the target is spread over the others.
 * Released commitments keep those quarters alone, and come last.
 */
export function amendedCommitments(
  agreement: AgreementState,
  { terms, ids, effectiveAt }: Amended,
  newId: () => string,
): CommitmentState[] {
  const known = new Map(agreement.commitments.map((one) => [one.commitmentId, one]));
  const amended = terms.commitments.map((said, i): CommitmentState => {
    const before = known.get(ids[i] ?? '');
    const kept = before ? keptSteps(agreement, before, effectiveAt) : [];
    return {
      ...said,
      schedule: said.schedule ?? 'linear',
      binding: said.binding ?? false,
      commitmentId: before?.commitmentId ?? newId(),
      covered: [],
      accepted: before?.accepted ?? [],
      late: before?.late ?? null,
      phases: before
        ? phasesOf({ said, kept, dates: terms, effectiveAt, at: i })
        : addedPhases(said, terms, effectiveAt),
      releasedOn: null,
    };
  });
  const released = agreement.commitments
    .filter(({ commitmentId }) => !ids.includes(commitmentId))
    .map((one) => releasedFrom(agreement, one, effectiveAt));
  return [...amended, ...released];
}

function releasedFrom(
  agreement: AgreementState,
  commitment: CommitmentState,
  effectiveAt: string,
): CommitmentState {
  if (commitment.releasedOn) return commitment;
  const phases = keptSteps(agreement, commitment, effectiveAt);
  return { ...commitment, phases, releasedOn: effectiveAt };
}

/** What was promised for the quarters before the one of this day. */
function keptSteps(
  { startsOn, endsOn }: Dates,
  commitment: CommitmentState,
  effectiveAt: string,
): ScheduleStep[] {
  const first = quarterOf(effectiveAt);
  return phased(commitment, startsOn, endsOn).flatMap(([period, amount]) =>
    period !== null && period < first && amount > 0 ? [{ period, amount }] : [],
  );
}

interface Rest {
  readonly said: CommitmentTerms;
  readonly kept: readonly ScheduleStep[];
  readonly dates: Dates;
  readonly effectiveAt: string;
  /** The place of the commitment in the text. */
  readonly at: number;
}

function phasesOf({ said, kept, dates, effectiveAt, at }: Rest): ScheduleStep[] | null {
  if (kept.length === 0) return null;
  const first = quarterOf(effectiveAt);
  const pointer = `/commitments/${at}`;
  if (Array.isArray(said.schedule)) {
    const steps = said.schedule;
    const past = steps.filter(({ period, amount }) => period < first && amount > 0);
    if (!isSameSteps(past, kept))
      throw new RuleViolation('changes-the-past', { quarter: first }, `${pointer}/schedule`);
    return null;
  }
  const promised = kept.reduce((sum, { amount }) => sum + amount, 0);
  const { target } = said;
  if (target < promised)
    throw new RuleViolation(
      'below-the-promised',
      { promised, quarter: first },
      `${pointer}/target`,
    );
  return [...kept, ...spreadFrom(firstDayOf(first), target - promised, dates)];
}

/** A new commitment promises nothing for the quarters before it was made. */
function addedPhases(
  { target, schedule }: CommitmentTerms,
  dates: Dates,
  effectiveAt: string,
): ScheduleStep[] | null {
  const from = firstDayOf(quarterOf(effectiveAt));
  const isFromStart = !dates.startsOn || from <= dates.startsOn;
  return Array.isArray(schedule) || isFromStart ? null : spreadFrom(from, target, dates);
}

function spreadFrom(day: string, amount: number, { startsOn, endsOn }: Dates): ScheduleStep[] {
  if (!endsOn) return []; // the rest has no period
  const from = startsOn && startsOn > day ? startsOn : day;
  return spread(amount, quartersOf(from, endsOn)).map(([period, of]) => ({
    period: String(period),
    amount: of,
  }));
}

const isSameSteps = (a: readonly ScheduleStep[], b: readonly ScheduleStep[]): boolean =>
  a.length === b.length &&
  a.every(({ period, amount }) => b.some((one) => one.period === period && one.amount === amount));
