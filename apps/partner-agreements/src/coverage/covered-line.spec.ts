import type { AgreementState, CoveredLine, SessionState } from '@mizan/contracts';
import { cover, lineOfSession } from './covered-line.js';

const COMMITMENT = '0199a000-0001-7000-8000-00000000000c';
const session = {
  sessionId: '0199a000-0001-7000-8000-000000000001',
  status: 'scheduled',
  seats: { cumulative: 100 },
  commitmentId: COMMITMENT,
} as SessionState;
const { line } = lineOfSession(session, 1);
const agreement = {
  commitments: [{ commitmentId: COMMITMENT, covered: [] as CoveredLine[] }],
} as unknown as AgreementState;
const lines = (...of: CoveredLine[]) => new Map([[COMMITMENT, of]]);

describe('what covers a commitment', () => {
  it('is counted in seats, never in persons expected', () =>
    expect(line).toMatchObject({ seats: 100, enrolled: null, completed: null }));
  it('changes the agreement with a new line', () =>
    expect(cover(agreement, lines(line))?.state.commitments[0]?.covered).toEqual([line]));
  it('changes nothing when only the version of a source moved', () => {
    const covered = cover(agreement, lines(line))?.state as AgreementState;
    expect(cover(covered, lines({ ...line, version: 2 }))).toBeUndefined();
    expect(cover(covered, lines({ ...line, version: 2, completed: 80 }))).toBeDefined();
  });
  it('is gone when a source is linked elsewhere', () => {
    const covered = cover(agreement, lines(line))?.state as AgreementState;
    expect(cover(covered, new Map())?.state.commitments[0]?.covered).toEqual([]);
  });
});
