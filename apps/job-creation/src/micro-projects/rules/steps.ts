import {
  type Creation,
  type Financing,
  type Incubation,
  type MicroProjectEvent,
  type MicroProjectState,
  type MicroProjectStatus,
  sameContent,
  type Selection,
} from '@mizan/contracts';
import { RuleViolation } from '@mizan/platform';
import { assertStepDay } from '../../jobs/rules/step-day.js';
import { isOpen, type ProjectChange } from './micro-project.js';
import { assertNotVisitedBefore, withVisitsDue } from './visits.js';

/** What the committee decided. A project that it refused stays refused. */
export function select(
  project: MicroProjectState,
  { on, result, reason }: Selection,
  today: string,
): ProjectChange | undefined {
  if (result === 'refused' && !reason) throw new RuleViolation('reason-missing', {}, '/reason');
  const selection = { on, result, reason: reason ?? null };
  if (result === 'selected')
    return stepped(project, 'selected', { selection, statusReason: null }, today);
  return stepped(project, 'refused', { selection, statusReason: reason ?? null }, today);
}

export const incubate = (
  project: MicroProjectState,
  { on, by }: Incubation,
  today: string,
): ProjectChange | undefined => stepped(project, 'incubated', { incubation: { on, by } }, today);

/** The funders with their amounts; each funder once. */
export function finance(
  project: MicroProjectState,
  { on, parts }: Financing,
  today: string,
): ProjectChange | undefined {
  const twice = parts.findIndex(
    ({ funder }, at) => parts.findIndex((one) => one.funder === funder) < at,
  );
  if (twice >= 0) throw new RuleViolation('funder-twice', {}, `/parts/${twice}/funder`);
  return stepped(project, 'financed', { financing: { on, parts } }, today);
}

/** The enterprise exists: the jobs created replace the expected ones. */
export function create(
  project: MicroProjectState,
  { on, jobs }: Creation,
  today: string,
): ProjectChange | undefined {
  assertNotVisitedBefore(project, on);
  const change = stepped(project, 'created', { creation: { on, jobs } }, today);
  return change && { ...change, state: withVisitsDue(change.state, today) };
}

/** Given up, for a reason. What was created stays created. */
export function abandon(
  project: MicroProjectState,
  reason: string | null,
  today: string,
): ProjectChange | undefined {
  if (project.status === 'abandoned') return undefined;
  if (project.status === 'refused')
    throw new RuleViolation('project-is-final', { status: project.status });
  return {
    type: 'ma.mizan.job-creation.micro-project-abandoned.v1',
    state: {
      ...project,
      status: 'abandoned',
      statusReason: reason,
      abandonedOn: today,
      visitsDue: [],
    },
  };
}

type Reached = Extract<
  MicroProjectStatus,
  'selected' | 'refused' | 'incubated' | 'financed' | 'created'
>;
interface Step {
  readonly after: MicroProjectStatus;
  readonly field: 'selection' | 'incubation' | 'financing' | 'creation';
  readonly type: MicroProjectEvent;
}
const STEPS: Readonly<Record<Reached, Step>> = {
  selected: {
    after: 'idea',
    field: 'selection',
    type: 'ma.mizan.job-creation.micro-project-selected.v1',
  },
  refused: {
    after: 'idea',
    field: 'selection',
    type: 'ma.mizan.job-creation.micro-project-refused.v1',
  },
  incubated: {
    after: 'selected',
    field: 'incubation',
    type: 'ma.mizan.job-creation.micro-project-incubated.v1',
  },
  financed: {
    after: 'incubated',
    field: 'financing',
    type: 'ma.mizan.job-creation.micro-project-financed.v1',
  },
  created: {
    after: 'financed',
    field: 'creation',
    type: 'ma.mizan.job-creation.micro-project-created.v1',
  },
};
const ORDER = ['selection', 'incubation', 'financing', 'creation'] as const;

/**
 * The next step of a project, or a correction of the one that it reached last. The same content
 * changes nothing.
 */
function stepped(
  project: MicroProjectState,
  status: Reached,
  fields: Partial<MicroProjectState>,
  today: string,
): ProjectChange | undefined {
  const { field, type } = STEPS[status];
  if (sameContent(project[field], fields[field])) return undefined;
  if (!fitsStep(status)(project)) throw new RuleViolation('wrong-step', { status: project.status });
  const state = { ...project, ...fields, status };
  assertInOrder(state, field, today);
  return { type, state };
}

/** The step that it follows is the last one before it that was taken. */
function assertInOrder(state: MicroProjectState, field: Step['field'], today: string): void {
  const before = ORDER.slice(0, ORDER.indexOf(field)).flatMap((one) => state[one]?.on ?? []);
  assertStepDay(state[field]!.on, before.at(-1), today);
}

/** The verbs that fit the present step: the next one, or a correction of the last one. */
export const fitsStep =
  (...reached: readonly Reached[]) =>
  (project: Pick<MicroProjectState, 'status'>): boolean =>
    reached.some(
      (status) =>
        project.status === STEPS[status].after ||
        (project.status === status && status !== 'refused'),
    );

export const mayBeAbandoned = (project: Pick<MicroProjectState, 'status'>): boolean =>
  isOpen(project) || ['created', 'alive-at-12', 'alive-at-24'].includes(project.status);
