import { stepsOf } from './support-steps';

const grant = { on: '2026-01-05', amount: 150_000 };
const start = { on: '2026-02-02' };
const evaluation = { on: '2026-10-05', jobs: 5, result: 'achieved' as const };
const said = (support: Parameters<typeof stepsOf>[0]) =>
  stepsOf(support).map(({ name, state, on }) => `${name} ${state} ${on ?? '–'}`);

describe('the steps of a support', () => {
  it('begin with a request, on which somebody decides next', () =>
    expect(said({ status: 'requested' })).toEqual([
      'requested done –',
      'granted next –',
      'running later –',
      'evaluated later –',
    ]));
  it('have the days on which they were taken, and the one to take', () =>
    expect(said({ status: 'running', grant, start })).toEqual([
      'requested done –',
      'granted done 2026-01-05',
      'running done 2026-02-02',
      'evaluated next –',
    ]));
  it('end with the evaluation', () =>
    expect(said({ status: 'evaluated', grant, start, evaluation }).at(-1)).toBe(
      'evaluated done 2026-10-05',
    ));
  it('stop where it was refused', () =>
    expect(
      said({ status: 'refused', refusal: { on: '2026-01-05', reason: 'Budget épuisé' } }),
    ).toEqual(['requested done –', 'refused ended 2026-01-05']));
  it('stop where it was given up, with what had been reached', () =>
    expect(said({ status: 'abandoned', grant, abandonedOn: '2026-03-02' })).toEqual([
      'requested done –',
      'granted done 2026-01-05',
      'abandoned ended 2026-03-02',
    ]));
});
