import { type Owner, startOwner } from '../../../../test/support/owner.js';
import { accepted, type Versioned } from '../../../../test/support/plan.js';
import { AppModule } from '../app.module.js';

interface AssumptionSet extends Versioned {
  name: string;
  status: string;
  fill: number;
}
const SETS = 'planning-projections/v1/assumption-sets';
const factors = { fill: 0.9, completion: 0.8, availability: 0.85, delivery: 1 };

describe('assumption sets', () => {
  let owner: Owner;
  beforeAll(async () => {
    owner = await startOwner('planning-projections', AppModule);
  }, 60_000);
  afterAll(() => owner?.close());
  const council = () => owner.as('council-ma-04');
  const drafted = async (name: string, terms: object = {}) =>
    accepted(
      await council().post<AssumptionSet>(SETS, {
        name,
        label: 'Hypothèse de test',
        ...factors,
        ...terms,
      }),
    );

  it('are drafted, revised and approved as every other record: versions, If-Match, Idempotency-Key', async () => {
    const body = { name: 'cautious-1', label: 'Prudente', ...factors, fill: 0.5 };
    const first = await council().post<AssumptionSet>(SETS, body, { key: 'set-1' });
    expect([first.status, first.headers.get('etag'), first.body]).toEqual([
      201,
      '"v1"',
      expect.objectContaining({
        status: 'draft',
        version: 1,
        origin: 'hypothesis',
        draftedBy: 'council-ma-04',
      }),
    ]);
    expect((await council().post<AssumptionSet>(SETS, body, { key: 'set-1' })).body).toEqual(
      first.body,
    );
    expect((await council().post(SETS, body)).body).toMatchObject({
      status: 409,
      code: 'set-name-taken',
    });
    const path = `${SETS}/${first.body.id}`;
    expect((await council().patch(path, { fill: 0.4 })).body).toMatchObject({ status: 428 });
    expect(await council().patch(path, { fill: 0.4 }, { ifMatch: 1 })).toMatchObject({
      status: 200,
      body: { fill: 0.4, version: 2, label: 'Prudente' },
    });
    expect((await council().patch(path, { fill: 0.3 }, { ifMatch: 1 })).body).toMatchObject({
      status: 412,
    });
    expect(
      (await council().post(`${path}/activation`, undefined, { ifMatch: 2 })).body,
    ).toMatchObject({ status: 409, code: 'set-not-approved' });
    expect(
      (await council().post(`${path}/approval`, undefined, { ifMatch: 2 })).body,
    ).toMatchObject({ status: 409, code: 'own-draft' });
    const approve = (as: string, version: number) =>
      owner.as(as).post(`${path}/approval`, undefined, { ifMatch: version });
    expect(await approve('council-ma-06', 2)).toMatchObject({
      status: 200,
      body: { status: 'draft', approvals: ['council-ma-06'], version: 3 },
    });
    expect(await approve('ministry', 3)).toMatchObject({
      status: 200,
      body: { status: 'approved', approvals: ['council-ma-06', 'ministry'], version: 4 },
    });
    expect((await council().patch(path, { fill: 0.3 }, { ifMatch: 4 })).body).toMatchObject({
      status: 409,
      code: 'set-not-draft',
    });
    expect(
      (await council().get<{ data: AssumptionSet[] }>(`${SETS}?status=approved`)).body.data.map(
        ({ name }) => name,
      ),
    ).toEqual(['cautious-1']);
  });

  it.each([
    [{ fill: 1.1 }, '/fill'],
    [{ fill: 0.1234 }, '/fill'],
    [{ name: 'Not a name' }, '/name'],
    [{ origin: 'published' }, '/source'],
    [{ label: '' }, '/label'],
  ])('refuse %j', async (terms, pointer) => {
    const answer = await council().post<{ errors: { pointer: string }[] }>(SETS, {
      name: 'refused-1',
      label: 'Refusée',
      ...factors,
      ...terms,
    });
    expect([answer.status, answer.body.errors.map((error) => error.pointer)]).toEqual([
      422,
      [pointer],
    ]);
  });

  it('are drafted by councils and planners, changed by their author, approved by others, and read by all', async () => {
    const body = { name: 'refused-2', label: 'Refusée', ...factors };
    for (const client of ['anapec', 'operator-ofppt', 'ministry'])
      expect((await owner.as(client).post(SETS, body)).status).toBe(403);
    const set = await drafted('mine-1');
    const can = async (client: string) =>
      (await owner.as(client).get<{ can: string[] }>(`${SETS}/${set.id}`)).body.can;
    const clients = ['council-ma-04', 'council-ma-06', 'planner', 'ministry', 'anapec'];
    expect(await Promise.all(clients.map(can))).toEqual([
      ['revise'],
      ['approve'],
      [],
      ['approve'],
      [],
    ]);
    for (const client of ['council-ma-06', 'planner'])
      expect(
        (await owner.as(client).patch(`${SETS}/${set.id}`, { fill: 0.1 }, { ifMatch: 1 })).status,
      ).toBe(403);
    for (const client of ['planner', 'anapec'])
      expect(
        (await owner.as(client).post(`${SETS}/${set.id}/approval`, undefined, { ifMatch: 1 }))
          .status,
      ).toBe(403);
  });

  it('keep in a change what that does not name', async () => {
    const set = await drafted('edge-1', { source: 'HCP 2025' });
    const patched = async (changes: object, ifMatch: number) =>
      (
        await council().patch(`${SETS}/${set.id}`, changes, {
          ifMatch,
          contentType: 'application/merge-patch+json',
        })
      ).body;
    expect(await patched({ source: null, fill: 0.5 }, 1)).toMatchObject({
      source: null,
      fill: 0.5,
      label: 'Hypothèse de test',
    });
    expect(await patched({ fill: null }, 2)).toMatchObject({
      code: 'invalid',
      errors: [{ pointer: '/fill', code: 'required' }],
    });
  });
});
