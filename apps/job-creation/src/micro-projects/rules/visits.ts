import { monthsAfter } from '@mizan/classifications';
import {
  type MicroProjectState,
  type MicroProjectStatus,
  type RecordedVisit,
  sameContent,
  VISIT_MONTHS,
  type VisitMonth,
} from '@mizan/contracts';
import { RuleViolation } from '@mizan/platform';
import { assertStepDay } from '../../jobs/rules/step-day.js';
import type { ProjectChange } from './micro-project.js';

const ALIVE: Readonly<Record<VisitMonth, MicroProjectStatus>> = {
  12: 'alive-at-12',
  24: 'alive-at-24',
};
const VISITED: readonly MicroProjectStatus[] = ['created', 'alive-at-12', 'alive-at-24'];
export const VISITS_MAX = 100;

/** The first day on which a visit shows that an enterprise is alive at this month. */
const visitFrom = ({ creation }: MicroProjectState, month: VisitMonth): string =>
  monthsAfter(creation!.on, month);

/** Whether it exists, so that it can be visited. */
export const isVisited = ({ status }: Pick<MicroProjectState, 'status'>): boolean =>
  VISITED.includes(status);

/**
 * A visit finds the enterprise alive or not. Alive at 12 (24) months is only what a visit after
 * that month found. If it is alive no more, the jobs created stay created (DOMAIN, rule 9).
 */
export function recordVisit(
  project: MicroProjectState,
  visit: RecordedVisit,
  today: string,
): ProjectChange | undefined {
  if (project.visits.some((one) => sameContent(one, visit))) return undefined;
  if (!isVisited(project)) throw new RuleViolation('not-created', { status: project.status });
  const { creation } = project;
  assertStepDay(visit.on, creation!.on, today);
  if (project.visits.length >= VISITS_MAX)
    throw new RuleViolation('too-many-visits', { most: VISITS_MAX });
  const visits = [...project.visits, visit].sort((a, b) => (a.on < b.on ? -1 : 1));
  return {
    type: 'ma.mizan.job-creation.micro-project-visited.v1',
    state: standing({ ...project, visits }, today),
  };
}

/** The status and the visits due that follow from the visits. */
function standing(project: MicroProjectState, today: string): MicroProjectState {
  const last = project.visits.at(-1);
  if (last && !last.alive)
    return {
      ...project,
      status: 'abandoned',
      statusReason: last.note ?? null,
      abandonedOn: last.on,
      visitsDue: [],
    };
  const reached = VISIT_MONTHS.filter((month) => isSeenAt(project, month));
  const month = reached.at(-1);
  const status = month === undefined ? 'created' : ALIVE[month];
  return withVisitsDue({ ...project, status }, today);
}

/** An enterprise with the visits whose day has passed, also of one that is recorded late. */
export const withVisitsDue = (project: MicroProjectState, today: string): MicroProjectState => ({
  ...project,
  visitsDue: notSeen(project).filter((month) => visitFrom(project, month) <= today),
});

const isSeenAt = (project: MicroProjectState, month: VisitMonth): boolean =>
  project.visits.some(({ on, alive }) => alive && on >= visitFrom(project, month));

const notSeen = (project: MicroProjectState): VisitMonth[] =>
  VISIT_MONTHS.filter((month) => !isSeenAt(project, month));

/** The next day on which a visit becomes due; null if there is none. */
export function dueOn(project: MicroProjectState): string | null {
  const month = nextDue(project);
  return month === undefined ? null : visitFrom(project, month);
}

/** What the date changes: a visit is due 12 and 24 months after the creation. */
export function whenDue(project: MicroProjectState, today: string): ProjectChange | undefined {
  const month = nextDue(project);
  if (month === undefined || visitFrom(project, month) > today) return undefined;
  return {
    type: 'ma.mizan.job-creation.micro-project-visit-due.v1',
    state: { ...project, visitsDue: [...project.visitsDue, month] },
  };
}

const nextDue = (project: MicroProjectState): VisitMonth | undefined =>
  isVisited(project)
    ? notSeen(project).find((month) => !project.visitsDue.includes(month))
    : undefined;

/** The day of the creation can be corrected, but not past a visit. */
export function assertNotVisitedBefore({ visits }: MicroProjectState, on: string): void {
  const [first] = visits;
  if (first && first.on < on) throw new RuleViolation('visited-before', { on: first.on }, '/on');
}
