import { type Owner, startOwner } from '../../../../test/support/owner.js';
import { accepted, Plan, type Versioned } from '../../../../test/support/plan.js';
import { AppModule } from '../app.module.js';

const SUPPORTS = 'job-creation/v1/supports';
const AGENCY = 'anapec';
const COUNCIL = 'council-ma-04';
const SUPPORT = {
  beneficiary: { kind: 'cooperative', name: 'Tissage du Gharb' },
  territory: 'MA-KHE',
  sector: 'C',
  occupation: '7318',
  members: 12,
  women: 8,
  youth: 5,
  amount: 200_000,
  jobsExpected: 4,
  origin: 'fictional',
};
interface Support extends Versioned {
  status: string;
  grantedBy: string | null;
  can: string[];
  links: { counts: boolean; reason: { code: string } | null }[];
}

let owner: Owner;
beforeAll(async () => {
  owner = await startOwner('job-creation', AppModule);
}, 60_000);
afterAll(() => owner?.close());

const requested = async (terms: object = {}, as = AGENCY) =>
  accepted(await owner.as(as).post<Support>(SUPPORTS, { ...SUPPORT, ...terms }));
const act = (support: Versioned, verb: string, body: object, as = AGENCY) =>
  new Plan(owner).act<Support>(as, `${SUPPORTS}/${support.id}/${verb}`, support, body);
const refusalOf = async (support: Versioned, verb: string, body: object, as = AGENCY) => {
  const { version: ifMatch } = support;
  const answer = await owner.as(as).post(`${SUPPORTS}/${support.id}/${verb}`, body, { ifMatch });
  return [answer.status, answer.body.code];
};
const listed = async (query: string, as = 'planner') =>
  accepted(await owner.as(as).get<{ data: Support[] }>(`${SUPPORTS}?${query}`)).data;
const granted = (support: Versioned, as = COUNCIL) =>
  act(support, 'grant', { on: '2025-09-15', amount: 150_000 }, as);

describe('a support', () => {
  it('goes from the request to the evaluation, each step an event of its own', async () => {
    const request = await requested();
    const given = await granted(request);
    expect(given).toMatchObject({ status: 'granted', grantedBy: COUNCIL });
    const running = await act(given, 'start', { on: '2025-10-01' });
    const evaluation = { on: '2026-10-05', jobs: 5, result: 'achieved' };
    const evaluated = await act(running, 'evaluation', evaluation);
    expect(evaluated).toMatchObject({ status: 'evaluated', evaluation });
    const again = await act(evaluated, 'evaluation', evaluation);
    expect(again.version).toBe(evaluated.version);
    expect(await owner.eventsOf(request.id)).toEqual([
      'support-requested 1',
      'support-granted 2',
      'support-started 3',
      'support-evaluated 4',
    ]);
  });

  it('says what the caller can do now, and no more', async () => {
    const request = await requested();
    expect(request.can.sort()).toEqual(['abandon', 'grant', 'refuse', 'revise']);
    expect((await granted(request)).can).toEqual(['grant']);
    const [mine] = await listed('status=granted&sort=-expectedOn', AGENCY);
    expect(mine?.can.sort()).toEqual(['abandon', 'start']);
  });

  it('is granted by the organisation that it names, and corrected by it alone', async () => {
    const asked = await requested({ funder: COUNCIL });
    const grant = { on: '2025-09-15', amount: 100_000 };
    expect(await refusalOf(asked, 'grant', grant)).toEqual([403, 'forbidden']);
    const given = await granted(asked);
    expect(await refusalOf(given, 'grant', grant)).toEqual([403, 'forbidden']);
    expect(await act(given, 'grant', grant, COUNCIL)).toMatchObject({ grant, version: 3 });
  });

  it('is granted by nobody outside its territory', async () =>
    expect(
      await refusalOf(await requested(), 'grant', { on: '2025-09-15', amount: 1 }, 'council-ma-06'),
    ).toEqual([404, 'not-found']));

  it('is refused with the reason, which its requester reads', async () => {
    const refusal = { on: '2025-09-15', reason: 'Budget de l’année épuisé' };
    const refused = await act(await requested(), 'refusal', refusal, COUNCIL);
    expect(refused).toMatchObject({ status: 'refused', statusReason: refusal.reason, can: [] });
  });

  it('is revised until somebody has decided', async () => {
    const request = await requested();
    const patch = (version: number, body: object) =>
      owner
        .as(AGENCY)
        .call<Support>('PATCH', `${SUPPORTS}/${request.id}`, body, { ifMatch: version });
    expect((await patch(1, { members: 14 })).body).toMatchObject({ members: 14, version: 2 });
    const wrong = await patch(2, { women: 15 });
    expect([wrong.status, wrong.body]).toMatchObject([
      422,
      { code: 'more-than-members', errors: [{ pointer: '/women' }] },
    ]);
    await granted({ id: request.id, version: 2 });
    const late = await patch(3, { members: 15 });
    expect([late.status, late.body]).toMatchObject([409, { code: 'support-is-decided' }]);
  });

  it('stores nothing of a command that is refused, and one answer for one key', async () => {
    const key = 'supports-key-1';
    const first = await owner.as(AGENCY).post<Support>(SUPPORTS, SUPPORT, { key });
    const again = await owner.as(AGENCY).post<Support>(SUPPORTS, SUPPORT, { key });
    expect([again.status, again.body.id]).toEqual([201, first.body.id]);
    expect(await refusalOf(first.body, 'start', { on: '2026-01-05' })).toEqual([409, 'wrong-step']);
    expect(await owner.eventsOf(first.body.id)).toEqual(['support-requested 1']);
  });

  it('needs its version, so that two officers do not overwrite each other', async () => {
    const request = await requested();
    await granted(request);
    expect(await refusalOf(request, 'start', { on: '2026-01-05' })).toEqual([412, 'stale-version']);
  });

  it('says why it covers nothing of the commitment that it names', async () => {
    const commitmentId = '0199a000-0001-7000-8000-00000000000c';
    const { links } = await requested({ commitmentId });
    expect(links).toEqual([
      expect.objectContaining({
        counts: false,
        reason: expect.objectContaining({ code: 'unknown-commitment' }),
      }),
    ]);
  });

  it('is read and granted by the funder that it asks, wherever that is', async () => {
    const asker = { organisation: 'bank-x', role: 'funder', territory: 'MA-06' } as const;
    const headers = async () => ({ authorization: `Bearer ${await owner.tokenOf(asker)}` });
    const read = async (id: string) => {
      const [one, all] = await Promise.all([
        fetch(`${owner.url}/v1/supports/${id}`, { headers: await headers() }),
        fetch(`${owner.url}/v1/supports`, { headers: await headers() }),
      ]);
      const { data } = (await all.json()) as { data: Support[] };
      return [one.status, data.map((support) => support.id)];
    };
    const other = await requested();
    const asked = await requested({ funder: 'bank-x' });
    expect(await read(other.id)).toEqual([404, [asked.id]]);
    expect(await read(asked.id)).toEqual([200, [asked.id]]);
    const answer = await fetch(`${owner.url}/v1/supports/${asked.id}/grant`, {
      method: 'POST',
      headers: {
        ...(await headers()),
        'content-type': 'application/json',
        'if-match': '"v1"',
      },
      body: JSON.stringify({ on: '2025-09-15', amount: 150_000 }),
    });
    expect(await answer.json()).toMatchObject({ status: 'granted', grantedBy: 'bank-x' });
  });
});

describe('the list of supports', () => {
  it('is narrowed by each of its filters', async () => {
    const mine = await requested({
      beneficiary: { kind: 'association', name: 'Serres du Nord' },
      territory: 'MA-SIL',
      sector: 'A',
      occupation: '6113',
      expectedOn: '2027-05-03',
    });
    const ids = async (query: string) => (await listed(query)).map(({ id }) => id);
    for (const query of [
      'territory=MA-SIL',
      'sector=A',
      'occupation=61',
      'beneficiary=association',
      'q=serres',
      'from=2027-05-01&to=2027-05-31',
      'status=requested&territory=MA-SIL',
      'organisation=anapec&territory=MA-SIL',
      'origin=fictional&territory=MA-SIL',
    ])
      expect([query, await ids(query)]).toEqual([query, [mine.id]]);
    for (const query of ['territory=MA-SIL&status=granted', 'sector=A&origin=real'])
      expect([query, await ids(query)]).toEqual([query, []]);
    await granted(mine);
    expect(await ids(`funder=${COUNCIL}&territory=MA-SIL`)).toEqual([mine.id]);
  });

  it('is sorted by the name of the beneficiary, and by what is expected', async () => {
    const all = await listed('sort=beneficiary');
    expect(all).toHaveLength((await listed('')).length);
    for (const sort of ['territory', 'jobsExpected', 'expectedOn'])
      expect(await listed(`sort=${sort}`)).toHaveLength(all.length);
    const [first] = await listed('sort=beneficiary&limit=1');
    expect(first).toMatchObject({ beneficiary: { name: 'Serres du Nord' } });
  });

  it('is not that of another region', async () =>
    expect(await listed('', 'council-ma-06')).toEqual([]));
});
