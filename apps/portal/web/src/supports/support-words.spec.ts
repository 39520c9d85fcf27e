import { jobsInPlan } from './support-words';

describe('the jobs of a support in the plan', () => {
  const evaluation = { on: '2026-10-05', jobs: 5, result: 'achieved' as const };
  it('are expected from the grant on', () => {
    for (const status of ['granted', 'running'] as const)
      expect(jobsInPlan({ status, jobsExpected: 4 })).toEqual({ kind: 'expected', n: 4 });
  });
  it('are those created once it is evaluated', () =>
    expect(jobsInPlan({ status: 'evaluated', jobsExpected: 4, evaluation })).toEqual({
      kind: 'created',
      n: 5,
    }));
  it('are none before the grant, and none where it was refused or given up', () => {
    for (const status of ['requested', 'refused', 'abandoned'] as const)
      expect(jobsInPlan({ status, jobsExpected: 4 }).kind).toBe('none');
  });
});
