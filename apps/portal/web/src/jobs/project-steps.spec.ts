import { stepsOf } from './project-steps';

const idea = { status: 'idea' as const, expectedOn: null, visits: [], visitsDue: [] };
const selection = { on: '2025-02-03', result: 'selected' } as const;
const led = {
  ...idea,
  selection,
  incubation: { on: '2025-03-03', by: 'anapec' },
  financing: { on: '2025-06-02', parts: [] },
};
const created = { ...led, status: 'created', creation: { on: '2025-08-31', jobs: 4 } } as const;
const said = (project: object) =>
  stepsOf({ ...idea, ...project } as Parameters<typeof stepsOf>[0]).map(
    ({ name, state, on }) => `${name} ${state} ${on ?? '–'}`,
  );

describe('the steps of a project', () => {
  it('begin with an idea, which the committee decides next', () =>
    expect(said({ expectedOn: '2027-05-03' })).toEqual([
      'idea done –',
      'selected next –',
      'incubated later –',
      'financed later –',
      'created later 2027-05-03',
      'alive-at-12 later –',
      'alive-at-24 later –',
    ]));
  it('have the days on which they were taken, and the one to take', () =>
    expect(said({ ...led, status: 'financed' }).slice(1, 5)).toEqual([
      'selected done 2025-02-03',
      'incubated done 2025-03-03',
      'financed done 2025-06-02',
      'created next –',
    ]));
  it('await the visits from the month on, at the end of a shorter month', () =>
    expect(said({ ...created, creation: { on: '2024-02-29', jobs: 1 } }).slice(5)).toEqual([
      'alive-at-12 next 2025-02-28',
      'alive-at-24 later 2026-02-28',
    ]));
  it('say which visit is due', () =>
    expect(said({ ...created, visitsDue: [12] }).slice(5)).toEqual([
      'alive-at-12 due 2026-08-31',
      'alive-at-24 later 2027-08-31',
    ]));
  it('count as alive only what a visit after the month found', () => {
    const visit = { by: 'anapec', alive: true };
    const visits = [
      { ...visit, on: '2026-03-02' },
      { ...visit, on: '2026-09-14' },
    ];
    expect(said({ ...created, visits }).slice(5)).toEqual([
      'alive-at-12 done 2026-09-14',
      'alive-at-24 next 2027-08-31',
    ]);
  });
  it('stop where the committee refused', () =>
    expect(said({ status: 'refused', selection: { on: '2025-02-03', result: 'refused' } })).toEqual(
      ['idea done –', 'refused ended 2025-02-03'],
    ));
  it('stop where the project was given up, with what had been reached', () =>
    expect(said({ ...led, status: 'abandoned', abandonedOn: '2025-07-01' })).toEqual([
      'idea done –',
      'selected done 2025-02-03',
      'incubated done 2025-03-03',
      'financed done 2025-06-02',
      'abandoned ended 2025-07-01',
    ]));
});
