import type { RuleViolation } from '@mizan/platform';
import { propose, revise, saysTheSame } from './micro-project.js';

const terms = { title: 'Atelier', territory: 'MA-KEN', promoters: 2, jobsExpected: 3 };
const idea = propose('0199a000-0001-7000-8000-000000000001', 'anapec', terms, null).state;
const rule = (code: string) => expect.objectContaining({ code }) as RuleViolation;

describe('the terms of a micro-project', () => {
  it('are an idea at first, real unless said', () =>
    expect(idea).toMatchObject({ status: 'idea', origin: 'real', visits: [], externalId: null }));
  it('change nothing when they are said again', () => expect(revise(idea, terms)).toBeUndefined());
  it('change until the enterprise is created', () => {
    for (const status of ['idea', 'selected', 'incubated', 'financed'] as const)
      expect(revise({ ...idea, status }, { ...terms, jobsExpected: 4 })?.state).toMatchObject({
        status,
        jobsExpected: 4,
      });
    for (const status of ['created', 'refused', 'abandoned'] as const)
      expect(() => revise({ ...idea, status }, { ...terms, jobsExpected: 4 })).toThrow(
        rule('project-is-final'),
      );
  });
  it('keep the external id', () =>
    expect(() => revise(idea, { ...terms, externalId: 'P-1' })).toThrow(rule('identity-is-fixed')));
  it('say the same whatever the origin', () =>
    expect(saysTheSame(idea, { ...terms, origin: 'fictional' })).toBe(true));
});
