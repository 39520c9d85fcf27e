import type { SupportState } from '@mizan/contracts';
import type { RuleViolation } from '@mizan/platform';
import { abandon, evaluate, grant, refuse, start } from './steps.js';
import { request } from './support.js';

const TODAY = '2026-11-24';
const COUNCIL = 'council-ma-04';
const requested = request('0199a000-0001-7000-8000-000000000001', 'anapec', {
  beneficiary: { kind: 'cooperative', name: 'Tissage du Gharb' },
  territory: 'MA-KEN',
  members: 12,
  women: 8,
  youth: 5,
  amount: 200_000,
  jobsExpected: 4,
}).state;
const rule = (code: string) => expect.objectContaining({ code }) as RuleViolation;
const after = (change: { state: SupportState } | undefined) => change!.state;

const granted = after(grant(requested, { on: '2026-01-05', amount: 150_000 }, COUNCIL, TODAY));
const running = after(start(granted, { on: '2026-02-02' }, TODAY));
const evaluation = { on: '2026-10-05', jobs: 5, result: 'achieved' } as const;
const evaluated = after(evaluate(running, evaluation, TODAY));

describe('the steps of a support', () => {
  it('lead from the request to the evaluation, and name whose money it is', () => {
    expect([granted, running, evaluated].map(({ status }) => status)).toEqual([
      'granted',
      'running',
      'evaluated',
    ]);
    expect(evaluated).toMatchObject({ grantedBy: COUNCIL, grant: { amount: 150_000 } });
  });
  it('are taken one after the other', () => {
    expect(() => start(requested, { on: '2026-02-02' }, TODAY)).toThrow(rule('wrong-step'));
    expect(() => evaluate(granted, evaluation, TODAY)).toThrow(rule('wrong-step'));
    expect(() => grant(running, { on: '2026-01-05', amount: 1 }, COUNCIL, TODAY)).toThrow(
      rule('wrong-step'),
    );
  });
  it('change nothing when they are said again, also later', () => {
    expect(evaluate(evaluated, evaluation, TODAY)).toBeUndefined();
    expect(grant(running, { on: '2026-01-05', amount: 150_000 }, COUNCIL, TODAY)).toBeUndefined();
  });
  it('can be corrected until the next one', () => {
    expect(after(evaluate(evaluated, { ...evaluation, jobs: 6 }, TODAY)).evaluation?.jobs).toBe(6);
    expect(after(start(running, { on: '2026-03-02' }, TODAY)).start?.on).toBe('2026-03-02');
    expect(() => start(evaluated, { on: '2026-03-02' }, TODAY)).toThrow(rule('wrong-step'));
  });
  it('are not dated in the future, nor before the step that they follow', () => {
    expect(() => grant(requested, { on: '2026-11-25', amount: 1 }, COUNCIL, TODAY)).toThrow(
      rule('date-in-the-future'),
    );
    expect(() => start(granted, { on: '2026-01-04' }, TODAY)).toThrow(rule('step-too-early'));
    expect(() => evaluate(running, { ...evaluation, on: '2026-02-01' }, TODAY)).toThrow(
      rule('step-too-early'),
    );
  });
});

describe('a refusal', () => {
  const refusal = { on: '2026-01-05', reason: 'Budget épuisé' };
  const refused = after(refuse(requested, refusal, TODAY));
  it('keeps its reason', () =>
    expect(refused).toMatchObject({ status: 'refused', statusReason: 'Budget épuisé', refusal }));
  it('is final', () => {
    expect(refuse(refused, refusal, TODAY)).toBeUndefined();
    expect(() => refuse(refused, { ...refusal, reason: 'Autre' }, TODAY)).toThrow(
      rule('wrong-step'),
    );
    expect(() => grant(refused, { on: '2026-01-06', amount: 1 }, COUNCIL, TODAY)).toThrow(
      rule('wrong-step'),
    );
    expect(() => abandon(refused, 'Départ', TODAY)).toThrow(rule('support-is-over'));
  });
  it('is no way out of a grant', () =>
    expect(() => refuse(granted, refusal, TODAY)).toThrow(rule('wrong-step')));
});

describe('giving up', () => {
  it('ends what is not evaluated yet, and says why', () => {
    for (const support of [requested, granted, running])
      expect(after(abandon(support, 'Dissoute', TODAY))).toMatchObject({
        status: 'abandoned',
        statusReason: 'Dissoute',
        abandonedOn: TODAY,
      });
    expect(() => abandon(evaluated, 'Dissoute', TODAY)).toThrow(rule('support-is-over'));
  });
  it('changes nothing the second time', () =>
    expect(abandon(after(abandon(running, 'Dissoute', TODAY)), 'Autre', TODAY)).toBeUndefined());
});
