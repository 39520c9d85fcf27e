import type { AgreementState, CoveredLine, HiringNeedState, SessionState } from '@mizan/contracts';
import type { AgreementChange } from '../agreements/agreement.js';

/** One source's line and the commitment that it covers, if any. */
export interface CoveringSource {
  readonly line: CoveredLine;
  readonly commitmentId: string | null;
}

/** A need covers by its openings, or by what was met once it is given up. */
export function lineOfNeed(need: HiringNeedState, version: number): CoveringSource {
  const met = need.hires.reduce((sum, { count }) => sum + count, 0);
  const line: CoveredLine = {
    source: `employer-needs:need:${need.needId}`,
    kind: 'need',
    version,
    status: need.status,
    openings: need.openings,
    met,
  };
  return { line, commitmentId: need.commitmentId ?? null };
}

/** A session covers by its seats, its enrolled or its completers: counts, never persons expected, which depend on assumptions. */
export function lineOfSession(session: SessionState, version: number): CoveringSource {
  const { sessionId, status, seats, enrolment, completion, commitmentId } = session;
  const counts = {
    seats: seats.cumulative,
    enrolled: enrolment?.enrolled ?? null,
    completed: completion?.completed ?? null,
  };
  return {
    line: {
      source: `training-plans:session:${sessionId}`,
      kind: 'session',
      version,
      status,
      ...counts,
    },
    commitmentId: commitmentId ?? null,
  };
}

const weightOf = ({ version: _version, ...line }: CoveredLine) =>
  JSON.stringify(Object.entries(line).sort());

/** The agreement with what covers its commitments now; nothing where no line weighs otherwise than before. */
export function cover(
  agreement: AgreementState,
  lines: ReadonlyMap<string, readonly CoveredLine[]>,
): AgreementChange | undefined {
  let isChanged = false;
  const commitments = agreement.commitments.map((commitment) => {
    const covered = [...(lines.get(commitment.commitmentId) ?? [])].sort((a, b) =>
      a.source < b.source ? -1 : 1,
    );
    if (covered.map(weightOf).join() !== commitment.covered.map(weightOf).join()) isChanged = true;
    return { ...commitment, covered };
  });
  return isChanged
    ? {
        type: 'ma.mizan.partner-agreements.coverage-changed.v1',
        state: { ...agreement, commitments },
      }
    : undefined;
}
