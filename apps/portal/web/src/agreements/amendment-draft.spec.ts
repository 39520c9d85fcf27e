import type { Agreement } from '@mizan/client';
import { amendmentDraft, amendmentOf, fieldIn } from './amendment-draft';

const parties = [
  { organisation: 'council', role: 'council', signatory: 'Président' },
  { organisation: 'agency', role: 'agency', signatory: null },
];
const training = {
  owner: 'agency',
  indicator: 'youth-trained',
  effect: 'supply',
  unit: 'persons',
  baseline: null,
  territory: 'MA-04',
  occupation: null,
  sector: null,
  schedule: 'linear',
  binding: true,
  covers: null,
};
const agreement = {
  title: 'Convention',
  startsOn: '2026-01-01',
  endsOn: '2027-12-31',
  noticeMonths: null,
  renewal: null,
  parties,
  commitments: [
    { ...training, id: 'a', target: 8000, releasedOn: null },
    { ...training, id: 'gone', target: 5, releasedOn: '2026-06-01' },
    { ...training, id: 'b', target: 80, releasedOn: null },
  ],
} as unknown as Agreement;
const draft = amendmentDraft(agreement, '2026-01-01');
const kindOf = (organisation: string) => organisation;
const changesOf = (of: typeof draft) => amendmentOf(agreement, of, kindOf).changes;
const [first, second] = draft.commitments as [never, never];

describe('the form of an amendment', () => {
  it('begins with the text as it is, which changes nothing', () =>
    expect(amendmentOf(agreement, draft, kindOf)).toEqual({
      effectiveAt: '2026-01-01',
      changes: {},
    }));
  it('sends what differs, and commitments by their ids', () =>
    expect(
      changesOf({
        ...draft,
        title: 'Convention élargie',
        endsOn: '2028-12-31',
        renewal: { months: 12 } as never,
        commitments: [
          { ...(first as object), target: 9000, territory: 'MA-KEN' } as never,
          { ...(second as object), released: true } as never,
        ],
      }),
    ).toEqual({
      title: 'Convention élargie',
      endsOn: '2028-12-31',
      renewal: { months: 12, tacit: false },
      commitments: [
        { id: 'a', target: 9000, territory: 'MA-KEN' },
        { id: 'b', released: true },
      ],
    }));
  it('sends a new commitment whole and without an id, and what is taken away as null', () => {
    const added = { ...training, target: 40, owner: 'council' } as never;
    const within = { ...(first as object), occupation: '8212' } as never;
    const known = {
      ...agreement,
      commitments: [{ ...agreement.commitments[0]!, occupation: '8212' }],
    } as Agreement;
    expect(changesOf({ ...draft, commitments: [within, second, added] })).toEqual({
      commitments: [{ id: 'a', occupation: '8212' }, added],
    });
    const without = amendmentDraft(known, '2026-01-01');
    const [only] = without.commitments as [object];
    const cleared = { ...without, commitments: [{ ...only, occupation: null } as never] };
    expect(amendmentOf(known, cleared, kindOf).changes).toEqual({
      commitments: [{ id: 'a', occupation: null }],
    });
  });
  it('sends all parties where one has changed', () => {
    const more = [...parties, { organisation: 'operator', role: 'external', signatory: null }];
    expect(changesOf({ ...draft, parties: more as never })).toEqual({
      parties: [...parties, { organisation: 'operator', role: 'operator', signatory: null }],
    });
  });
  it('gives up the steps of a commitment for an even spread', () =>
    expect(
      changesOf({
        ...draft,
        commitments: [{ ...(first as object), schedule: [], spread: true } as never, second],
      }),
    ).toEqual({}));
  it('shows again what an amendment says, and sends the same', () => {
    const changes = { endsOn: null, commitments: [{ id: 'b', target: 90 }] };
    const conditions = [{ kind: 'visa' as const, reference: null }];
    const again = amendmentDraft(agreement, '2027-01-01', changes, conditions);
    expect(again.commitments).toMatchObject([
      { id: 'a', target: 8000, released: false },
      { id: 'b', target: 90, released: false },
    ]);
    expect(amendmentOf(agreement, again, kindOf)).toEqual({
      effectiveAt: '2027-01-01',
      conditions,
      changes,
    });
    const byId = amendmentDraft(agreement, '2027-01-01', { commitments: { a: null } });
    expect(changesOf(byId)).toEqual({ commitments: [{ id: 'a', released: true }] });
  });
  it('shows what is wrong with a commitment at its place, whatever is released before it', () => {
    const released = { ...(first as object), released: true } as never;
    const place = fieldIn({ ...draft, commitments: [released, second] });
    expect(place('/commitments/0/target')).toBe('/commitments/1/target');
    expect(place('/endsOn')).toBe('/endsOn');
  });
});
