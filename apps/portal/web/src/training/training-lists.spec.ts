import { trainingSearchOf } from './training-lists';

describe('the address of the training', () => {
  it('keeps the register and its own filters', () =>
    expect(
      trainingSearchOf({ view: 'plans', status: 'draft', kind: 'regional', sort: 'title' }),
    ).toEqual({ view: 'plans', status: 'draft', kind: 'regional', sort: 'title' }));
  it('leaves out the filters of another register', () =>
    expect(trainingSearchOf({ view: 'programmes', status: 'running', audience: 'all' })).toEqual({
      view: 'programmes',
    }));
  it('is that of the sessions where it names none', () =>
    expect(trainingSearchOf({ view: 'lost', status: 'running' })).toEqual({ status: 'running' }));
  it('keeps which outcomes are due', () =>
    expect(trainingSearchOf({ view: 'due', outcomesDue: '12', from: '2026-01-01' })).toEqual({
      view: 'due',
      outcomesDue: '12',
    }));
});
