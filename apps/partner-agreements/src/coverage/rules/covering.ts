import {
  countedOpenings,
  type HiringNeedState,
  hiringNeed,
  kindOf,
  session as sessionAggregate,
  type SessionState,
} from '@mizan/contracts';
import { type Cover, type Coverable, coverFault, type CoverFault } from '@mizan/coverage';

/** What is counted of a record that names a commitment: openings, seats or persons. */
export interface Counts {
  readonly status: string;
  readonly openings?: number;
  readonly met?: number;
  readonly seats?: number | null;
  readonly enrolled?: number | null;
  readonly completed?: number | null;
}

/** A part of a covering record, with its share of what the record has delivered. */
interface CoveringPart extends Cover {
  readonly share: number;
}

/** A commitment that a record names, and what the record brings to it. */
export interface Covering {
  readonly commitmentId: string;
  readonly kind: string;
  readonly counts: Counts;
  /** What it has delivered, whole: counts only, never persons expected, which depend on assumptions. */
  readonly delivered: number;
  readonly parts: readonly CoveringPart[];
}

/** A record at one version, and the commitments that it names. */
export interface CoveringSource {
  readonly source: string;
  readonly version: number;
  readonly coverings: readonly Covering[];
}

/** A need covers demand by its openings, or by what was met once it is given up; its hires cover what they name. */
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

/** A session covers supply by its completers, in the proportion of the occupations that its programme leads to. */
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

/** What a covering is worth to the commitment that it names, in whole units, and why it is worth nothing. */
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
  // a share is a sum of thousandths: what is missing of a whole is no person
  return {
    delivered: Math.floor(delivered * share + 1e-9),
    fault: counts ? null : (faults[0] ?? null),
  };
}
