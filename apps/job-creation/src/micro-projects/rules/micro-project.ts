import {
  type MicroProjectEvent,
  type MicroProjectState,
  type MicroProjectStatus,
  MicroProjectTerms,
  type Origin,
  sameContent,
} from '@mizan/contracts';
import { RuleViolation } from '@mizan/platform';
import type { Change } from '@mizan/records';
import { completed } from '@mizan/schemas';

/** What a command did: the event to publish and the state that it carries. */
export type ProjectChange = Change<MicroProjectState, MicroProjectEvent>;

/** Its terms may change until it is created: from then on there is an enterprise. */
const OPEN: readonly MicroProjectStatus[] = ['idea', 'selected', 'incubated', 'financed'];

export const isOpen = ({ status }: Pick<MicroProjectState, 'status'>): boolean =>
  OPEN.includes(status);

/** An idea. Its jobs count nowhere before the committee has selected it. */
export function propose(
  projectId: string,
  organisation: string,
  terms: MicroProjectTerms,
  sourceVersion: number | null,
): ProjectChange {
  const state: MicroProjectState = {
    ...termsIn(terms),
    projectId,
    organisation,
    status: 'idea',
    statusReason: null,
    selection: null,
    incubation: null,
    financing: null,
    creation: null,
    visits: [],
    visitsDue: [],
    abandonedOn: null,
    sourceVersion,
  };
  return { type: 'ma.mizan.job-creation.micro-project-proposed.v1', state };
}

/** The same terms change nothing. Those of a project that is created or has ended do not change. */
export function revise(
  project: MicroProjectState,
  terms: MicroProjectTerms,
  sourceVersion: number | null = project.sourceVersion ?? null,
): ProjectChange | undefined {
  const origin = originOf(project, terms);
  const state: MicroProjectState = { ...project, ...termsIn(terms), origin, sourceVersion };
  if ((state.externalId ?? null) !== (project.externalId ?? null))
    throw new RuleViolation('identity-is-fixed', {}, '/externalId');
  if (sameContent(termsIn(project), termsIn(state))) return undefined;
  if (!isOpen(project)) throw new RuleViolation('project-is-final', { status: project.status });
  return { type: 'ma.mizan.job-creation.micro-project-revised.v1', state };
}

/** Whether both say the same. The origin of the record does not count. */
export const saysTheSame = (project: MicroProjectTerms, terms: MicroProjectTerms): boolean =>
  sameContent({ ...termsIn(project), origin: null }, { ...termsIn(terms), origin: null });

/** The origin stays if the new terms do not name one. */
const originOf = (project: MicroProjectTerms, terms: MicroProjectTerms): Origin =>
  terms.origin ?? project.origin ?? 'real';

const termsIn = (terms: MicroProjectTerms) => ({
  ...completed<MicroProjectTerms>(MicroProjectTerms, terms),
  origin: terms.origin ?? 'real',
});
