import type { MicroProjectState, MicroProjectTerms } from '@mizan/contracts';
import { Problem, RuleViolation } from '@mizan/platform';
import { type Sourced, versionAgainst } from '@mizan/records';
import { revise, saysTheSame } from './micro-project.js';
import { abandon } from './steps.js';

/** Applies the next message of a feed to a project that the feed has named before. */
export function takenFromFeed(
  project: MicroProjectState,
  terms: MicroProjectTerms,
  sourceVersion: number | null,
): Sourced<MicroProjectState> {
  const verdict = versionAgainst(project.sourceVersion, sourceVersion);
  if (verdict === 'older') return { result: 'stale' };
  if (verdict === 'equal' && !saysTheSame(project, terms))
    throw new Problem(409, 'version-reused', { version: String(sourceVersion) });
  const change = revise(project, terms, sourceVersion ?? project.sourceVersion ?? null);
  return { result: change ? 'revised' : 'unchanged', change, sourceVersion };
}

/** A project's end, as its source reports it. */
export interface ReportedEnd {
  readonly externalId: string;
  readonly reason: string | null;
  readonly sourceVersion: number | null;
}

/** The feed reports that a project is given up. Nothing changes if it has ended already. */
export function abandonedByFeed(
  project: MicroProjectState | undefined,
  { externalId, reason, sourceVersion }: ReportedEnd,
  today: string,
): Sourced<MicroProjectState> {
  if (!project) throw new RuleViolation('unknown-project', { externalId }, '/externalId');
  if (versionAgainst(project.sourceVersion, sourceVersion) === 'older') return { result: 'stale' };
  const isOver = project.status === 'abandoned' || project.status === 'refused';
  if (isOver) return { result: 'unchanged', sourceVersion };
  const known = sourceVersion ?? project.sourceVersion ?? null;
  const change = abandon({ ...project, sourceVersion: known }, reason, today);
  return { result: 'revised', change, sourceVersion };
}
