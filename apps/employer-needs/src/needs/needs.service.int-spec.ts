import { Allowed, patch, type Shown, verb } from '../../../../test/support/allowed.js';
import { type Client, ofEach } from '../../../../test/support/clients-of-demo.js';
import { type Owner, startOwner } from '../../../../test/support/owner.js';
import { Plan, type Versioned } from '../../../../test/support/plan.js';
import { AppModule } from '../app.module.js';

const NEED = { territory: 'MA-KEN', openings: 5, occupation: '9112', origin: 'fictional' };
const NEEDS = 'employer-needs/v1/needs';
const HIRE = { on: '2026-11-20', count: 1 };

let owner: Owner;
let plan: Plan;
let count = 0;
beforeAll(async () => {
  owner = await startOwner('employer-needs', AppModule);
  plan = new Plan(owner);
}, 60_000);
afterAll(() => owner?.close());

const fresh = (terms: object = {}, as = 'anapec') =>
  plan.need(`NEED-${++count}`, { ...NEED, ...terms }, as);
const read = async ({ id }: Versioned) =>
  (await owner.as('anapec').get<Versioned & { openings: number }>(`${NEEDS}/${id}`)).body;
const post = async (client: Client, path: string, body?: object, ifMatch?: number) =>
  (await owner.as(client).post(path, body, { ...(ifMatch !== undefined && { ifMatch }) })).status;

describe('a need and its event', () => {
  it('commit together', async () => {
    const need = await fresh();
    await plan.act('anapec', `${NEEDS}/${need.id}/validation`, need);
    expect(await owner.eventsOf(need.id)).toEqual(['need-declared 1', 'need-validated 2']);
  });

  it('are both undone where the event cannot be written, with the key of the request', async () => {
    const body = { ...NEED, externalId: `NEED-${++count}` };
    const declare = () => owner.as('anapec').post<Versioned>(NEEDS, body, { key: body.externalId });
    expect((await owner.refusing('event_log', declare)).status).toBe(500);
    const { body: found } = await owner
      .as('anapec')
      .get<{ data: object[] }>(`${NEEDS}?externalId=${body.externalId}`);
    expect(found.data).toEqual([]);
    const again = await declare();
    expect([again.status, await owner.eventsOf(again.body.id)]).toEqual([201, ['need-declared 1']]);
  });

  it('are both undone where the change cannot be written', async () => {
    const need = await fresh();
    const revise = () =>
      owner.as('anapec').patch(`${NEEDS}/${need.id}`, { openings: 6 }, { ifMatch: 1 });
    expect((await owner.refusing('hiring_need', revise)).status).toBe(500);
    expect(await read(need)).toMatchObject({ version: 1, openings: 5 });
    expect(await owner.eventsOf(need.id)).toEqual(['need-declared 1']);
    expect((await revise()).status).toBe(200);
  });

  it('are none where the same is said again', async () => {
    const need = await fresh();
    expect(await plan.need(`NEED-${count}`, NEED)).toMatchObject({ id: need.id, version: 1 });
    expect(await owner.eventsOf(need.id)).toEqual(['need-declared 1']);
  });
});

describe('the version of a need', () => {
  it('starts at 1, grows by one per change, and is the ETag of every answer', async () => {
    const anapec = owner.as('anapec');
    const made = await anapec.post<Versioned>(NEEDS, { ...NEED, externalId: 'V-1' });
    expect([
      made.status,
      made.headers.get('etag'),
      made.body.version,
      made.headers.get('location'),
    ]).toEqual([201, '"v1"', 1, `/v1/needs/${made.body.id}`]);
    const path = `${NEEDS}/${made.body.id}`;
    const changed = await anapec.patch(path, { openings: 6 }, { ifMatch: 1 });
    expect([changed.headers.get('etag'), changed.body]).toEqual([
      '"v2"',
      expect.objectContaining({ version: 2, openings: 6 }),
    ]);
    const said = { ...NEED, openings: 6 };
    const tags = [await anapec.get(path), await anapec.put(`${NEEDS}/by-external-id/V-1`, said)];
    expect(tags.map(({ headers }) => headers.get('etag'))).toEqual(['"v2"', '"v2"']);
  });

  it('must be named by every change: 428 without, 412 with a stale one', async () => {
    const { id } = await fresh();
    const withdraw = async (options: object) =>
      (await owner.as('anapec').post(`${NEEDS}/${id}/withdrawal`, {}, options)).body;
    expect(await withdraw({})).toMatchObject({ status: 428, code: 'if-match-required' });
    expect(await withdraw({ ifMatch: 7 })).toMatchObject({ status: 412, code: 'stale-version' });
  });

  it('lets one of 50 simultaneous changes pass', async () => {
    const { id } = await fresh();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        owner.as('anapec').patch(`${NEEDS}/${id}`, { openings: 100 + i }, { ifMatch: 1 }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(49).fill(412)]);
    expect(await owner.eventsOf(id)).toEqual(['need-declared 1', 'need-revised 2']);
  });

  it.each(['"v1-gzip"', 'v1', '1'])('is explained where it is none: %s', async (ifMatch) => {
    const { id } = await fresh();
    const { body } = await owner.as('anapec').patch(`${NEEDS}/${id}`, { openings: 6 }, { ifMatch });
    expect(body).toMatchObject({ status: 400, code: 'bad-if-match' });
  });
});

describe('an Idempotency-Key', () => {
  it('makes a repeat answer as the first did, also at the same moment', async () => {
    const declare = () =>
      owner.as('anapec').post<Versioned>(NEEDS, { ...NEED, externalId: 'K-1' }, { key: 'k-1' });
    const answers = await Promise.all([declare(), declare(), declare(), declare()]);
    const said = new Set(answers.map(({ status, body }) => `${status} ${body.id} ${body.version}`));
    expect([...said]).toEqual([`201 ${answers[0]!.body.id} 1`]);
    expect(await owner.eventsOf(answers[0]!.body.id)).toEqual(['need-declared 1']);
  });

  it('keeps a change from being made twice', async () => {
    const need = await fresh();
    const hire = async () =>
      (
        await owner
          .as('anapec')
          .post(`${NEEDS}/${need.id}/hires`, { ...HIRE, count: 2 }, { key: 'k-2', ifMatch: 1 })
      ).body;
    await hire();
    expect(await hire()).toMatchObject({ version: 2, met: 2 });
    expect(await owner.eventsOf(need.id)).toHaveLength(2);
  });

  it('is refused for another body', async () => {
    const declare = (externalId: string) =>
      owner.as('anapec').post(NEEDS, { ...NEED, externalId }, { key: 'k-3' });
    await declare('K-3');
    expect((await declare('K-4')).body).toMatchObject({
      status: 422,
      code: 'idempotency-key-reused',
    });
  });

  it('is the caller’s own', async () => {
    const declare = async (as: string) =>
      (await owner.as(as).post(NEEDS, { ...NEED, externalId: 'K-5' }, { key: 'k-5' })).status;
    expect([await declare('anapec'), await declare('council-ma-04')]).toEqual([201, 201]);
  });
});

describe('a change of a need', () => {
  it('takes either media type of a merge patch, and says which where it is another', async () => {
    const { id } = await fresh({ employer: { id: 'E-7', name: 'Atlas' } });
    const change = (body: object, ifMatch: number, contentType: string) =>
      owner.as('anapec').patch(`${NEEDS}/${id}`, body, { ifMatch, contentType });
    const renamed = { employer: { name: 'Atlas 2' } };
    expect((await change(renamed, 1, 'application/merge-patch+json')).body).toMatchObject({
      version: 2,
      employer: { id: 'E-7', name: 'Atlas 2' },
    });
    const taken = { employer: { id: null }, occupation: null };
    expect((await change(taken, 2, 'application/json')).body).toMatchObject({
      version: 3,
      employer: { name: 'Atlas 2' },
      occupation: null,
    });
    expect((await change({ employer: null }, 3, 'application/json')).body.employer).toBeNull();
    const other = await change({}, 4, 'application/json-patch+json');
    expect([other.status, other.headers.get('accept-patch')]).toEqual([
      415,
      'application/json, application/merge-patch+json',
    ]);
  });
});

describe('who may do what with needs', () => {
  it('lets councils and agencies declare needs of their own territory', async () => {
    expect(
      await ofEach((client) => post(client, NEEDS, { ...NEED, externalId: `DECLARE-${client}` })),
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
    const expected = {
      'council-ma-04': 403,
      anapec: 200,
      'operator-ofppt': 403,
      ministry: 403,
      planner: 403,
      'council-ma-06': 404,
    };
    expect(
      await ofEach(async (client) => {
        const { id, version } = await fresh();
        const change = { openings: 6 };
        return (await owner.as(client).patch(`${NEEDS}/${id}`, change, { ifMatch: version }))
          .status;
      }),
    ).toEqual(expected);
    expect(
      await ofEach(async (client) => {
        const { id, version } = await fresh();
        return post(client, `${NEEDS}/${id}/withdrawal`, {}, version);
      }),
    ).toEqual(expected);
  });

  it.each([
    ['validate needs', 'validation', undefined],
    ['record hires', 'hires', HIRE],
  ])('lets the agency alone %s', async (_, path, body) => {
    expect(
      await ofEach(async (client) => {
        const { id, version } = await fresh({}, 'council-ma-04');
        return post(client, `${NEEDS}/${id}/${path}`, body, version);
      }),
    ).toEqual({
      'council-ma-04': 403,
      anapec: 200,
      'operator-ofppt': 403,
      ministry: 403,
      planner: 403,
      'council-ma-06': 403,
    });
  });

  it('shows the needs of the own territory', async () => {
    const { id } = await fresh();
    const seen = async (client: Client) => (await owner.as(client).get(`${NEEDS}/${id}`)).status;
    expect(await ofEach(seen)).toEqual({
      'council-ma-04': 200,
      anapec: 200,
      'operator-ofppt': 200,
      ministry: 200,
      planner: 200,
      'council-ma-06': 404,
    });
    const { body } = await owner
      .as('council-ma-06')
      .get<{ data: { territory: string }[] }>(`${NEEDS}?limit=1000`);
    expect(body.data.filter(({ territory }) => territory === 'MA-KEN')).toEqual([]);
  });

  it('takes no part in another region, and no need in the name of another organisation', async () => {
    const refusal = async (as: string, terms: object) =>
      (await owner.as(as).post(NEEDS, { ...NEED, externalId: `NEED-${++count}`, ...terms })).body;
    const part = { territory: 'MA-04', allocation: [{ territory: 'MA-CAS', openings: 4 }] };
    expect(await refusal('council-ma-04', part)).toMatchObject({
      status: 422,
      code: 'outside-the-need',
    });
    expect(await refusal('anapec', { organisation: 'council-ma-04' })).toMatchObject({
      status: 403,
      code: 'organisation-mismatch',
    });
  });

  it('shows its states to the verifier alone', async () => {
    const states = async (client: string) =>
      (await owner.as(client).get('employer-needs/v1/states')).status;
    expect(new Set(Object.values(await ofEach(states)))).toEqual(new Set([403]));
    expect(await states('verify')).toBe(200);
  });
});

describe('what a need says that its reader may do', () => {
  const NO_HIRE = '00000000-0000-7000-8000-000000000000';
  const allowed = new Allowed(() => owner, NEEDS, {
    revise: patch(NEEDS, { openings: 15 }),
    withdraw: verb(NEEDS, 'withdrawal', {}),
    reopen: verb(NEEDS, 'reopening', {}),
    validate: verb(NEEDS, 'validation'),
    'record-hires': verb(NEEDS, 'hires', HIRE),
    'correct-hires': ({ id, hires = [] }: Shown) => ({
      path: `${NEEDS}/${id}/hires/${hires[0]?.id ?? NO_HIRE}/correction`,
      body: { count: 0, reason: 'Compté deux fois' },
    }),
  });
  const need =
    (terms: object, ...steps: [Client, string][]) =>
    async () =>
      allowed.after(await fresh({ openings: 2, ...terms }), ...steps);
  const past = { from: '2025-10-01', to: '2026-03-31' };

  it.each<[string, () => Promise<Versioned>]>([
    ['declared', need({})],
    ['validated', need({}, ['anapec', 'validate'])],
    ['partly met', need({}, ['anapec', 'record-hires'])],
    ['met', need({ openings: 1 }, ['anapec', 'record-hires'])],
    ['withdrawn', need({}, ['anapec', 'withdraw'])],
    ['withdrawn, its window over', need(past, ['anapec', 'withdraw'])],
  ])('is what is done: %s', async (_, make) =>
    expect(await allowed.of(make)).toEqual({ wrong: [], isOver: false }),
  );

  it('is said of the list too', async () => {
    const can = async (client: Client) =>
      (await owner.as(client).get<{ can: string[] }>(`${NEEDS}?limit=1`)).body.can;
    expect(await ofEach(can)).toEqual({
      'council-ma-04': ['declare'],
      anapec: ['declare'],
      'operator-ofppt': [],
      ministry: [],
      planner: [],
      'council-ma-06': ['declare'],
    });
  });
});

describe('time', () => {
  it('expires a need 30 days after its window, once however many clocks move', async () => {
    const need = await fresh({ from: '2026-10-01', to: '2026-12-31' });
    await plan.act('anapec', `${NEEDS}/${need.id}/hires`, need, HIRE);
    await owner.moveClock('2027-01-30');
    expect(await read(need)).toMatchObject({ status: 'partly-met', version: 2 });
    await Promise.all(['2027-01-31', '2027-01-31', '2027-01-31'].map(owner.moveClock));
    expect(await read(need)).toMatchObject({ status: 'expired', version: 3 });
    expect((await owner.eventsOf(need.id)).slice(2)).toEqual(['need-expired 3']);
  });
});
