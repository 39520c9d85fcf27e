import {
  countedOpenings,
  type HiringNeedState,
  hiringNeed,
  kindOf,
  microProject,
  type MicroProjectState,
  session as sessionAggregate,
  type SessionState,
  support as supportAggregate,
  type SupportState,
} from '@mizan/contracts';
import { type Cover, type Coverable, coverFault, type CoverFault } from '@mizan/coverage';

/** The counts of a record that names a commitment: openings, seats, persons or jobs. */
export interface Counts {
  readonly status: string;
  readonly openings?: number;
  readonly met?: number;
  readonly seats?: number | null;
  readonly enrolled?: number | null;
  readonly completed?: number | null;
  readonly jobsExpected?: number;
  readonly jobs?: number | null;
}

/** A part of a covering record, with its share of what the record has delivered. */
interface CoveringPart extends Cover {
  readonly share: number;
}

/** A commitment that a record names, and what the record delivers for it. */
export interface Covering {
  readonly commitmentId: string;
  readonly kind: string;
  readonly counts: Counts;
  /** The total delivered. Counted persons only: expected ones depend on assumptions. */
  readonly delivered: number;
  readonly parts: readonly CoveringPart[];
}

/** A record at one version, with the commitments that it names. */
export interface CoveringSource {
  readonly source: string;
  readonly version: number;
  readonly coverings: readonly Covering[];
}

/**
 * A need covers demand with its openings, or with the met ones after it was given up. Its hires
 * cover the commitments that they name.
 */
export function coveringsOfNeed(need: HiringNeedState, version: number): CoveringSource {
  const { needId, status, openings, organisation, territory, occupation, hires } = need;
  const source = `${kindOf(hiringNeed)}:${needId}`;
  const met = hires.reduce((sum, { count }) => sum + count, 0);
  const counts: Counts = { status, openings, met };
  const place = { organisation, territory, occupation: occupation ?? null, share: 1 };
  const own = need.commitmentId
    ? [
        {
          commitmentId: need.commitmentId,
          kind: hiringNeed.name,
          counts,
          delivered: countedOpenings(status, openings, met),
          parts: [{ ...place, effect: 'demand' as const }],
        },
      ]
    : [];
  const named = [...new Set(hires.flatMap(({ commitmentId }) => commitmentId ?? []))];
  const byHires = named.map((commitmentId): Covering => {
    const hired = hires.filter((hire) => hire.commitmentId === commitmentId);
    return {
      commitmentId,
      kind: 'hires',
      counts,
      delivered: hired.reduce((sum, { count }) => sum + count, 0),
      parts: [{ ...place, effect: 'matching' }],
    };
  });
  return { source, version, coverings: [...own, ...byHires] };
}

/**
 * A session covers supply with its completers, in proportion to the occupation shares of its
 * programme.
 */
export function coveringsOfSession(session: SessionState, version: number): CoveringSource {
  const { sessionId, status, seats, enrolment, completion, commitmentId, occupations } = session;
  const source = `${kindOf(sessionAggregate)}:${sessionId}`;
  if (!commitmentId) return { source, version, coverings: [] };
  const { operator: organisation, territory } = session;
  const place = { effect: 'supply' as const, organisation, territory };
  const shares = occupations.length > 0 ? occupations : [{ occupation: null, share: 1 }];
  const whole = shares.reduce((sum, { share }) => sum + share, 0);
  const covering: Covering = {
    commitmentId,
    kind: sessionAggregate.name,
    counts: {
      status,
      seats: seats?.cumulative ?? null,
      enrolled: enrolment?.enrolled ?? null,
      completed: completion?.completed ?? null,
    },
    delivered: status === 'cancelled' ? 0 : (completion?.completed ?? 0),
    parts: shares.map(({ occupation, share }) => ({ ...place, occupation, share: share / whole })),
  };
  return { source, version, coverings: [covering] };
}

/** A micro-project covers jobs with those that it created. */
export function coveringsOfProject(project: MicroProjectState, version: number): CoveringSource {
  const { projectId, creation } = project;
  const source = `${kindOf(microProject)}:${projectId}`;
  const coverings = coveringsOfJobs(microProject.name, project, creation?.jobs ?? null);
  return { source, version, coverings };
}

/** A support covers jobs with those that its evaluation found. */
export function coveringsOfSupport(support: SupportState, version: number): CoveringSource {
  const { supportId, evaluation } = support;
  const source = `${kindOf(supportAggregate)}:${supportId}`;
  const coverings = coveringsOfJobs(supportAggregate.name, support, evaluation?.jobs ?? null);
  return { source, version, coverings };
}

function coveringsOfJobs(
  kind: string,
  record: MicroProjectState | SupportState,
  jobs: number | null,
): Covering[] {
  const { status, organisation, territory, occupation, commitmentId, jobsExpected } = record;
  if (!commitmentId) return [];
  const part = { effect: 'jobs' as const, organisation, territory, share: 1 };
  return [
    {
      commitmentId,
      kind,
      counts: { status, jobsExpected, jobs },
      delivered: jobs ?? 0,
      parts: [{ ...part, occupation: occupation ?? null }],
    },
  ];
}

/**
 * The amount that a covering record delivers for the commitment, in whole units, or why it delivers
 * none.
 */
export function worthOf(
  { parts, delivered }: Covering,
  commitment: Coverable | undefined,
): { delivered: number; fault: CoverFault | null } {
  const faults = parts.map((part) => coverFault(part, commitment));
  const share = parts.reduce(
    (sum, part, i) => (faults[i] === undefined ? sum + part.share : sum),
    0,
  );
  const counts = faults.some((fault) => fault === undefined);
  // shares are in thousandths: what is missing of a whole is a rounding error, not a person
  return {
    delivered: Math.floor(delivered * share + 1e-9),
    fault: counts ? null : (faults[0] ?? null),
  };
}
