import type { MicroProject } from '@mizan/client';
import { monthsFrom } from '../dates/days';
import { visitMonths } from './project-list';

export type StepName =
  | 'idea'
  | 'selected'
  | 'incubated'
  | 'financed'
  | 'created'
  | 'alive-at-12'
  | 'alive-at-24'
  | 'refused'
  | 'abandoned';

/** `next` is the step to take, `due` one whose day has come, `ended` where a project stopped. */
export type StepState = 'done' | 'next' | 'due' | 'later' | 'ended';

export interface ProjectStep {
  readonly name: StepName;
  readonly state: StepState;
  /** The day of the step, or from when it is awaited; null while nobody knows. */
  readonly on: string | null;
}

type Said = Pick<
  MicroProject,
  | 'status'
  | 'selection'
  | 'incubation'
  | 'financing'
  | 'creation'
  | 'expectedOn'
  | 'visits'
  | 'visitsDue'
  | 'abandonedOn'
>;

/** The steps of a project from the idea to the enterprise that is alive at 24 months. */
export function stepsOf(project: Said): ProjectStep[] {
  const { status, selection, abandonedOn } = project;
  const steps = [...stepsBefore(project), ...visitsOf(project)];
  if (status !== 'refused' && status !== 'abandoned') return withNext(steps);
  const done = steps.filter(({ state }) => state === 'done');
  const on = (status === 'refused' ? selection?.on : abandonedOn) ?? null;
  return [...done, { name: status, state: 'ended', on }];
}

function stepsBefore(project: Said): ProjectStep[] {
  const { selection, incubation, financing, creation, expectedOn } = project;
  const isSelected = selection?.result === 'selected';
  return [
    { name: 'idea', state: 'done', on: null },
    stepAt('selected', isSelected ? selection.on : undefined),
    stepAt('incubated', incubation?.on),
    stepAt('financed', financing?.on),
    stepAt('created', creation?.on, expectedOn),
  ];
}

const stepAt = (name: StepName, on?: string, awaited: string | null = null): ProjectStep =>
  on === undefined ? { name, state: 'later', on: awaited } : { name, state: 'done', on };

/** Alive at a month is only what a visit after that month found. */
function visitsOf({ creation, visits, visitsDue }: Said): ProjectStep[] {
  return visitMonths.map((month): ProjectStep => {
    const name = `alive-at-${month}` as const;
    if (!creation) return { name, state: 'later', on: null };
    const from = monthsFrom(creation.on, month);
    const seen = visits.find(({ on, alive }) => alive && on >= from);
    if (seen) return { name, state: 'done', on: seen.on };
    return { name, state: visitsDue.includes(month) ? 'due' : 'later', on: from };
  });
}

/** The first step that is not taken is the next one, unless it is due already. */
function withNext(steps: readonly ProjectStep[]): ProjectStep[] {
  const next = steps.find(({ state }) => state !== 'done');
  return steps.map((step) =>
    step === next && step.state === 'later' ? { ...step, state: 'next' } : step,
  );
}
