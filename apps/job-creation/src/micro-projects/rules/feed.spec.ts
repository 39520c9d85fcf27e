import type { MicroProjectState } from '@mizan/contracts';
import type { Problem, RuleViolation } from '@mizan/platform';
import { abandonedByFeed, takenFromFeed } from './feed.js';
import { propose } from './micro-project.js';

const terms = {
  externalId: 'P-1',
  title: 'Atelier',
  territory: 'MA-KEN',
  promoters: 2,
  jobsExpected: 3,
};
const TODAY = '2026-11-24';
const known = propose('0199a000-0001-7000-8000-000000000001', 'anapec', terms, 5).state;
const end = (sourceVersion: number | null) => ({
  externalId: 'P-1',
  reason: 'Départ',
  sourceVersion,
});

describe('a project that its source names again', () => {
  it('is as before with the same content', () =>
    expect(takenFromFeed(known, terms, 6)).toMatchObject({ result: 'unchanged' }));
  it('is revised by a newer version', () =>
    expect(takenFromFeed(known, { ...terms, jobsExpected: 4 }, 6)).toMatchObject({
      result: 'revised',
      change: { state: { jobsExpected: 4, sourceVersion: 6 } },
    }));
  it('is left by an older one', () =>
    expect(takenFromFeed(known, { ...terms, jobsExpected: 9 }, 4)).toEqual({ result: 'stale' }));
  it('is refused where one version says two things', () =>
    expect(() => takenFromFeed(known, { ...terms, jobsExpected: 9 }, 5)).toThrow(
      expect.objectContaining({ code: 'version-reused' }) as Problem,
    ));
});

describe('the end of a project', () => {
  it('is taken once', () => {
    const { change } = abandonedByFeed(known, end(6), TODAY);
    const state = change!.state as MicroProjectState;
    expect(state).toMatchObject({ status: 'abandoned', statusReason: 'Départ', sourceVersion: 6 });
    expect(abandonedByFeed(state, end(7), TODAY)).toEqual({
      result: 'unchanged',
      sourceVersion: 7,
    });
  });
  it('is stale where it is older', () =>
    expect(abandonedByFeed(known, end(4), TODAY)).toEqual({ result: 'stale' }));
  it('is refused of a project that nobody has named', () =>
    expect(() => abandonedByFeed(undefined, end(1), TODAY)).toThrow(
      expect.objectContaining({ code: 'unknown-project' }) as RuleViolation,
    ));
});
