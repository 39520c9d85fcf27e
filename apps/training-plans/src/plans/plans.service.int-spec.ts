import { Allowed, below, patch, verb } from '../../../../test/support/allowed.js';
import { type Client, ofEach } from '../../../../test/support/clients-of-demo.js';
import { type Owner, startOwner } from '../../../../test/support/owner.js';
import { accepted, Plan, type Versioned } from '../../../../test/support/plan.js';
import { AppModule } from '../app.module.js';

const PLANS = 'training-plans/v1/plans';
const PLAN = { title: 'Plan régional', territory: 'MA-04', audience: 'all', origin: 'fictional' };
const PROGRAMME = { title: 'Filière', occupations: [], origin: 'fictional' };
interface Stated extends Versioned {
  status: string;
}

let owner: Owner;
let plan: Plan;
beforeAll(async () => {
  owner = await startOwner('training-plans', AppModule);
  plan = new Plan(owner);
}, 60_000);
afterAll(() => owner?.close());

const post = async (client: Client, path: string, body?: object, ifMatch?: number) =>
  (await owner.as(client).post(path, body, { ...(ifMatch !== undefined && { ifMatch }) })).status;
const refusal = async (as: string, path: string, body?: object, ifMatch?: number) =>
  (
    await owner
      .as(as)
      .post(`training-plans/v1/${path}`, body, { ...(ifMatch !== undefined && { ifMatch }) })
  ).body;
const act = (as: string, path: string, of: Pick<Versioned, 'version'>, body?: object) =>
  plan.act<Stated>(as, `training-plans/v1/${path}`, of, body);
const freshPlan = async (terms: object = {}, as = 'council-ma-04') =>
  accepted(await owner.as(as).post<Stated>(PLANS, { ...PLAN, ...terms }));

describe('a plan', () => {
  it('is changed while a draft, adopted by the council, and closed', async () => {
    const drafted = await freshPlan({ from: '2027-01-01', to: '2028-12-31' });
    const revised = accepted(
      await owner
        .as('council-ma-04')
        .patch<Stated>(
          `training-plans/v1/plans/${drafted.id}`,
          { title: 'Plan 2027–2028' },
          { ifMatch: drafted.version },
        ),
    );
    expect(
      await refusal('anapec', `plans/${drafted.id}/adoption`, undefined, revised.version),
    ).toMatchObject({ status: 403 });
    const adopted = await act('council-ma-04', `plans/${drafted.id}/adoption`, revised);
    expect(adopted).toMatchObject({
      status: 'adopted',
      adoptedOn: '2026-11-24',
      title: 'Plan 2027–2028',
      version: 3,
    });
    expect(await act('council-ma-04', `plans/${drafted.id}/closure`, adopted)).toMatchObject({
      status: 'closed',
      closedOn: '2026-11-24',
    });
    expect(
      await refusal('council-ma-04', `plans/${drafted.id}/programmes`, PROGRAMME),
    ).toMatchObject({ status: 409, code: 'plan-is-closed' });
  });

  it('may complement another, or a document outside', async () => {
    const parent = await freshPlan();
    const complementary = await freshPlan({
      kind: 'complementary',
      audience: 'non-graduate',
      parent: { planId: parent.id },
    });
    expect(complementary).toMatchObject({
      kind: 'complementary',
      audience: 'non-graduate',
      parent: { planId: parent.id, reference: null },
    });
    expect(
      await freshPlan({ kind: 'complementary', parent: { reference: 'PDR 2022–2027' } }),
    ).toMatchObject({ parent: { reference: 'PDR 2022–2027' } });
    expect(
      await refusal('council-ma-04', 'plans', { ...PLAN, kind: 'complementary' }),
    ).toMatchObject({
      status: 422,
      code: 'parent-missing',
      errors: [{ pointer: '/parent', code: 'parent-missing' }],
    });
    expect(
      await refusal('council-ma-04', 'plans', {
        ...PLAN,
        kind: 'complementary',
        parent: { planId: '0199a000-0001-7000-8000-000000000001' },
      }),
    ).toMatchObject({ errors: [{ pointer: '/parent/planId', code: 'unknown-plan' }] });
    const listed = accepted(
      await owner
        .as('planner')
        .get<{ data: Stated[] }>(`training-plans/v1/plans?parent=${parent.id}`),
    );
    expect(listed.data.map(({ id }) => id)).toEqual([complementary.id]);
  });

  it('merges what is nested, and takes away what is null', async () => {
    const regional = await freshPlan();
    const complementary = await freshPlan({
      kind: 'complementary',
      title: 'Plan complémentaire',
      parent: { reference: 'CRDF 2022' },
      from: '2026-12-01',
      to: '2027-06-30',
    });
    const patched = async (changes: object, ifMatch: number) =>
      (
        await owner.as('council-ma-04').patch(`${PLANS}/${complementary.id}`, changes, {
          ifMatch,
          contentType: 'application/merge-patch+json',
        })
      ).body;
    const parent = { planId: regional.id, reference: null };
    expect(await patched({ from: null, to: null, parent }, 1)).toMatchObject({
      title: 'Plan complémentaire',
      from: null,
      to: null,
      parent,
      version: 2,
    });
    expect(await patched({ title: null }, 2)).toMatchObject({
      code: 'invalid',
      errors: [{ pointer: '/title', code: 'required' }],
    });
  });

  it('commits with its event, or not at all', async () => {
    const drafted = await freshPlan();
    const adopt = () =>
      owner.as('council-ma-04').post(`${PLANS}/${drafted.id}/adoption`, undefined, {
        ifMatch: 1,
        key: 'adoption-1',
      });
    for (const table of ['event_log', 'training_plan'])
      expect((await owner.refusing(table, adopt)).status).toBe(500);
    expect((await owner.as('planner').get(`${PLANS}/${drafted.id}`)).body).toMatchObject({
      status: 'draft',
      version: 1,
    });
    const answers = [await adopt(), await adopt()];
    expect(answers.map(({ status, body }) => [status, body.version])).toEqual([
      [200, 2],
      [200, 2],
    ]);
    expect(await owner.eventsOf(drafted.id)).toEqual(['plan-drafted 1', 'plan-adopted 2']);
  });
});

describe('who may do what with plans', () => {
  const proposers = {
    'council-ma-04': 201,
    anapec: 201,
    'operator-ofppt': 201,
    ministry: 403,
    planner: 201,
    'council-ma-06': 403,
  };

  it('lets councils, agencies, operators and planners propose', async () => {
    expect(await ofEach((client) => post(client, PLANS, PLAN))).toEqual(proposers);
    expect(
      await ofEach(async (client) => {
        const { id } = await freshPlan({}, 'anapec');
        return post(client, `${PLANS}/${id}/programmes`, PROGRAMME);
      }),
    ).toEqual({ ...proposers, 'council-ma-06': 404 });
  });

  it('lets councils adopt', async () =>
    expect(
      await ofEach(async (client) => {
        const { id, version } = await freshPlan({}, 'anapec');
        return post(client, `${PLANS}/${id}/adoption`, undefined, version);
      }),
    ).toEqual({
      'council-ma-04': 200,
      anapec: 403,
      'operator-ofppt': 403,
      ministry: 403,
      planner: 403,
      'council-ma-06': 404,
    }));

  it('says of the list what its reader may make', async () => {
    const can = async (client: Client) =>
      (await owner.as(client).get<{ can: string[] }>(`${PLANS}?limit=1`)).body.can;
    expect(await ofEach(can)).toEqual({
      'council-ma-04': ['draft'],
      anapec: ['draft'],
      'operator-ofppt': ['draft'],
      ministry: [],
      planner: ['draft'],
      'council-ma-06': ['draft'],
    });
  });
});

describe('what a plan says that its reader may do', () => {
  const allowed = new Allowed(() => owner, PLANS, {
    revise: patch(PLANS, { title: 'Autre titre' }),
    adopt: verb(PLANS, 'adoption'),
    close: verb(PLANS, 'closure'),
    'propose-programme': below(PLANS, 'programmes', PROGRAMME),
  });
  const made =
    (...steps: [Client, string][]) =>
    async () =>
      allowed.after(await freshPlan({}, 'anapec'), ...steps);

  it.each<[string, () => Promise<Versioned>, boolean]>([
    ['draft', made(), false],
    ['adopted', made(['council-ma-04', 'adopt']), false],
    ['closed', made(['council-ma-04', 'adopt'], ['council-ma-04', 'close']), true],
  ])('is what is done: %s', async (_, make, isOver) =>
    expect(await allowed.of(make)).toEqual({ wrong: [], isOver }),
  );
});
