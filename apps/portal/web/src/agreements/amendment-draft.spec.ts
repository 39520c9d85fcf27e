import type { Agreement } from '@mizan/client';
import { amendmentDraft, amendmentOf } from './amendment-draft';

const agreement = {
  startsOn: '2026-01-01',
  endsOn: '2027-12-31',
  noticeMonths: null,
  commitments: [
    { id: 'a', target: 8000, releasedOn: null },
    { id: 'gone', target: 5, releasedOn: '2026-06-01' },
    { id: 'b', target: 80, releasedOn: null },
  ],
} as Agreement;
const draft = amendmentDraft(agreement, '2026-01-01');

describe('the form of an amendment', () => {
  it('begins with the text as it is, which changes nothing', () =>
    expect(amendmentOf(agreement, draft)).toEqual({ effectiveAt: '2026-01-01', changes: {} }));
  it('sends what differs, and commitments by their ids', () =>
    expect(
      amendmentOf(agreement, {
        ...draft,
        endsOn: '2028-12-31',
        commitments: [
          { target: 9000, released: false },
          { target: 80, released: true },
        ],
      }).changes,
    ).toEqual({
      endsOn: '2028-12-31',
      commitments: [
        { id: 'a', target: 9000 },
        { id: 'b', released: true },
      ],
    }));
  it('shows again what an amendment says, and sends the same', () => {
    const changes = { endsOn: null, commitments: [{ id: 'b', target: 90 }] };
    const again = amendmentDraft(agreement, '2027-01-01', changes);
    expect(again.commitments).toEqual([
      { target: 8000, released: false },
      { target: 90, released: false },
    ]);
    expect(amendmentOf(agreement, again)).toEqual({ effectiveAt: '2027-01-01', changes });
  });
});
