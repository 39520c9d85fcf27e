import { type RunningMizan, startMizan } from '../support/mizan.js';
import { accepted, Plan, type Versioned } from '../support/plan.js';

type Listed = { data: (Versioned & Record<string, unknown>)[]; next: string | null };

describe('the lists', () => {
  let mizan: RunningMizan;
  let plan: Plan;
  beforeAll(async () => {
    mizan = await startMizan();
    plan = new Plan(mizan);
  }, 120_000);
  afterAll(() => mizan?.discard(), 60_000);

  const list = async (path: string, as = 'planner') =>
    accepted(await mizan.as(as).get<Listed>(path));
  const valuesOf = async (path: string, field: string) =>
    (await list(path)).data.map((row) => row[field]);

  describe('of needs', () => {
    beforeAll(async () => {
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
    });

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
      const { status, body } = await mizan
        .as('planner')
        .get<{ errors: { parameter: string }[] }>(`employer-needs/v1/needs?${query}`);
      expect([status, body.errors?.[0]?.parameter]).toEqual([422, parameter]);
    });

    it('refuse a cursor with other filters', async () => {
      const { next } = await list('employer-needs/v1/needs?limit=1');
      expect(
        (
          await mizan
            .as('planner')
            .get(`employer-needs/v1/needs?limit=1&territory=MA-SAL&cursor=${next}`)
        ).body,
      ).toMatchObject({ status: 422, errors: [{ parameter: 'cursor', code: 'unknown-cursor' }] });
    });
  });

  it('of agreements and their commitments', async () => {
    const both = {
      commitments: [
        {
          owner: 'anapec',
          indicator: 'trained',
          effect: 'supply',
          target: 60,
          unit: 'persons',
          territory: 'MA-KEN',
          occupation: '8212',
        },
        {
          owner: 'council-ma-04',
          indicator: 'budget',
          effect: 'funding',
          target: 900,
          unit: 'MAD',
          territory: 'MA-04',
        },
      ],
    };
    const one = await plan.draftConvention({}, { title: 'Convention A', ...both });
    const other = await plan.draftConvention(
      { occupation: '4222' },
      {
        title: 'Convention B',
        startsOn: '2030-01-01',
        endsOn: '2030-12-31',
        kind: 'protocol',
        implements: one.id,
      },
    );
    const agreements = 'partner-agreements/v1/agreements';
    for (const [query, expected] of [
      ['?sort=-title', [other.id, one.id]],
      ['?effect=funding', [one.id]],
      ['?occupation=42', [other.id]],
      ['?kind=protocol', [other.id]],
      ['?from=2030-06-01', [other.id]],
      [`?implements=${one.id}`, [other.id]],
      ['?party=anapec&q=VENTION a', [one.id]],
      ['?party=ministry', []],
    ] as const) {
      expect([query, await valuesOf(`${agreements}${query}`, 'id')]).toEqual([query, expected]);
    }
    expect(await valuesOf(`${agreements}/${one.id}/commitments?sort=target`, 'indicator')).toEqual([
      'trained',
      'budget',
    ]);
    expect(
      await valuesOf(`${agreements}/${one.id}/commitments?effect=funding`, 'indicator'),
    ).toEqual(['budget']);
    expect(await valuesOf(`${agreements}/${one.id}/commitments?occupation=8`, 'indicator')).toEqual(
      ['trained'],
    );
  });

  it('of plans, programmes and sessions', async () => {
    const session = await plan.session({
      occupations: [{ occupation: '8212', share: 1 }],
      site: 'CMC RSK',
      territory: 'MA-KEN',
    });
    const later = await plan.session({
      occupations: [{ occupation: '4222', share: 1 }],
      site: 'ISTA Salé',
      territory: 'MA-SAL',
      from: '2027-09-01',
      to: '2028-06-30',
      seats: { cumulative: 40 },
    });
    const sessions = 'training-plans/v1/sessions';
    for (const [query, expected] of [
      ['?sort=-from', [later.id, session.id]],
      ['?sort=seats', [later.id, session.id]],
      ['?occupation=82', [session.id]],
      ['?site=CMC RSK', [session.id]],
      ['?q=ista', [later.id]],
      ['?status=scheduled', [later.id]],
      ['?to=2027-01-01', [session.id]],
      ['?operator=operator-ofppt&territory=MA-SAL', [later.id]],
      ['?outcomesDue=6', []],
    ] as const) {
      expect([query, await valuesOf(`${sessions}${query}`, 'id')]).toEqual([query, expected]);
    }
    const [programme] = (await list('training-plans/v1/programmes?occupation=4222')).data;
    expect(await valuesOf(`training-plans/v1/programmes/${programme?.id}/sessions`, 'id')).toEqual([
      later.id,
    ]);
    expect(
      await valuesOf(
        `training-plans/v1/plans/${String(programme?.planId)}/programmes?status=proposed&sort=title`,
        'id',
      ),
    ).toEqual([programme?.id]);
    expect(
      await valuesOf(
        'training-plans/v1/plans?audience=non-graduate&sort=-title&q=plan de',
        'status',
      ),
    ).toEqual(['draft', 'draft']);
  });

  it('of organisations, with their names in three languages', async () => {
    expect(await valuesOf('partner-agreements/v1/organisations?kind=council', 'id')).toEqual([
      'council-ma-04',
      'council-ma-06',
    ]);
    expect(
      await valuesOf('partner-agreements/v1/organisations?territory=MA-04&sort=-id', 'id'),
    ).toEqual(['operator-ofppt', 'council-ma-04']);
    expect(
      (await mizan.as('planner').get('partner-agreements/v1/organisations/anapec')).body,
    ).toMatchObject({
      kind: 'agency',
      territory: 'MA',
      name: { fr: expect.any(String), ar: expect.any(String), en: expect.any(String) },
    });
    expect(
      (await mizan.as('planner').get('partner-agreements/v1/organisations/nobody')).status,
    ).toBe(404);
  });
});
