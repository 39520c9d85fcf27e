import { type RunningMizan, startMizan } from '../support/mizan.js';
import { accepted, type Agreement, Plan, type Versioned } from '../support/plan.js';

const CLIENTS = [
  'council-ma-04',
  'anapec',
  'operator-ofppt',
  'ministry',
  'planner',
  'council-ma-06',
] as const;
type Client = (typeof CLIENTS)[number];
const NEED = { territory: 'MA-KEN', openings: 5, occupation: '9112', origin: 'fictional' };
const PLAN = { title: 'Plan', territory: 'MA-04', audience: 'non-graduate', origin: 'fictional' };
const SESSION = {
  operator: 'operator-ofppt',
  territory: 'MA-KEN',
  seats: { cumulative: 10 },
  from: '2026-09-15',
  to: '2027-03-31',
  origin: 'fictional',
};

describe('who may do what', () => {
  let mizan: RunningMizan;
  let plan: Plan;
  let count = 0;
  beforeAll(async () => {
    mizan = await startMizan();
    plan = new Plan(mizan);
  }, 120_000);
  afterAll(() => mizan?.discard(), 60_000);

  /** Each caller gets a fresh record, so that a success does not spoil the next caller's try. */
  const statuses = async (attempt: (client: Client) => Promise<number>) => {
    const answers: Partial<Record<Client, number>> = {};
    for (const client of CLIENTS) answers[client] = await attempt(client);
    return answers;
  };
  const post = async (client: Client, path: string, body?: object, ifMatch?: number) =>
    (await mizan.as(client).post(path, body, { ...(ifMatch !== undefined && { ifMatch }) })).status;
  const freshNeed = (as = 'anapec') => plan.need(`ACCESS-${++count}`, NEED, as);
  const freshSession = () => plan.session({ occupations: [] });
  const ready = async (): Promise<Agreement> => {
    const drafted = await plan.draftConvention({});
    const path = `partner-agreements/v1/agreements/${drafted.id}`;
    return plan.act<Agreement>(
      'anapec',
      `${path}/ready`,
      await plan.act('anapec', `${path}/review`, drafted),
    );
  };

  it('lets councils and agencies declare needs of their own territory', async () => {
    expect(
      await statuses((client) =>
        post(client, 'employer-needs/v1/needs', { ...NEED, externalId: `DECLARE-${client}` }),
      ),
    ).toEqual({
      'council-ma-04': 201,
      anapec: 201,
      'operator-ofppt': 403,
      ministry: 403,
      planner: 403,
      'council-ma-06': 403,
    });
  });

  it('lets an organisation revise and withdraw its own needs only', async () => {
    const attempt = (verb: 'PATCH' | 'withdrawal') => async (client: Client) => {
      const need = await freshNeed();
      const path = `employer-needs/v1/needs/${need.id}`;
      return verb === 'PATCH'
        ? (await mizan.as(client).patch(path, { openings: 6 }, { ifMatch: need.version })).status
        : post(client, `${path}/withdrawal`, {}, need.version);
    };
    const expected = {
      'council-ma-04': 403,
      anapec: 200,
      'operator-ofppt': 403,
      ministry: 403,
      planner: 403,
      'council-ma-06': 404,
    };
    expect(await statuses(attempt('PATCH'))).toEqual(expected);
    expect(await statuses(attempt('withdrawal'))).toEqual(expected);
  });

  it('lets the agency alone validate needs and record hires', async () => {
    const expected = {
      'council-ma-04': 403,
      anapec: 200,
      'operator-ofppt': 403,
      ministry: 403,
      planner: 403,
      'council-ma-06': 403,
    };
    expect(
      await statuses(async (client) => {
        const need = await freshNeed('council-ma-04');
        return post(
          client,
          `employer-needs/v1/needs/${need.id}/validation`,
          undefined,
          need.version,
        );
      }),
    ).toEqual(expected);
    expect(
      await statuses(async (client) => {
        const need = await freshNeed('council-ma-04');
        return post(
          client,
          `employer-needs/v1/needs/${need.id}/hires`,
          { on: '2026-11-20', count: 1 },
          need.version,
        );
      }),
    ).toEqual(expected);
  });

  it('lets councils adopt what councils, agencies, operators and planners propose', async () => {
    const proposers = {
      'council-ma-04': 201,
      anapec: 201,
      'operator-ofppt': 201,
      ministry: 403,
      planner: 201,
      'council-ma-06': 403,
    };
    expect(await statuses((client) => post(client, 'training-plans/v1/plans', PLAN))).toEqual(
      proposers,
    );
    const fresh = async () =>
      (await mizan.as('anapec').post<Versioned>('training-plans/v1/plans', PLAN)).body;
    expect(
      await statuses(async (client) =>
        post(client, `training-plans/v1/plans/${(await fresh()).id}/programmes`, {
          title: 'Filière',
          occupations: [],
        }),
      ),
    ).toEqual({ ...proposers, 'council-ma-06': 404 });
    expect(
      await statuses(async (client) => {
        const { id, version } = await fresh();
        return post(client, `training-plans/v1/plans/${id}/adoption`, undefined, version);
      }),
    ).toEqual({
      'council-ma-04': 200,
      anapec: 403,
      'operator-ofppt': 403,
      ministry: 403,
      planner: 403,
      'council-ma-06': 404,
    });
  });

  it('leaves sessions, enrolments and completions to their operator', async () => {
    const { programmeId } = (
      await mizan
        .as('operator-ofppt')
        .get<{ programmeId: string }>(`training-plans/v1/sessions/${(await freshSession()).id}`)
    ).body;
    const expected = {
      'council-ma-04': 403,
      anapec: 403,
      'operator-ofppt': 200,
      ministry: 403,
      planner: 403,
      'council-ma-06': 403,
    };
    expect(
      await statuses((client) =>
        post(client, `training-plans/v1/programmes/${programmeId}/sessions`, SESSION),
      ),
    ).toEqual({ ...expected, 'operator-ofppt': 201 });
    for (const [verb, body] of [
      ['enrolments', { on: '2026-11-20', enrolled: 5 }],
      ['completions', { on: '2026-11-20', completed: 5 }],
      ['cancellation', undefined],
    ] as const) {
      expect(
        await statuses(async (client) => {
          const session = await freshSession();
          return post(
            client,
            `training-plans/v1/sessions/${session.id}/${verb}`,
            body,
            session.version,
          );
        }),
      ).toEqual(expected);
    }
  });

  it('leaves an agreement to its parties', async () => {
    const expected = {
      'council-ma-04': 200,
      anapec: 200,
      'operator-ofppt': 403,
      ministry: 403,
      planner: 403,
      'council-ma-06': 404,
    };
    expect(
      await statuses(async (client) => {
        const { id, version } = await plan.draftConvention({});
        return post(client, `partner-agreements/v1/agreements/${id}/review`, undefined, version);
      }),
    ).toEqual(expected);
    expect(
      await statuses(async (client) => {
        const { id, version } = await ready();
        return post(
          client,
          `partner-agreements/v1/agreements/${id}/withdrawal`,
          { reason: 'art. 4' },
          version,
        );
      }),
    ).toEqual(expected);
    expect(
      await statuses(async (client) => {
        const { id, version } = await plan.draftConvention({});
        return (
          await mizan
            .as(client)
            .patch(
              `partner-agreements/v1/agreements/${id}`,
              { title: 'autre' },
              { ifMatch: version },
            )
        ).status;
      }),
    ).toEqual(expected);
  });

  it('lets nobody sign for another organisation', async () => {
    const sign = async (client: Client, organisation: string) => {
      const { id, version, contentHash } = await ready();
      return post(
        client,
        `partner-agreements/v1/agreements/${id}/signatures`,
        { organisation, contentHash, type: 'recorded', signedOn: '2026-11-20' },
        version,
      );
    };
    expect(await statuses((client) => sign(client, client))).toEqual({
      'council-ma-04': 200,
      anapec: 200,
      'operator-ofppt': 403,
      ministry: 403,
      planner: 403,
      'council-ma-06': 404,
    });
    expect(await sign('anapec', 'council-ma-04')).toBe(403);
  });

  it('leaves entry into force and termination to the council of the territory', async () => {
    const expected = {
      'council-ma-04': 200,
      anapec: 403,
      'operator-ofppt': 403,
      ministry: 403,
      planner: 403,
      'council-ma-06': 404,
    };
    const signed = async () => plan.signByAll(await plan.draftConvention({}));
    expect(
      await statuses(async (client) => {
        const { id, version } = await signed();
        return post(
          client,
          `partner-agreements/v1/agreements/${id}/entry-into-force`,
          { effectiveAt: '2026-11-24' },
          version,
        );
      }),
    ).toEqual(expected);
    expect(
      await statuses(async (client) => {
        const { id, version } = await plan.enterIntoForce(await signed());
        return post(
          client,
          `partner-agreements/v1/agreements/${id}/termination`,
          { reason: 'manquement' },
          version,
        );
      }),
    ).toEqual(expected);
  });

  it('shows needs, plans, agreements and projections of the own territory', async () => {
    const need = await freshNeed();
    const { id } = await plan.draftConvention({});
    const session = await freshSession();
    const seen = {
      'council-ma-04': 200,
      anapec: 200,
      'operator-ofppt': 200,
      ministry: 200,
      planner: 200,
      'council-ma-06': 404,
    };
    for (const path of [
      `employer-needs/v1/needs/${need.id}`,
      `partner-agreements/v1/agreements/${id}`,
      `training-plans/v1/sessions/${session.id}`,
    ]) {
      expect(await statuses(async (client) => (await mizan.as(client).get(path)).status)).toEqual(
        seen,
      );
    }
    expect(
      await statuses(
        async (client) =>
          (await mizan.as(client).get('planning-projections/v1/projections?territory=MA-KEN'))
            .status,
      ),
    ).toEqual({ ...seen, 'council-ma-06': 403 });
    const lists = await mizan
      .as('council-ma-06')
      .get<{ data: { territory: string }[] }>('employer-needs/v1/needs?limit=1000');
    expect(lists.body.data.filter(({ territory }) => territory === 'MA-KEN')).toEqual([]);
  });

  it('shows a planner the import that brought needs to its territory, without its lines', async () => {
    const file = (...territories: string[]) =>
      territories
        .map((territory) => JSON.stringify({ ...NEED, territory, externalId: `ACCESS-${++count}` }))
        .join('\n');
    const take = async (as: Client, lines: string) =>
      accepted(
        await mizan.as(as).post<{ id: string }>('employer-needs/v1/imports', lines, {
          contentType: 'application/x-ndjson',
        }),
      ).id;
    const [here, elsewhere] = [
      await take('anapec', file('MA-KEN', 'MA-CAS')),
      await take('anapec', file('MA-CAS')),
    ];
    const seen = {
      'council-ma-04': 404,
      anapec: 200,
      'operator-ofppt': 404,
      ministry: 404,
      planner: 200,
      'council-ma-06': 404,
    };
    const path = (id: string) => `employer-needs/v1/imports/${id}`;
    expect(
      await statuses(async (client) => (await mizan.as(client).get(path(here))).status),
    ).toEqual(seen);
    expect(
      await statuses(async (client) => (await mizan.as(client).get(path(elsewhere))).status),
    ).toEqual({ ...seen, planner: 404 });
    expect(
      await statuses(async (client) => (await mizan.as(client).get(`${path(here)}/report`)).status),
    ).toEqual({ ...seen, planner: 404 });
    const { data } = accepted(
      await mizan
        .as('planner')
        .get<{ data: { id: string; accepted: number }[] }>('employer-needs/v1/imports'),
    );
    expect(data).toEqual([expect.objectContaining({ id: here, accepted: 2 })]);
  });

  it('moves no figure of another region by a part of what lies in its own', async () => {
    const council = mizan.as('council-ma-04');
    const need = await council.post('employer-needs/v1/needs', {
      ...NEED,
      territory: 'MA-04',
      externalId: 'PART-1',
      allocation: [{ territory: 'MA-CAS', openings: 4 }],
    });
    expect(need.body).toMatchObject({ status: 422, code: 'outside-the-need' });
    await expect(plan.draftConvention({ territory: 'MA-CAS' })).rejects.toThrow(
      'outside-the-agreement',
    );
  });

  it('refuses a need in the name of another organisation', async () => {
    const { body } = await mizan.as('anapec').post('employer-needs/v1/needs', {
      ...NEED,
      externalId: 'NAME-1',
      organisation: 'council-ma-04',
    });
    expect(body).toMatchObject({ status: 403, code: 'organisation-mismatch' });
  });

  it.each([
    ['no token', {}],
    ['a token that is none', { authorization: 'Bearer x.y.z' }],
    [
      'alg none',
      {
        authorization: `Bearer ${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"anapec","organisation":"anapec","role":"agency","territory":"MA","scope":"needs:read","aud":"mizan"}').toString('base64url')}.`,
      },
    ],
  ])('refuses %s', async (_, headers) => {
    const answer = await fetch(`${mizan.url}/api/employer-needs/v1/needs`, { headers });
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
  });

  it('refuses the states and the parked events to everyone but the verifier', async () => {
    expect(
      await statuses(
        async (client) => (await mizan.as(client).get('employer-needs/v1/states')).status,
      ),
    ).toEqual({
      'council-ma-04': 403,
      anapec: 403,
      'operator-ofppt': 403,
      ministry: 403,
      planner: 403,
      'council-ma-06': 403,
    });
  });
});
