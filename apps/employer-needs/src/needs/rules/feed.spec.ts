import type { HiringNeedState, HiringNeedTerms } from '@mizan/contracts';
import type { RuleViolation } from '@mizan/platform';
import { expire, withdraw } from './endings.js';
import { endedByFeed, takenFromFeed } from './feed.js';
import { declare } from './need.js';

const TODAY = '2026-11-24';
const terms: HiringNeedTerms = {
  externalId: 'OFFRE-1',
  territory: 'MA-KEN',
  openings: 120,
  from: '2026-10-01',
  to: '2027-03-31',
};
const known = declare('0199a000-0001-7000-8000-000000000001', 'anapec', terms, 3).state;
const other = { ...terms, openings: 90 };
const ENDED = { externalId: 'OFFRE-1', reason: 'Pourvue ailleurs' };
const withdrawnBy = (by: 'source' | 'person') =>
  withdraw(known, by, null)?.state as HiringNeedState;
const rule = (code: string) => expect.objectContaining({ code }) as RuleViolation;

describe('what a feed says next of a need', () => {
  it('changes nothing with a lower version', () =>
    expect(takenFromFeed(known, other, 2, TODAY)).toEqual({ result: 'stale' }));
  it('names the same content with an equal one', () => {
    expect(takenFromFeed(known, terms, 3, TODAY)).toMatchObject({ result: 'unchanged' });
    expect(() => takenFromFeed(known, other, 3, TODAY)).toThrow(rule('version-reused'));
  });
  it('may say anew where it comes from, under the same version', () =>
    expect(takenFromFeed(known, { ...terms, origin: 'published' }, 3, TODAY)).toMatchObject({
      result: 'revised',
      change: { state: { origin: 'published' } },
    }));
  it('keeps a newer version of the same content', () =>
    expect(takenFromFeed(known, terms, 4, TODAY)).toMatchObject({
      result: 'unchanged',
      sourceVersion: 4,
    }));
  it('counts in the order of arrival without a version', () =>
    expect(takenFromFeed(known, other, null, TODAY)).toMatchObject({
      result: 'revised',
      change: { state: { openings: 90, sourceVersion: 3 } },
    }));
  it('goes beyond 2^31', () =>
    expect(takenFromFeed(known, other, 20_261_128_093_000, TODAY)).toMatchObject({
      change: { state: { sourceVersion: 20_261_128_093_000 } },
    }));
});

describe('what a feed says of a need that has ended', () => {
  it('opens again what it withdrew itself', () =>
    expect(takenFromFeed(withdrawnBy('source'), terms, 4, TODAY)).toMatchObject({
      result: 'revised',
      change: { type: 'ma.mizan.employer-needs.need-reopened.v1', state: { status: 'declared' } },
    }));
  it('opens nothing with a version that came before', () =>
    expect(takenFromFeed(withdrawnBy('source'), terms, 3, TODAY)).toMatchObject({
      result: 'unchanged',
    }));
  it('opens again what had expired, with a window to come', () => {
    const expired = expire(known, '2027-05-01')?.state as HiringNeedState;
    const longer = { ...terms, to: '2027-12-31' };
    expect(takenFromFeed(expired, longer, 4, '2027-06-01')).toMatchObject({
      change: { type: 'ma.mizan.employer-needs.need-reopened.v1', state: { to: '2027-12-31' } },
    });
    expect(takenFromFeed(expired, terms, 4, '2027-06-01')).toMatchObject({ result: 'unchanged' });
  });
  it('leaves alone what a person withdrew', () =>
    expect(() => takenFromFeed(withdrawnBy('person'), other, 4, TODAY)).toThrow(
      rule('need-is-final'),
    ));
});

describe('the end of a need that its feed says', () => {
  it('withdraws it, at its version or a later one', () => {
    expect(endedByFeed(known, ENDED, 3)).toMatchObject({
      result: 'revised',
      change: { state: { status: 'withdrawn', endedBy: 'source', statusReason: ENDED.reason } },
    });
    expect(endedByFeed(known, ENDED, 4)).toMatchObject({
      change: { state: { sourceVersion: 4 } },
    });
  });
  it('is stale where it is older than what the feed said since', () =>
    expect(endedByFeed(known, ENDED, 2)).toEqual({ result: 'stale' }));
  it('says nothing new of what has ended', () =>
    expect(endedByFeed(withdrawnBy('person'), ENDED, 4)).toMatchObject({ result: 'unchanged' }));
  it('names a need that is known', () =>
    expect(() => endedByFeed(undefined, ENDED, 1)).toThrow(rule('unknown-need')));
});
