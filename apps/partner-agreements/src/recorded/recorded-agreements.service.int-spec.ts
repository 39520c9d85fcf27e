import { type Owner, startOwner } from '../../../../test/support/owner.js';
import { accepted, type Agreement, Plan } from '../../../../test/support/plan.js';
import { AppModule } from '../app.module.js';

const AGREEMENTS = 'partner-agreements/v1/agreements';
const COUNCIL = { organisation: 'council-ma-04', role: 'council' };
const AGENCY = { organisation: 'anapec', role: 'agency' };
const scanOf = (n: number) => `sha256:${String(n).padStart(64, '0')}`;

let owner: Owner;
let plan: Plan;
beforeAll(async () => {
  owner = await startOwner('partner-agreements', AppModule);
  plan = new Plan(owner);
}, 60_000);
afterAll(() => owner?.close());

let made = 0;
const paper = (terms: object = {}) => ({
  kind: 'convention-de-partenariat',
  title: `Ancienne convention ${++made}`,
  territory: 'MA-04',
  parties: [COUNCIL, AGENCY],
  startsOn: '2024-01-01',
  endsOn: '2028-12-31',
  commitments: [],
  origin: 'fictional',
  documentHash: scanOf(made),
  effectiveAt: '2024-02-01',
  signatures: [
    { organisation: 'council-ma-04', signedOn: '2024-01-10', signatory: 'Présidence' },
    { organisation: 'anapec', signedOn: '2024-01-12', signatory: 'Direction générale' },
  ],
  ...terms,
});
const record = (as: string, body: object, key?: string) =>
  owner.as(as).post<Agreement>(`${AGREEMENTS}/records`, body, { ...(key && { key }) });
const sees = async (as: string, { id }: { id: string }) =>
  (await owner.as(as).get(`${AGREEMENTS}/${id}`)).status;
const toSign = async (as: string) =>
  accepted(
    await owner.as(as).get<{ data: Agreement[] }>(`${AGREEMENTS}?toSign=${as}&limit=1000`),
  ).data.map(({ id }) => id);

describe('an agreement that was signed before it was known here', () => {
  it('is recorded by a party, confirmed by the other, and in force from the day of the document', async () => {
    const { status, body, headers } = await record('council-ma-04', paper());
    expect([status, headers.get('location'), body.status]).toEqual([
      201,
      `/v1/agreements/${body.id}`,
      'partly-signed',
    ]);
    expect(await toSign('anapec')).toContain(body.id);
    expect(await toSign('council-ma-04')).not.toContain(body.id);
    const confirmed = await plan.act<Agreement>(
      'anapec',
      `${AGREEMENTS}/${body.id}/signatures`,
      body,
      {
        organisation: 'anapec',
        contentHash: body.contentHash,
        type: 'recorded',
      },
    );
    expect(confirmed).toMatchObject({ status: 'in-force', effectiveAt: '2024-02-01' });
    expect(confirmed.signatures).toMatchObject([
      { organisation: 'council-ma-04', signedOn: '2024-01-10', confirmed: true },
      { organisation: 'anapec', signedOn: '2024-01-12', signatory: 'Direction générale' },
    ]);
    expect(await toSign('anapec')).not.toContain(body.id);
  });

  it('is read by its parties alone until it is signed, then by its territory', async () => {
    const { body } = await record('council-ma-04', paper());
    for (const as of ['planner', 'operator-ofppt', 'ministry'])
      expect([as, await sees(as, body)]).toEqual([as, 404]);
    await plan.sign(body, 'anapec');
    for (const as of ['planner', 'operator-ofppt', 'ministry'])
      expect([as, await sees(as, body)]).toEqual([as, 200]);
    expect(await sees('council-ma-06', body)).toBe(404);
  });

  it('is confirmed by recording the same text, also with another scan', async () => {
    const said = paper();
    const { body: first } = await record('council-ma-04', said);
    const other = { ...said, documentHash: scanOf(9_000 + made) };
    const { status, body } = await record('anapec', other);
    expect([status, body.id, body.status]).toEqual([200, first.id, 'in-force']);
    expect((await record('anapec', said)).body).toMatchObject({ version: body.version });
  });

  it('is one agreement if both record it at the same moment', async () => {
    const said = paper();
    const answers = await Promise.all(
      ['council-ma-04', 'anapec', 'council-ma-04', 'anapec'].map((as) => record(as, said)),
    );
    const ids = new Set(answers.map(({ body }) => body.id));
    expect([ids.size, answers.filter(({ status }) => status === 201).length]).toEqual([1, 1]);
    const [id] = ids;
    const { body } = await owner.as('anapec').get<Agreement>(`${AGREEMENTS}/${id}`);
    expect(body.status).toBe('in-force');
  });

  it('is confirmed by the push of the other party’s system', async () => {
    const said = paper();
    const { documentHash, signatures: _signatures, effectiveAt: _day, ...text } = said;
    const { body } = await record('council-ma-04', said);
    const event = {
      specversion: '1.0',
      id: `recorded-${made}`,
      source: 'anapec',
      type: 'ma.mizan.inbound.agreement-signed.v1',
      subject: `ANCIEN-${made}`,
      data: { ...text, externalId: `ANCIEN-${made}`, documentHash },
    };
    const pushed = await owner
      .as('anapec')
      .post<{ results: object[] }>('partner-agreements/v1/events', event, {
        contentType: 'application/cloudevents+json',
      });
    expect(pushed.body.results).toMatchObject([{ result: 'revised', resource: { id: body.id } }]);
    const { body: now } = await owner.as('anapec').get<Agreement>(`${AGREEMENTS}/${body.id}`);
    expect(now).toMatchObject({ status: 'in-force', effectiveAt: '2024-02-01' });
  });

  it('is refused where the other names another text or another day', async () => {
    const said = paper();
    await record('council-ma-04', said);
    const other = await record('anapec', { ...said, effectiveAt: '2024-03-01' });
    expect(other.body).toMatchObject({
      status: 409,
      code: 'content-changed',
      errors: [{ pointer: '/effectiveAt' }],
    });
    expect((await record('anapec', { ...said, endsOn: '2029-12-31' })).body).toMatchObject({
      code: 'content-changed',
      errors: [{ pointer: '/endsOn' }],
    });
  });

  it('older than the regions of 2015, keeps the old name, and is recorded as ended', async () => {
    const old = { startsOn: '2013-01-01', endsOn: '2015-12-31', effectiveAt: '2013-02-01' };
    const today = paper(old);
    expect((await record('council-ma-04', today)).body).toMatchObject({ status: 422 });
    const { body } = await record('council-ma-04', {
      ...today,
      formerTerritory: 'Rabat-Salé-Zemmour-Zaër',
    });
    expect(await plan.sign(body, 'anapec')).toMatchObject({
      status: 'expired',
      endedOn: '2015-12-31',
      formerTerritory: 'Rabat-Salé-Zemmour-Zaër',
    });
  });

  it('is amended afterwards like every other', async () => {
    const { body } = await record('council-ma-04', paper());
    await plan.sign(body, 'anapec');
    const amendment = accepted(
      await owner.as('anapec').post<Agreement>(`${AGREEMENTS}/${body.id}/amendments`, {
        ...{ effectiveAt: '2026-01-01', changes: { endsOn: '2030-12-31' } },
      }),
    );
    await plan.enterIntoForce(await plan.signByAll(amendment));
    const { body: now } = await owner.as('anapec').get(`${AGREEMENTS}/${body.id}`);
    expect(now).toMatchObject({ endsOn: '2030-12-31', amendedBy: [amendment.id] });
  });

  it('answers the same for the same idempotency key', async () => {
    const said = paper();
    const first = await record('council-ma-04', said, `key-${made}`);
    expect((await record('council-ma-04', said, `key-${made}`)).body).toEqual(first.body);
  });

  it('is corrected before it is signed, and every party signs the corrected text', async () => {
    const { body } = await record('council-ma-04', paper());
    const corrected = accepted(
      await owner
        .as('council-ma-04')
        .patch<Agreement>(`${AGREEMENTS}/${body.id}`, { endsOn: '2029-12-31' }, { ifMatch: 1 }),
    );
    expect(corrected).toMatchObject({ status: 'ready', signatures: [], effectiveAt: null });
  });
});
