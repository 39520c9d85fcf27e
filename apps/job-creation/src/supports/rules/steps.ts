import {
  sameContent,
  type SupportEvaluation,
  type SupportEvent,
  type SupportGrant,
  type SupportRefusal,
  type SupportStart,
  type SupportState,
  type SupportStatus,
} from '@mizan/contracts';
import { RuleViolation } from '@mizan/platform';
import { assertStepDay } from '../../jobs/rules/step-day.js';
import type { SupportChange } from './support.js';

/** An organisation gives this much of its own money. */
export const grant = (
  support: SupportState,
  { on, amount }: SupportGrant,
  grantedBy: string,
  today: string,
): SupportChange | undefined =>
  stepped(support, 'granted', { grant: { on, amount }, grantedBy }, today);

/** What was refused stays refused: another request is another record. */
export const refuse = (
  support: SupportState,
  { on, reason }: SupportRefusal,
  today: string,
): SupportChange | undefined =>
  stepped(support, 'refused', { refusal: { on, reason }, statusReason: reason }, today);

export const start = (
  support: SupportState,
  { on }: SupportStart,
  today: string,
): SupportChange | undefined => stepped(support, 'running', { start: { on } }, today);

/** The jobs created replace the expected ones. */
export const evaluate = (
  support: SupportState,
  { on, jobs, result }: SupportEvaluation,
  today: string,
): SupportChange | undefined =>
  stepped(support, 'evaluated', { evaluation: { on, jobs, result } }, today);

const UNFINISHED: readonly SupportStatus[] = ['requested', 'granted', 'running'];

export const mayBeAbandoned = ({ status }: Pick<SupportState, 'status'>): boolean =>
  UNFINISHED.includes(status);

/** Given up before its evaluation, for a reason. */
export function abandon(
  support: SupportState,
  reason: string,
  today: string,
): SupportChange | undefined {
  if (support.status === 'abandoned') return undefined;
  if (!mayBeAbandoned(support))
    throw new RuleViolation('support-is-over', { status: support.status });
  return {
    type: 'ma.mizan.job-creation.support-abandoned.v1',
    state: { ...support, status: 'abandoned', statusReason: reason, abandonedOn: today },
  };
}

type Reached = Extract<SupportStatus, 'granted' | 'refused' | 'running' | 'evaluated'>;
interface Step {
  readonly after: SupportStatus;
  readonly field: 'grant' | 'refusal' | 'start' | 'evaluation';
  readonly type: SupportEvent;
}
const STEPS: Readonly<Record<Reached, Step>> = {
  granted: {
    after: 'requested',
    field: 'grant',
    type: 'ma.mizan.job-creation.support-granted.v1',
  },
  refused: {
    after: 'requested',
    field: 'refusal',
    type: 'ma.mizan.job-creation.support-refused.v1',
  },
  running: {
    after: 'granted',
    field: 'start',
    type: 'ma.mizan.job-creation.support-started.v1',
  },
  evaluated: {
    after: 'running',
    field: 'evaluation',
    type: 'ma.mizan.job-creation.support-evaluated.v1',
  },
};
const ORDER = ['grant', 'start', 'evaluation'] as const;

/**
 * The next step of a support, or a correction of the one that it reached last. The same content
 * changes nothing.
 */
function stepped(
  support: SupportState,
  status: Reached,
  fields: Partial<SupportState>,
  today: string,
): SupportChange | undefined {
  const { field, type } = STEPS[status];
  if (sameContent(support[field], fields[field])) return undefined;
  if (!fitsStep(status)(support)) throw new RuleViolation('wrong-step', { status: support.status });
  const state = { ...support, ...fields, status };
  assertInOrder(state, field, today);
  return { type, state };
}

/** The step that it follows is the last one that was taken. */
function assertInOrder(state: SupportState, field: Step['field'], today: string): void {
  const steps = ORDER.filter((one) => one !== field).flatMap((one) => state[one]?.on ?? []);
  assertStepDay(state[field]!.on, steps.at(-1), today);
}

/** Whether the present state allows a step: as the next one, or as a correction of the last one. */
export const fitsStep =
  (reached: Reached) =>
  ({ status }: Pick<SupportState, 'status'>): boolean =>
    status === STEPS[reached].after || (status === reached && status !== 'refused');
