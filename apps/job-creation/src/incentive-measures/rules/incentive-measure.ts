import { daysAfter } from '@mizan/classifications';
import {
  type IncentiveMeasureEvent,
  type IncentiveMeasureState,
  IncentiveMeasureTerms,
  MeasureAmount,
  MeasureCondition,
  type MeasureStatus,
  sameContent,
} from '@mizan/contracts';
import { RuleViolation } from '@mizan/platform';
import type { Change, DueRules } from '@mizan/records';
import { completed } from '@mizan/schemas';

/** What a command did: the event to publish and the state that it carries. */
export type MeasureChange = Change<IncentiveMeasureState, IncentiveMeasureEvent>;

const CLOSED = 'ma.mizan.job-creation.incentive-measure-closed.v1' satisfies IncentiveMeasureEvent;

/** The parameters of a measure from a day on. A period that has passed is recorded as closed. */
export function register(
  measureId: string,
  organisation: string,
  terms: IncentiveMeasureTerms,
  today: string,
): MeasureChange {
  assertDates(terms);
  const state: IncentiveMeasureState = {
    ...termsIn(terms),
    measureId,
    organisation,
    status: 'announced',
    statusReason: null,
    budgetsExhausted: false,
    closedOn: null,
  };
  return {
    type: 'ma.mizan.job-creation.incentive-measure-registered.v1',
    state: standing(state, today),
  };
}

/** The same parameters change nothing. The code and the subject are the identity of a measure. */
export function revise(
  measure: IncentiveMeasureState,
  terms: IncentiveMeasureTerms,
  budgetsExhausted: boolean,
  today: string,
): MeasureChange | undefined {
  const origin = terms.origin ?? measure.origin ?? 'real';
  const changed = { ...termsIn(terms), origin };
  for (const member of ['code', 'subject'] as const)
    if (changed[member] !== measure[member])
      throw new RuleViolation('identity-is-fixed', {}, `/${member}`);
  if (sameContent(termsIn(measure), changed)) return undefined;
  if (measure.closedOn) throw new RuleViolation('measure-closed', { on: measure.closedOn });
  assertDates(changed);
  return {
    type: 'ma.mizan.job-creation.incentive-measure-revised.v1',
    state: standing({ ...measure, ...changed, budgetsExhausted }, today),
  };
}

/** Ended before its last day. A measure that is closed already stays as it is. */
export function close(
  measure: IncentiveMeasureState,
  { on, reason }: { readonly on: string; readonly reason: string },
  today: string,
): MeasureChange | undefined {
  if (measure.status === 'closed') return undefined;
  if (on > today) throw new RuleViolation('date-in-the-future', { today }, '/on');
  const state = { ...measure, closedOn: on, statusReason: reason };
  return { type: CLOSED, state: standing(state, today) };
}

/** What its budgets say of it: exhausted where all of them are, open again where one is not. */
export function withBudgets(
  measure: IncentiveMeasureState,
  budgetsExhausted: boolean,
  today: string,
): MeasureChange | undefined {
  if (measure.budgetsExhausted === budgetsExhausted) return undefined;
  return {
    type: budgetsExhausted
      ? 'ma.mizan.job-creation.incentive-measure-exhausted.v1'
      : 'ma.mizan.job-creation.incentive-measure-replenished.v1',
    state: standing({ ...measure, budgetsExhausted }, today),
  };
}

/** What the date changes: a measure opens on its first day and is closed after its last one. */
export const due: DueRules<IncentiveMeasureState> = {
  dueOn: ({ status, from, to }) => {
    if (status === 'closed') return null;
    if (status === 'announced') return from;
    return to ? daysAfter(to, 1) : null;
  },
  whenDue: (measure, day) => {
    const state = standing(measure, day);
    if (state.status === measure.status) return undefined;
    const opened = 'ma.mizan.job-creation.incentive-measure-opened.v1';
    return { type: state.status === 'closed' ? CLOSED : opened, state };
  },
};

/** MAD of one unit. 1 where no source states it: then a budget is exhausted when all is spent. */
export const unitOf = ({ amount }: Pick<IncentiveMeasureTerms, 'amount'>): number =>
  amount?.value ?? 1;

/** Whether a source states every parameter and was checked. Without it no answer is yes. */
export const isConfirmed = ({ amount, conditions }: IncentiveMeasureTerms): boolean =>
  (amount?.value ?? null) !== null &&
  (amount?.confirmed ?? true) &&
  conditions.every(({ confirmed }) => confirmed);

const standing = (measure: IncentiveMeasureState, today: string): IncentiveMeasureState => ({
  ...measure,
  status: statusOn(measure, today),
});

function statusOn(measure: IncentiveMeasureState, today: string): MeasureStatus {
  const { from, to, closedOn, budgetsExhausted } = measure;
  if (closedOn || (to && to < today)) return 'closed';
  if (today < from) return 'announced';
  return budgetsExhausted ? 'exhausted' : 'open';
}

function assertDates({ from, to }: IncentiveMeasureTerms): void {
  if (to && to < from) throw new RuleViolation('dates-reversed', {}, '/to');
}

const termsIn = (terms: IncentiveMeasureTerms) => ({
  ...completed<IncentiveMeasureTerms>(IncentiveMeasureTerms, terms),
  amount: terms.amount ? amountIn(terms.amount) : null,
  conditions: terms.conditions.map((one) => completed(MeasureCondition, one)),
  origin: terms.origin ?? 'real',
});

const amountIn = (amount: MeasureAmount): MeasureAmount => ({
  ...completed(MeasureAmount, amount),
  confirmed: amount.confirmed ?? true,
});
