import { rebased } from './rebase';

const before = {
  openings: 120,
  from: '2027-01-01',
  employer: { name: 'Atlas', id: null },
  parties: [{ role: 'council' }, { role: 'agency' }],
};

describe('a draft on what somebody else changed meanwhile', () => {
  it('takes theirs where its author wrote nothing', () =>
    expect(rebased(before, { ...before, openings: 90 }, { ...before, from: '2027-04-01' })).toEqual(
      {
        draft: { ...before, openings: 90, from: '2027-04-01' },
        changes: [{ at: '/from', before: '2027-01-01', theirs: '2027-04-01', isMineToo: false }],
      },
    ));
  it('keeps what was written where both wrote, and says so', () =>
    expect(rebased(before, { ...before, openings: 90 }, { ...before, openings: 150 })).toEqual({
      draft: { ...before, openings: 90 },
      changes: [{ at: '/openings', before: 120, theirs: 150, isMineToo: true }],
    }));
  it('looks into what lies within', () =>
    expect(
      rebased(before, before, {
        ...before,
        employer: { name: 'Atlas Câblage', id: null },
        parties: [{ role: 'council' }, { role: 'other' }],
      }).changes.map(({ at }) => at),
    ).toEqual(['/employer/name', '/parties/1/role']));
  it('takes a list that grew as a whole, unless its author wrote in it', () => {
    const theirs = { ...before, parties: [...before.parties, { role: 'operator' }] };
    expect(rebased(before, before, theirs).draft.parties).toHaveLength(3);
    const mine = { ...before, parties: [{ role: 'ministry' }, { role: 'agency' }] };
    expect(rebased(before, mine, theirs)).toEqual({
      draft: mine,
      changes: [
        { at: '/parties', before: before.parties, theirs: theirs.parties, isMineToo: true },
      ],
    });
  });
  it('knows that nothing written and nothing said are the same', () =>
    expect(
      rebased({ reason: '' as string | null }, { reason: null }, { reason: null }).changes,
    ).toEqual([]));
});
