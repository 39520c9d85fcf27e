import type { MicroProjectState } from '@mizan/contracts';
import type { RuleViolation } from '@mizan/platform';
import { propose } from './micro-project.js';
import { abandon, create, finance, incubate, select } from './steps.js';

const TODAY = '2026-11-24';
const terms = { title: 'Atelier', territory: 'MA-KEN', promoters: 2, jobsExpected: 3 };
const idea = propose('0199a000-0001-7000-8000-000000000001', 'anapec', terms, null).state;
const rule = (code: string) => expect.objectContaining({ code }) as RuleViolation;
const after = (change: { state: MicroProjectState } | undefined) => change!.state;

const selected = after(select(idea, { on: '2026-01-05', result: 'selected' }, TODAY));
const incubated = after(incubate(selected, { on: '2026-02-02', by: 'anapec' }, TODAY));
const parts = [
  { funder: 'council-ma-04', amount: 60_000 },
  { funder: 'anapec', amount: 40_000 },
];
const financed = after(finance(incubated, { on: '2026-03-02', parts }, TODAY));
const created = after(create(financed, { on: '2026-04-06', jobs: 4 }, TODAY));

describe('the steps of a micro-project', () => {
  it('lead from the idea to the enterprise', () =>
    expect([selected, incubated, financed, created].map(({ status }) => status)).toEqual([
      'selected',
      'incubated',
      'financed',
      'created',
    ]));
  it('are taken one after the other', () => {
    expect(() => incubate(idea, { on: '2026-02-02', by: 'anapec' }, TODAY)).toThrow(
      rule('wrong-step'),
    );
    expect(() => create(incubated, { on: '2026-04-06', jobs: 4 }, TODAY)).toThrow(
      rule('wrong-step'),
    );
    expect(() => select(created, { on: '2026-01-06', result: 'selected' }, TODAY)).toThrow(
      rule('wrong-step'),
    );
  });
  it('change nothing when they are said again, also later', () => {
    expect(create(created, { on: '2026-04-06', jobs: 4 }, TODAY)).toBeUndefined();
    expect(incubate(created, { on: '2026-02-02', by: 'anapec' }, TODAY)).toBeUndefined();
  });
  it('can be corrected until the next one', () => {
    expect(after(create(created, { on: '2026-04-06', jobs: 5 }, TODAY)).creation?.jobs).toBe(5);
    expect(() => finance(created, { on: '2026-03-03', parts }, TODAY)).toThrow(rule('wrong-step'));
  });
  it('are not dated in the future, nor before the step that they follow', () => {
    expect(() => select(idea, { on: '2026-11-25', result: 'selected' }, TODAY)).toThrow(
      rule('date-in-the-future'),
    );
    expect(() => incubate(selected, { on: '2026-01-04', by: 'anapec' }, TODAY)).toThrow(
      rule('step-too-early'),
    );
  });
  it('name each funder once', () =>
    expect(() =>
      finance(incubated, { on: '2026-03-02', parts: [...parts, parts[0]!] }, TODAY),
    ).toThrow(rule('funder-twice')));
});

describe('a refusal', () => {
  const on = '2026-01-05';
  it('has a reason', () => {
    expect(() => select(idea, { on, result: 'refused' }, TODAY)).toThrow(rule('reason-missing'));
    expect(after(select(idea, { on, result: 'refused', reason: 'Marché' }, TODAY))).toMatchObject({
      status: 'refused',
      statusReason: 'Marché',
    });
  });
  it('is final', () => {
    const refused = after(select(idea, { on, result: 'refused', reason: 'Marché' }, TODAY));
    expect(() => select(refused, { on, result: 'selected' }, TODAY)).toThrow(rule('wrong-step'));
    expect(() => abandon(refused, 'Départ', TODAY)).toThrow(rule('project-is-final'));
  });
});

describe('giving up', () => {
  it('keeps what was created, and says why', () =>
    expect(after(abandon(created, 'Départ', TODAY))).toMatchObject({
      status: 'abandoned',
      statusReason: 'Départ',
      abandonedOn: TODAY,
      creation: { jobs: 4 },
    }));
  it('changes nothing the second time', () =>
    expect(abandon(after(abandon(created, 'Départ', TODAY)), 'Autre', TODAY)).toBeUndefined());
});
