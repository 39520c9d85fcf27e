import { withHeadcount } from './headcounts';

describe('the rows of the plan', () => {
  it('are those that count openings or persons, and not those that count jobs alone', () =>
    expect(
      withHeadcount([
        { measures: { 'demand.declared': 3, 'jobs.created': 2 } },
        { measures: { 'jobs.created': 4 } },
        { measures: { 'supply.completed': 0 } },
        { measures: { 'jobs.expected': 1, 'pending.jobs': 5 } },
        { measures: {} },
      ]),
    ).toEqual([
      { measures: { 'demand.declared': 3, 'jobs.created': 2 } },
      { measures: { 'supply.completed': 0 } },
    ]));
});
