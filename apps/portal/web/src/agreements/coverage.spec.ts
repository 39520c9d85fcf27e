import { coverageOf, recordOf, shortfallOf } from './coverage';

describe('how much of a commitment is covered', () => {
  it('is its target less what still weighs in the plan, in whole numbers that make the target', () =>
    expect(coverageOf({ target: 400 }, { 'commitment.supply': 348.6 })).toEqual({
      covered: 51,
      left: 349,
      share: expect.closeTo(0.1285),
    }));
  it.each([348.5, 0.4, 399.9, 0.001])('makes the target where %d is left', (left) => {
    const known = coverageOf({ target: 400 }, { 'commitment.supply': left })!;
    expect(known.covered + known.left).toBe(400);
    expect(known.left).toBeGreaterThan(0);
  });
  it('is all of it once nothing weighs any more', () =>
    expect(coverageOf({ target: 400 }, {})).toEqual({ covered: 400, left: 0, share: 1 }));
  it('is not known before it weighs', () =>
    expect(coverageOf({ target: 400 }, undefined)).toBeUndefined());
  it('is nothing of nothing', () => expect(coverageOf({ target: 0 }, {})?.share).toBe(0));
});

describe('what is missing of what is due', () => {
  it.each([
    [{ due: 180, delivered: 108 }, 108, 72],
    [{ due: 180, delivered: 108.5 }, 108, 72],
    [{ due: 180, delivered: 179.9 }, 179, 1],
    [{ due: 180, delivered: 200 }, 200, 0],
  ])('of %j makes it whole', (of, delivered, missing) =>
    expect(shortfallOf(of)).toEqual({ due: 180, delivered, missing }),
  );
});

describe('a line that covers', () => {
  it.each([
    ['training-plans:session:1', { kind: 'session', id: '1' }],
    ['employer-needs:need:2', { kind: 'need', id: '2' }],
    ['job-creation:micro-project:4', { kind: 'micro-project', id: '4' }],
    ['job-creation:support:5', { kind: 'support', id: '5' }],
    ['elsewhere:3', undefined],
  ])('%s is of %j', (source, record) => expect(recordOf(source)).toEqual(record));
});
