import { type Owner, startOwner } from '../../../../test/support/owner.js';
import { accepted, type Agreement, Plan, type Versioned } from '../../../../test/support/plan.js';
import { AppModule } from '../app.module.js';

const AGREEMENTS = 'partner-agreements/v1/agreements';
const COUNCIL = 'council-ma-04';

interface Living extends Agreement {
  title: string;
  amends: string | null;
  endsOn: string | null;
  toDo: { organisation: string; step: string; count: number | null }[];
}
interface HistoryEntry {
  event: string;
  organisation: string | null;
  reason: string | null;
  changes: { field: string; before: unknown; after: unknown }[];
}

let owner: Owner;
let plan: Plan;
beforeAll(async () => {
  owner = await startOwner('partner-agreements', AppModule);
  plan = new Plan(owner);
}, 60_000);
afterAll(() => owner?.close());

const at = ({ id }: Versioned, verb = '') => `${AGREEMENTS}/${id}${verb}`;
const read = async (of: Versioned, as = 'anapec') =>
  accepted(await owner.as(as).get<Living>(at(of)));
const change = async (of: Versioned, terms: object, as = COUNCIL) =>
  accepted(await owner.as(as).patch<Living>(at(of), terms, { ifMatch: of.version }));
const refused = async (as: string, of: Versioned, verb: string, body?: object) =>
  (await owner.as(as).post(at(of, verb), body, { ifMatch: of.version })).body;
const ready = async (terms: object = {}) => plan.readyToSign(await plan.draftConvention({}, terms));
const inForce = async (terms: object = {}) =>
  (await plan.enterIntoForce(
    await plan.signByAll(await plan.draftConvention({}, terms)),
  )) as Living;
const amend = async (of: Versioned, changes: object, effectiveAt = '2027-01-01') =>
  accepted(await owner.as('anapec').post<Living>(at(of, '/amendments'), { effectiveAt, changes }));
const history = async (of: Versioned) =>
  accepted(await owner.as('anapec').get<{ data: HistoryEntry[] }>(at(of, '/history'))).data;

describe('signing the wrong version (PRODUCT §2.3)', () => {
  it('is not possible with the link to an earlier text: it says what has changed', async () => {
    const seen = await ready();
    const now = await change(seen, { endsOn: '2030-12-31' });
    expect(
      await refused('anapec', now, '/signatures', {
        organisation: 'anapec',
        contentHash: seen.contentHash,
        type: 'electronic-simple',
      }),
    ).toMatchObject({
      status: 409,
      code: 'content-changed',
      errors: [{ pointer: '/endsOn' }],
    });
  });

  it('leaves no signature on a text that its party has not seen, and says whose is void', async () => {
    const signed = await plan.sign(await ready(), 'anapec');
    const now = await change(signed, { title: 'Un autre titre' });
    expect(now).toMatchObject({ status: 'ready', signatures: [], signaturesVoided: ['anapec'] });
    expect(now.toDo).toContainEqual({ organisation: 'anapec', step: 'sign', count: null });
  });
});

describe('amending what is not signed (PRODUCT §2.4)', () => {
  it('is refused in every state before the last signature', async () => {
    const draft = await plan.draftConvention({});
    const asked = { effectiveAt: '2027-01-01', changes: { endsOn: '2030-12-31' } };
    const isRefused = async (of: Versioned) =>
      expect(await refused('anapec', of, '/amendments', asked)).toMatchObject({
        status: 409,
        code: 'not-signed',
      });
    await isRefused(draft);
    const text = await plan.readyToSign(draft);
    await isRefused(text);
    await isRefused(await plan.sign(text, 'anapec'));
  });

  it('takes the same validation as the agreement: no step of it can be left out', async () => {
    const amendment = await amend(await inForce(), { endsOn: '2030-12-31' });
    const signature = { contentHash: amendment.contentHash, type: 'recorded' };
    expect(
      await refused('anapec', amendment, '/signatures', { organisation: 'anapec', ...signature }),
    ).toMatchObject({ code: 'not-open-to-signature' });
    expect(
      await refused(COUNCIL, amendment, '/entry-into-force', { effectiveAt: '2026-11-24' }),
    ).toMatchObject({ code: 'not-signed' });
    const signed = await plan.signByAll(amendment);
    expect(await plan.enterIntoForce(signed)).toMatchObject({ status: 'in-force' });
  });

  it('shows the signatures of an amendment as those of an agreement, in the same list', async () => {
    const amendment = await amend(await inForce(), { endsOn: '2030-12-31' });
    const half = await plan.sign(await plan.readyToSign(amendment), COUNCIL);
    const list = `${AGREEMENTS}?toSign=anapec&limit=1000`;
    const { data } = accepted(await owner.as('anapec').get<{ data: Living[] }>(list));
    expect(data.find(({ id }) => id === half.id)).toMatchObject({
      status: 'partly-signed',
      signatures: [{ organisation: COUNCIL, confirmed: true }],
    });
  });
});

describe('no way back once sent to signature (PRODUCT §2.5)', () => {
  it.each(['an agreement', 'an amendment'])(
    'there is one for %s: to draft, with a reason that stays in its history',
    async (what) => {
      const drafted =
        what === 'an agreement'
          ? await plan.draftConvention({})
          : await amend(await inForce(), { endsOn: '2030-12-31' });
      const signed = await plan.sign(await plan.readyToSign(drafted), COUNCIL);
      const back = await plan.act<Living>('anapec', at(signed, '/withdrawal'), signed, {
        reason: 'Clause 4 contestée par l’agence',
      });
      expect(back).toMatchObject({ status: 'draft', signatures: [] });
      const [last] = await history(back);
      expect(last).toMatchObject({
        event: 'agreement-withdrawn',
        organisation: 'anapec',
        reason: 'Clause 4 contestée par l’agence',
      });
      expect((await plan.signByAll(back)).status).toBe('signed');
    },
  );
});

describe('agreements older than the tool (PRODUCT §2.6)', () => {
  const paper = {
    kind: 'convention-de-partenariat',
    title: 'Convention d’avant',
    territory: 'MA-04',
    parties: [
      { organisation: COUNCIL, role: 'council', signatory: 'Président de la région' },
      { organisation: 'anapec', role: 'agency', signatory: 'Directeur général' },
    ],
    startsOn: '2024-01-01',
    endsOn: '2028-12-31',
    commitments: [],
    origin: 'fictional',
    documentHash: `sha256:${'7'.repeat(64)}`,
    effectiveAt: '2024-01-15',
    signatures: [
      { organisation: COUNCIL, signedOn: '2024-01-10', signatory: 'Président de la région' },
      { organisation: 'anapec', signedOn: '2024-01-11', signatory: 'Directeur général' },
    ],
  };

  it('are recorded, confirmed and then amended; who signed the version before can be read', async () => {
    const recorded = accepted(await owner.as(COUNCIL).post<Living>(`${AGREEMENTS}/records`, paper));
    await plan.sign(recorded, 'anapec');
    const parties = [
      { organisation: COUNCIL, role: 'council', signatory: 'Présidente de la région' },
      { organisation: 'anapec', role: 'agency', signatory: 'Directeur général' },
    ];
    const amendment = await amend(recorded, { endsOn: '2030-12-31', parties });
    await plan.enterIntoForce(await plan.signByAll(amendment));
    const entries = await history(recorded);
    expect(await read(recorded)).toMatchObject({ endsOn: '2030-12-31' });
    const amended = entries.find(({ event }) => event === 'agreement-amended');
    expect(amended?.changes).toContainEqual({
      field: '/parties/0/signatory',
      before: 'Président de la région',
      after: 'Présidente de la région',
    });
    expect((await read(recorded)).signatures).toMatchObject([
      { organisation: COUNCIL, signedOn: '2024-01-10', signatory: 'Président de la région' },
      { organisation: 'anapec' },
    ]);
  });
});

describe('asked for by people who do this job (PRODUCT §7)', () => {
  it('a typing error that is no content makes nobody sign again', async () => {
    const signed = await plan.sign(await ready({ title: 'Convention de la plaine' }), 'anapec');
    const { parties } = await read(signed);
    const corrected = await change(signed, {
      title: '  Convention  de la plaine ',
      parties: [...parties].reverse().map((one) => ({ ...one, signatory: 'Le wali' })),
    });
    expect(corrected).toMatchObject({ status: 'partly-signed', contentHash: signed.contentHash });
    expect(corrected.signatures).toHaveLength(1);
  });

  it('an error says what to do and who: conditions by their names, parties by what they owe', async () => {
    const visa = { conditions: [{ kind: 'visa', reference: 'Visa du ministère' }] };
    const signed = await plan.signByAll(await plan.draftConvention({}, visa));
    expect(
      await refused(COUNCIL, signed, '/entry-into-force', { effectiveAt: '2026-11-24' }),
    ).toMatchObject({
      code: 'condition-outstanding',
      conditions: [{ kind: 'visa', reference: 'Visa du ministère' }],
    });
    expect((await read(signed)).toDo).toEqual([
      { organisation: COUNCIL, step: 'meet-conditions', count: 1 },
    ]);
  });

  it('signatures may be half electronic, half on paper, and each says which', async () => {
    const text = await ready();
    const body = { organisation: COUNCIL, contentHash: text.contentHash };
    const half = await plan.act<Agreement>(COUNCIL, at(text, '/signatures'), text, {
      ...{ ...body, type: 'electronic-qualified' },
    });
    expect(await plan.sign(half, 'anapec')).toMatchObject({
      status: 'signed',
      signatures: [
        { organisation: COUNCIL, type: 'electronic-qualified' },
        { organisation: 'anapec', type: 'recorded' },
      ],
    });
  });

  it('what is exported of an amended agreement is the amended text', async () => {
    const agreement = await inForce({ title: 'À exporter' });
    const amendment = await amend(agreement, { endsOn: '2031-12-31' });
    await plan.enterIntoForce(await plan.signByAll(amendment));
    const list = `${AGREEMENTS}?q=${encodeURIComponent('À exporter')}&limit=1000`;
    const { data } = accepted(await owner.as('planner').get<{ data: Living[] }>(list));
    expect(data.find(({ id }) => id === agreement.id)).toMatchObject({ endsOn: '2031-12-31' });
  });

  it('an amendment that is not validated is in sight of its parties, beside its agreement', async () => {
    const agreement = await inForce();
    const amendment = await amend(agreement, { endsOn: '2031-12-31' });
    const list = `${AGREEMENTS}?amends=${agreement.id}`;
    const seenBy = async (as: string) =>
      accepted(await owner.as(as).get<{ data: Living[] }>(list)).data.map(({ id, status }) => [
        id,
        status,
      ]);
    expect(await seenBy(COUNCIL)).toEqual([[amendment.id, 'draft']]);
    expect(await seenBy('planner')).toEqual([]);
    expect(await read(agreement)).toMatchObject({ endsOn: '2029-12-31' });
  });

  it('an export can be brought in again: what was read is recognised as the same text', async () => {
    const { id } = await plan.signByAll(
      await plan.draftConvention({}, { title: 'Aller et retour' }),
    );
    const shown = await read({ id, version: 1 });
    const { kind, title, territory, startsOn, endsOn, noticeMonths } = shown as never;
    const { parties, commitments } = shown as unknown as Record<string, Record<string, unknown>[]>;
    const text = { kind, title, territory, startsOn, endsOn, noticeMonths, conditions: [] };
    const named = commitments!.map((one) => {
      const { owner: by, indicator, effect, target, unit, territory: place } = one;
      const { schedule, binding } = one;
      return { owner: by, indicator, effect, target, unit, territory: place, schedule, binding };
    });
    const again = await owner.as('anapec').post<Living>(`${AGREEMENTS}/records`, {
      ...{ ...text, parties: [...parties!].reverse(), commitments: named, origin: 'fictional' },
      documentHash: `sha256:${'8'.repeat(64)}`,
      signatures: parties!.map(({ organisation }) => ({ organisation, signedOn: '2026-11-20' })),
    });
    expect([again.status, again.body.id]).toEqual([200, id]);
  });
});
