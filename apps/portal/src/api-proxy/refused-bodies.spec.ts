import { Problem } from '@mizan/platform';
import { RefusedBodies } from './refused-bodies.js';

describe('large bodies that were refused', () => {
  let now = 0;
  const refusals = () => new RefusedBodies({ most: 3, windowMs: 10_000 }, () => now);
  const problemOf = (work: () => void) => {
    try {
      work();
    } catch (error) {
      return error as Problem;
    }
    return undefined;
  };
  beforeEach(() => (now = 1_000));

  it('make their client wait, and nobody else', () => {
    const all = refusals();
    for (let i = 0; i < 3; i++) {
      expect(problemOf(() => all.assertMaySend('one'))).toBeUndefined();
      all.refused('one');
    }
    expect(problemOf(() => all.assertMaySend('one'))).toMatchObject({
      status: 429,
      code: 'too-many-requests',
      extra: { headers: { 'retry-after': '10' } },
    });
    expect(problemOf(() => all.assertMaySend('other'))).toBeUndefined();
  });

  it('are forgotten one by one as the window passes', () => {
    const all = refusals();
    for (let i = 0; i < 3; i++) {
      all.refused('one');
      now += 1_000;
    }
    now += 6_500;
    expect(problemOf(() => all.assertMaySend('one'))).toMatchObject({
      extra: { headers: { 'retry-after': '1' } },
    });
    now += 1_000;
    expect(problemOf(() => all.assertMaySend('one'))).toBeUndefined();
  });
});
