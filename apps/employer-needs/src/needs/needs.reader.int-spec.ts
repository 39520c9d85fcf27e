import { type Owner, startOwner } from '../../../../test/support/owner.js';
import { accepted, Plan, type Versioned } from '../../../../test/support/plan.js';
import { AppModule } from '../app.module.js';

type Listed = { data: (Versioned & Record<string, unknown>)[]; next: string | null };

async function fill(plan: Plan): Promise<void> {
  await plan.need('L-1', {
    territory: 'MA-KEN',
    occupation: '8212',
    sector: 'C',
    openings: 30,
    from: '2027-01-01',
    to: '2027-03-31',
    employer: { name: 'Atlas Câblage' },
  });
  await plan.need('L-2', {
    territory: 'MA-SAL',
    occupation: '8219',
    sector: '29',
    openings: 10,
    from: '2027-07-01',
    to: '2027-09-30',
  });
  await plan.need('L-3', {
    territory: 'MA-SAL',
    occupation: '4222',
    openings: 20,
    channel: 'survey',
  });
  await plan.need(
    'L-4',
    {
      territory: 'MA-04',
      openings: 100,
      allocation: [
        { sector: 'cluster:tech-offshoring-services', openings: 60 },
        { occupation: '7411', openings: 10 },
      ],
    },
    'council-ma-04',
  );
  await plan.need('L-CASA', { territory: 'MA-CAS', openings: 1 });
}

describe('the list of needs', () => {
  let owner: Owner;
  let plan: Plan;
  beforeAll(async () => {
    owner = await startOwner('employer-needs', AppModule);
    plan = new Plan(owner);
    await fill(plan);
  }, 60_000);
  afterAll(() => owner?.close());

  const list = async (path: string, as = 'planner') =>
    accepted(await owner.as(as).get<Listed>(path));
  const valuesOf = async (path: string, field: string) =>
    (await list(path)).data.map((row) => row[field]);

  it.each([
    ['', ['L-1', 'L-2', 'L-3', 'L-4']],
    ['?territory=MA-SAL', ['L-2', 'L-3']],
    ['?territory=MA-04', ['L-1', 'L-2', 'L-3', 'L-4']],
    ['?occupation=82', ['L-1', 'L-2']],
    ['?occupation=74', ['L-4']],
    ['?sector=C', ['L-1', 'L-2']],
    ['?sector=cluster:tech-offshoring-services', ['L-4']],
    ['?organisation=council-ma-04', ['L-4']],
    ['?channel=survey', ['L-3']],
    ['?from=2027-03-31&to=2027-06-30', ['L-1']],
    ['?to=2027-06-30', ['L-1']],
    ['?from=2027-04-01', ['L-2']],
    ['?q=atlas', ['L-1']],
    ['?externalId=L-3&status=declared', ['L-3']],
    ['?status=met', []],
    ['?sort=-openings', ['L-4', 'L-1', 'L-3', 'L-2']],
    ['?sort=from', ['L-1', 'L-2', 'L-3', 'L-4']],
    ['?sort=-externalId&territory=MA-SAL', ['L-3', 'L-2']],
  ])('are as asked: %s', async (query, expected) =>
    expect(await valuesOf(`employer-needs/v1/needs${query}`, 'externalId')).toEqual(expected),
  );

  it('go on where the page before ended', async () => {
    const first = await list('employer-needs/v1/needs?sort=openings&limit=3');
    expect(first.data.map(({ openings }) => openings)).toEqual([10, 20, 30]);
    expect(
      await valuesOf(
        `employer-needs/v1/needs?sort=openings&limit=3&cursor=${first.next}`,
        'openings',
      ),
    ).toEqual([100]);
  });

  it('show the caller’s own beyond its territory, and no other’s', async () => {
    expect(
      (await list('employer-needs/v1/needs?territory=MA-CAS', 'council-ma-06')).data.map(
        ({ externalId }) => externalId,
      ),
    ).toEqual(['L-CASA']);
    expect((await list('employer-needs/v1/needs?territory=MA-CAS')).data).toEqual([]);
  });

  it.each([
    ['sort=colour', 'sort'],
    ['sort=', 'sort'],
    ['limit=0', 'limit'],
    ['limit=1001', 'limit'],
    ['limit=ten', 'limit'],
    ['cursor=abc', 'cursor'],
    ['territory=MA-ZZZ', 'territory'],
    ['occupation=99999', 'occupation'],
    ['occupation=9999', 'occupation'],
    ['sector=ZZ', 'sector'],
    ['status=lost', 'status'],
    ['from=2027-02-30', 'from'],
    ['from=2027-02-02&to=2027-01-01', 'to'],
    ['colour=red', 'colour'],
    ['status=met&status=met', 'status'],
    ['commitment=1', 'commitment'],
    ['q=', 'q'],
  ])('refuse %s and name the parameter', async (query, parameter) => {
    const { status, body } = await owner
      .as('planner')
      .get<{ errors: { parameter: string }[] }>(`employer-needs/v1/needs?${query}`);
    expect([status, body.errors?.[0]?.parameter]).toEqual([422, parameter]);
  });

  it('refuse a cursor with other filters', async () => {
    const { next } = await list('employer-needs/v1/needs?limit=1');
    expect(
      (
        await owner
          .as('planner')
          .get(`employer-needs/v1/needs?limit=1&territory=MA-SAL&cursor=${next}`)
      ).body,
    ).toMatchObject({ status: 422, errors: [{ parameter: 'cursor', code: 'unknown-cursor' }] });
  });
});
