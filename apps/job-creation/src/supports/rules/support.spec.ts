import type { SupportTerms } from '@mizan/contracts';
import type { RuleViolation } from '@mizan/platform';
import { request, revise } from './support.js';

const terms: SupportTerms = {
  beneficiary: { kind: 'cooperative', name: 'Tissage du Gharb' },
  territory: 'MA-KEN',
  members: 12,
  women: 8,
  youth: 5,
  amount: 200_000,
  jobsExpected: 4,
};
const ID = '0199a000-0001-7000-8000-000000000001';
const requested = request(ID, 'anapec', terms).state;
const rule = (code: string, pointer?: string) =>
  expect.objectContaining({ code, ...(pointer && { pointer }) }) as RuleViolation;

describe('the terms of a support', () => {
  it('are a request at first, real unless said, of no funder unless one is named', () =>
    expect(requested).toMatchObject({
      status: 'requested',
      origin: 'real',
      funder: null,
      grantedBy: null,
      grant: null,
    }));
  it('count women and youth among the members, and a young woman in both', () => {
    expect(request(ID, 'anapec', { ...terms, women: 12, youth: 12 }).state.youth).toBe(12);
    for (const [field, place] of [
      ['women', '/women'],
      ['youth', '/youth'],
    ] as const) {
      const wrong = { ...terms, [field]: 13 };
      expect(() => request(ID, 'anapec', wrong)).toThrow(rule('more-than-members', place));
      expect(() => revise(requested, wrong)).toThrow(rule('more-than-members', place));
    }
  });
  it('change nothing when they are said again', () =>
    expect(revise(requested, terms)).toBeUndefined());
  it('change until somebody has decided', () => {
    expect(revise(requested, { ...terms, jobsExpected: 5 })?.state.jobsExpected).toBe(5);
    for (const status of ['granted', 'refused', 'running', 'evaluated', 'abandoned'] as const)
      expect(() => revise({ ...requested, status }, { ...terms, jobsExpected: 5 })).toThrow(
        rule('support-is-decided'),
      );
  });
  it('keep their origin unless they name another', () => {
    const fictional = request(ID, 'anapec', { ...terms, origin: 'fictional' }).state;
    expect(revise(fictional, { ...terms, members: 13 })?.state.origin).toBe('fictional');
  });
});
