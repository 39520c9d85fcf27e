import { coverageOf, recordOf } from './coverage';

describe('how much of a commitment is covered', () => {
  it('is its target less what still weighs in the plan', () =>
    expect(coverageOf({ target: 400 }, { 'commitment.supply': 348.6 })).toEqual({
      covered: expect.closeTo(51.4),
      left: 348.6,
      share: expect.closeTo(0.1285),
    }));
  it('is all of it once nothing weighs any more', () =>
    expect(coverageOf({ target: 400 }, {})).toEqual({ covered: 400, left: 0, share: 1 }));
  it('is not known before it weighs', () =>
    expect(coverageOf({ target: 400 }, undefined)).toBeUndefined());
  it('is nothing of nothing', () => expect(coverageOf({ target: 0 }, {})?.share).toBe(0));
});

describe('a line that covers', () => {
  it.each([
    ['training-plans:session:1', { kind: 'session', id: '1' }],
    ['employer-needs:need:2', { kind: 'need', id: '2' }],
    ['elsewhere:3', undefined],
  ])('%s is of %j', (source, record) => expect(recordOf(source)).toEqual(record));
});
