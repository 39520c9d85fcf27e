import type { MicroProjectState, RecordedVisit } from '@mizan/contracts';
import type { RuleViolation } from '@mizan/platform';
import { propose } from './micro-project.js';
import { create } from './steps.js';
import { dueOn, recordVisit, VISITS_MAX, whenDue } from './visits.js';

const TODAY = '2027-11-24';
const terms = { title: 'Atelier', territory: 'MA-KEN', promoters: 2, jobsExpected: 3 };
const idea = propose('0199a000-0001-7000-8000-000000000001', 'anapec', terms, null).state;
const rule = (code: string) => expect.objectContaining({ code }) as RuleViolation;
const created: MicroProjectState = {
  ...idea,
  status: 'created',
  creation: { on: '2025-09-01', jobs: 4 },
};
const visit = (on: string, alive = true): RecordedVisit => ({ on, alive, by: 'anapec' });
const visited = (project: MicroProjectState, ...visits: RecordedVisit[]) =>
  visits.reduce((state, one) => recordVisit(state, one, TODAY)?.state ?? state, project);

describe('an enterprise', () => {
  it('is alive at 12 months only if a visit after them found it alive', () => {
    expect(visited(created, visit('2026-08-31')).status).toBe('created');
    expect(visited(created, visit('2026-09-01')).status).toBe('alive-at-12');
    expect(visited(created, visit('2027-09-01')).status).toBe('alive-at-24');
  });
  it('is given up once a visit finds it gone, and its jobs stay created', () =>
    expect(visited(created, visit('2026-09-01'), visit('2027-10-01', false))).toMatchObject({
      status: 'abandoned',
      abandonedOn: '2027-10-01',
      creation: { jobs: 4 },
    }));
  it('is as its last visit found it, in whatever order they are recorded', () => {
    const project = visited(created, visit('2027-10-01'), visit('2026-09-01'));
    expect(project.visits.map(({ on }) => on)).toEqual(['2026-09-01', '2027-10-01']);
    expect(project.status).toBe('alive-at-24');
  });
  it('is visited from its creation on, and not in the future', () => {
    expect(() => recordVisit(idea, visit('2026-09-01'), TODAY)).toThrow(rule('not-created'));
    expect(() => recordVisit(created, visit('2025-08-31'), TODAY)).toThrow(rule('step-too-early'));
    expect(() => recordVisit(created, visit('2027-11-25'), TODAY)).toThrow(
      rule('date-in-the-future'),
    );
  });
  it('counts the same visit once', () =>
    expect(recordVisit(visited(created, visit('2026-09-01')), visit('2026-09-01'), TODAY)).toBe(
      undefined,
    ));
  it('has a hundred visits at most', () => {
    const visits = Array.from({ length: VISITS_MAX }, (_, n) => ({
      ...visit('2026-01-01'),
      jobs: n,
    }));
    expect(() => recordVisit({ ...created, visits }, visit('2026-01-02'), TODAY)).toThrow(
      rule('too-many-visits'),
    );
  });
});

describe('a visit', () => {
  it('is due 12 and 24 months after the creation', () => {
    expect(dueOn(created)).toBe('2026-09-01');
    const once = whenDue(created, '2026-09-01')!.state;
    expect(once.visitsDue).toEqual([12]);
    expect(dueOn(once)).toBe('2027-09-01');
    expect(whenDue(once, '2027-08-31')).toBeUndefined();
    expect(whenDue(once, '2027-09-01')!.state.visitsDue).toEqual([12, 24]);
  });
  it('is due no more once it was made', () => {
    const once = whenDue(created, '2026-09-01')!.state;
    expect(recordVisit(once, visit('2026-09-10'), '2026-09-10')?.state.visitsDue).toEqual([]);
    expect(visited(once, visit('2026-09-10')).visitsDue).toEqual([24]); // today the second is due
  });
  it('is due at once where the creation is recorded late', () => {
    const financed: MicroProjectState = { ...idea, status: 'financed' };
    const late = create(financed, { on: '2025-09-01', jobs: 4 }, TODAY)!.state;
    expect(late.visitsDue).toEqual([12, 24]);
  });
  it('is due neither of an idea nor of what was given up', () => {
    expect(dueOn(idea)).toBeNull();
    expect(dueOn({ ...created, status: 'abandoned' })).toBeNull();
  });
});
