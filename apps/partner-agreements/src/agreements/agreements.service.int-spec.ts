import { pdfOf } from '../../../../test/support/pdf.js';
import { Allowed, below, patch, verb } from '../../../../test/support/allowed.js';
import { type Client, ofEach } from '../../../../test/support/clients-of-demo.js';
import { type Owner, startOwner } from '../../../../test/support/owner.js';
import { type Agreement, Plan, type Versioned } from '../../../../test/support/plan.js';
import { AppModule } from '../app.module.js';
import { streamed } from './streamed.js';

const AGREEMENTS = 'partner-agreements/v1/agreements';

let owner: Owner;
let plan: Plan;
beforeAll(async () => {
  owner = await startOwner('partner-agreements', AppModule, { streams: streamed });
  plan = new Plan(owner);
}, 60_000);
afterAll(() => owner?.close());

const pathOf = ({ id }: Versioned) => `${AGREEMENTS}/${id}`;
const ready = async (): Promise<Agreement> => {
  const drafted = await plan.draftConvention({});
  const reviewed = await plan.act('anapec', `${pathOf(drafted)}/review`, drafted);
  return plan.act<Agreement>('anapec', `${pathOf(drafted)}/ready`, reviewed);
};
const signed = async () => plan.signByAll(await plan.draftConvention({}));
const post = async (client: Client, path: string, body: object | undefined, ifMatch: number) =>
  (await owner.as(client).post(path, body, { ifMatch })).status;
const signature = (organisation: string, { contentHash }: Pick<Agreement, 'contentHash'>) => ({
  organisation,
  contentHash,
  type: 'recorded',
  signedOn: '2026-11-20',
});
const read = async (agreement: Versioned) =>
  (await owner.as('anapec').get<Agreement>(pathOf(agreement))).body;

describe('an agreement and its event', () => {
  it('commit together, up to the last signature and the entry into force', async () => {
    const inForce = await plan.enterIntoForce(await signed());
    expect(await owner.eventsOf(inForce.id)).toEqual([
      'agreement-drafted 1',
      'review-opened 2',
      'agreement-made-ready 3',
      'signature-added 4',
      'agreement-signed 5',
      'agreement-entered-into-force 6',
    ]);
  });

  it.each(['event_log', 'agreement'])(
    'are both undone where %s takes no row, with the key of the request',
    async (table) => {
      const agreement = await ready();
      const sign = () =>
        owner
          .as('anapec')
          .post<Agreement>(`${pathOf(agreement)}/signatures`, signature('anapec', agreement), {
            ifMatch: agreement.version,
            key: `sign-${table}`,
          });
      expect((await owner.refusing(table, sign)).status).toBe(500);
      expect(await read(agreement)).toMatchObject({ status: 'ready', version: 3, signatures: [] });
      expect(await owner.eventsOf(agreement.id)).toHaveLength(3);
      const answers = await Promise.all([sign(), sign(), sign()]);
      expect(answers.map(({ status, body }) => [status, body.version])).toEqual(
        Array(3).fill([200, 4]),
      );
      expect((await owner.eventsOf(agreement.id)).slice(3)).toEqual(['signature-added 4']);
    },
  );

  it('are none where a party signs the same text again', async () => {
    const agreement = await ready();
    const sign = (of: Agreement) =>
      plan.act<Agreement>(
        'anapec',
        `${pathOf(agreement)}/signatures`,
        of,
        signature('anapec', agreement),
      );
    const once = await sign(agreement);
    expect((await sign(once)).version).toBe(once.version);
    expect(await owner.eventsOf(agreement.id)).toHaveLength(4);
  });
});

describe('the version of an agreement', () => {
  it('is named by every change: 428 without, 412 with a stale one', async () => {
    const { id } = await plan.draftConvention({});
    const review = async (options: object) =>
      (await owner.as('anapec').post(`${AGREEMENTS}/${id}/review`, undefined, options)).body;
    expect(await review({})).toMatchObject({ status: 428, code: 'if-match-required' });
    expect(await review({ ifMatch: 2 })).toMatchObject({ status: 412, code: 'stale-version' });
  });

  it('lets one of two signatures at the same moment pass, and the other after it', async () => {
    const agreement = await ready();
    const sign = (as: Client, ifMatch: number) =>
      post(as, `${pathOf(agreement)}/signatures`, signature(as, agreement), ifMatch);
    const statuses = await Promise.all([sign('anapec', 3), sign('council-ma-04', 3)]);
    expect([...statuses].sort()).toEqual([200, 412]);
    expect(await sign(statuses[0] === 200 ? 'council-ma-04' : 'anapec', 4)).toBe(200);
    expect(await read(agreement)).toMatchObject({ status: 'signed', version: 5 });
  });

  it('keeps in a change what that does not name', async () => {
    const agreement = await plan.draftConvention({});
    const changes = { title: 'Convention, nouvelle version', noticeMonths: null };
    const options = { ifMatch: 1, contentType: 'application/merge-patch+json' };
    const { body } = await owner.as('council-ma-04').patch(pathOf(agreement), changes, options);
    expect(body).toMatchObject({
      title: 'Convention, nouvelle version',
      noticeMonths: null,
      startsOn: '2027-01-01',
      commitments: [{ target: 6000 }],
      version: 2,
    });
  });
});

describe('a change of the text', () => {
  it('voids the signatures that were given on another, and says whose', async () => {
    const agreement = await ready();
    const once = await plan.act<Agreement>(
      'anapec',
      `${pathOf(agreement)}/signatures`,
      agreement,
      signature('anapec', agreement),
    );
    const { body } = await owner
      .as('council-ma-04')
      .patch(
        pathOf(agreement),
        { title: 'Autre titre' },
        { ifMatch: once.version, headers: { 'accept-language': 'en' } },
      );
    expect(body).toMatchObject({
      signatures: [],
      statusReason: expect.stringMatching(/anapec.*sign anew/i),
    });
    const { body: refused } = await owner
      .as('anapec')
      .post(`${pathOf(agreement)}/signatures`, signature('anapec', agreement), {
        ifMatch: once.version + 1,
      });
    expect(refused).toMatchObject({ status: 409 });
  });
});

describe('who may do what with agreements', () => {
  /** Before it is signed only the parties see it; a planner may write none in any state. */
  const parties = {
    'council-ma-04': 200,
    anapec: 200,
    'operator-ofppt': 404,
    ministry: 404,
    planner: 403,
    'council-ma-06': 404,
  };
  const council = { ...parties, anapec: 403, 'operator-ofppt': 403, ministry: 403 };

  it('leaves their text to the parties', async () => {
    expect(
      await ofEach(async (client) => {
        const drafted = await plan.draftConvention({});
        return post(client, `${pathOf(drafted)}/review`, undefined, drafted.version);
      }),
    ).toEqual(parties);
    expect(
      await ofEach(async (client) => {
        const agreement = await ready();
        const reason = { reason: 'art. 4' };
        return post(client, `${pathOf(agreement)}/withdrawal`, reason, agreement.version);
      }),
    ).toEqual(parties);
    expect(
      await ofEach(async (client) => {
        const drafted = await plan.draftConvention({});
        const change = { title: 'autre' };
        return (await owner.as(client).patch(pathOf(drafted), change, { ifMatch: 1 })).status;
      }),
    ).toEqual(parties);
  });

  it('lets nobody sign for another organisation', async () => {
    const sign = async (client: Client, organisation: string) => {
      const agreement = await ready();
      const body = signature(organisation, agreement);
      return post(client, `${pathOf(agreement)}/signatures`, body, agreement.version);
    };
    expect(await ofEach((client) => sign(client, client))).toEqual(parties);
    expect(await sign('anapec', 'council-ma-04')).toBe(403);
  });

  it('leaves entry into force and termination to the council of the territory', async () => {
    expect(
      await ofEach(async (client) => {
        const agreement = await signed();
        const body = { effectiveAt: '2026-11-24' };
        return post(client, `${pathOf(agreement)}/entry-into-force`, body, agreement.version);
      }),
    ).toEqual(council);
    expect(
      await ofEach(async (client) => {
        const agreement = await plan.enterIntoForce(await signed());
        const body = { reason: 'manquement' };
        return post(client, `${pathOf(agreement)}/termination`, body, agreement.version);
      }),
    ).toEqual(council);
  });

  it('shows a text to its parties, once shared to planners, and once signed to its territory', async () => {
    const drafted = await plan.draftConvention({}, { title: 'Qui voit' });
    const seen = async (client: Client) => (await owner.as(client).get(pathOf(drafted))).status;
    const listed = async (client: Client) => {
      const path = `${AGREEMENTS}?q=Qui%20voit&limit=1000`;
      const { data } = (await owner.as(client).get<{ data: Versioned[] }>(path)).body;
      return data.some(({ id }) => id === drafted.id) ? 200 : 404;
    };
    const isAs = async (expected: object) => {
      expect(await ofEach(seen)).toEqual(expected);
      expect(await ofEach(listed)).toEqual(expected);
    };
    await isAs({ ...parties, planner: 404 });
    const shared = await plan.act<Agreement>('anapec', `${pathOf(drafted)}/sharing`, drafted, {
      with: 'planner',
    });
    await isAs({ ...parties, planner: 200 });
    await plan.signByAll(shared);
    await isAs({ ...parties, planner: 200, 'operator-ofppt': 200, ministry: 200 });
  });

  it('takes none of another region', () =>
    expect(plan.draftConvention({ territory: 'MA-CAS' })).rejects.toThrow('outside-the-agreement'));

  it('takes no code that was not valid on its date', () =>
    expect(
      plan.draftConvention(
        {},
        { startsOn: '2014-01-01', endsOn: '2014-12-31', commitments: [], kind: 'memorandum' },
      ),
    ).rejects.toThrow('"pointer":"/territory"'));
});

describe('what an agreement says that its reader may do', () => {
  const amendment = { effectiveAt: '2027-01-01', changes: { endsOn: '2030-12-31' } };
  const allowed = new Allowed(() => owner, AGREEMENTS, {
    change: patch(AGREEMENTS, { title: 'Autre titre' }),
    review: verb(AGREEMENTS, 'review'),
    'request-corrections': verb(AGREEMENTS, 'corrections', { reason: 'À préciser' }),
    'make-ready': verb(AGREEMENTS, 'ready'),
    withdraw: verb(AGREEMENTS, 'withdrawal', { reason: 'À revoir' }),
    sign: ({ id, contentHash }, organisation) => ({
      path: `${AGREEMENTS}/${id}/signatures`,
      body: signature(organisation, { contentHash: contentHash! }),
    }),
    'meet-condition': verb(AGREEMENTS, 'conditions', { kind: 'visa', date: '2026-11-20' }),
    'accept-link': ({ commitments: [first] = [] }) => ({
      path: `partner-agreements/v1/commitments/${first?.id}/links`,
      body: { organisation: 'operator-ofppt' },
      isUnversioned: true,
    }),
    'enter-into-force': verb(AGREEMENTS, 'entry-into-force', { effectiveAt: '2026-11-24' }),
    terminate: verb(AGREEMENTS, 'termination', { reason: 'Fin', effectiveAt: '2026-11-24' }),
    share: verb(AGREEMENTS, 'sharing', { with: 'planner' }),
    amend: below(AGREEMENTS, 'amendments', amendment),
    suspend: verb(AGREEMENTS, 'suspension', { reason: 'Crédits', effectiveAt: '2026-11-24' }),
    resume: verb(AGREEMENTS, 'resumption', { effectiveAt: '2026-11-24' }),
    renew: verb(AGREEMENTS, 'renewal'),
    denounce: verb(AGREEMENTS, 'denunciation', { reason: 'Fin de mission' }),
    close: verb(AGREEMENTS, 'closure', { summary: 'Bilan' }),
    abandon: verb(AGREEMENTS, 'abandonment', { reason: 'Sans suite' }),
    'add-document': ({ id }) => ({
      path: `${AGREEMENTS}/${id}/documents?kind=other&fileName=a.pdf`,
      body: pdfOf(['Convention']),
      contentType: 'application/octet-stream',
      isUnversioned: true,
    }),
    'remove-document': ({ id, documents: [first] = [] }) => ({
      path: `${AGREEMENTS}/${id}/documents/${first?.hash}/removal`,
      body: { reason: 'Autre fichier' },
      isUnversioned: true,
    }),
  });
  const made =
    (terms: object, ...steps: [Client, string][]) =>
    async () =>
      allowed.after(await plan.draftConvention({}, terms), ...steps);
  const visa = { conditions: [{ kind: 'visa', reference: 'Visa' }] };
  const toReady: [Client, string][] = [
    ['council-ma-04', 'review'],
    ['anapec', 'make-ready'],
  ];
  const toSigned: [Client, string][] = [...toReady, ['council-ma-04', 'sign'], ['anapec', 'sign']];
  const toForce: [Client, string][] = [...toSigned, ['council-ma-04', 'enter-into-force']];

  it.each<[string, () => Promise<Versioned>]>([
    ['draft', made({})],
    ['draft with a document', made({}, ['anapec', 'add-document'])],
    ['shared draft', made({}, ['anapec', 'share'])],
    ['in review', made(visa, ['anapec', 'review'])],
    ['in correction', made({}, ['anapec', 'review'], ['council-ma-04', 'request-corrections'])],
    ['ready', made({}, ...toReady)],
    ['partly signed', made({}, ...toReady, ['anapec', 'sign'])],
    ['signed, with a condition', made(visa, ...toSigned)],
    ['signed', made({}, ...toSigned)],
    ['in force', made({}, ...toForce)],
    ['in force and renewable', made({ renewal: { months: 12, tacit: false } }, ...toForce)],
    ['suspended', made({}, ...toForce, ['council-ma-04', 'suspend'])],
    ['terminated', made({}, ...toForce, ['council-ma-04', 'terminate'])],
    ['denounced', made({}, ...toForce, ['anapec', 'denounce'])],
    ['closed', made({}, ...toForce, ['council-ma-04', 'terminate'], ['council-ma-04', 'close'])],
    ['abandoned', made({}, ['anapec', 'abandon'])],
    ['an amendment', made({}, ...toForce, ['anapec', 'amend'])],
  ])('is what is done: %s', async (_, make) =>
    expect(await allowed.of(make)).toEqual({ wrong: [], isOver: false }),
  );

  it('is a document alone for an amendment in force, which lives and ends with its agreement', async () => {
    const make = made({}, ...toForce, ['anapec', 'amend'], ...toSigned, [
      'council-ma-04',
      'enter-into-force',
    ]);
    expect(await allowed.of(make)).toEqual({ wrong: [], isOver: false });
    const { can } = (await owner.as('anapec').get<{ can: string[] }>(pathOf(await make()))).body;
    expect(can).toEqual(['add-document']);
  });

  it('is said of the list too', async () => {
    const can = async (client: Client) =>
      (await owner.as(client).get<{ can: string[] }>(`${AGREEMENTS}?limit=1`)).body.can;
    expect(await ofEach(can)).toEqual({
      'council-ma-04': ['draft', 'record'],
      anapec: ['draft', 'record'],
      'operator-ofppt': ['draft', 'record'],
      ministry: ['draft', 'record'],
      planner: [],
      'council-ma-06': ['draft', 'record'],
    });
  });
});
