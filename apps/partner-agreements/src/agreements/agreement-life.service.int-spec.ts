import { type Owner, startOwner } from '../../../../test/support/owner.js';
import { accepted, type Agreement, Plan, type Versioned } from '../../../../test/support/plan.js';
import { AppModule } from '../app.module.js';

const AGREEMENTS = 'partner-agreements/v1/agreements';
const COUNCIL = 'council-ma-04';

interface Living extends Agreement {
  amends: string | null;
  amendment: { number: number } | null;
  renewedUntil: string | null;
}
interface HistoryEntry {
  version: number;
  event: string;
  organisation: string | null;
  person: null;
  reason: string | null;
  changes: { field: string; before: unknown; after: unknown }[];
}
interface History {
  data: HistoryEntry[];
  next: string | null;
}

let owner: Owner;
let plan: Plan;
beforeAll(async () => {
  owner = await startOwner('partner-agreements', AppModule);
  plan = new Plan(owner);
}, 60_000);
afterAll(() => owner?.close());

const at = ({ id }: Versioned, verb = '') => `${AGREEMENTS}/${id}${verb}`;
const inForce = async (terms: object = {}) =>
  (await plan.enterIntoForce(
    await plan.signByAll(
      await plan.draftConvention(
        { target: 8000 },
        { startsOn: '2026-01-01', endsOn: '2027-12-31', ...terms },
      ),
    ),
    '2026-01-01',
  )) as Living;
const amend = async (of: Versioned, changes: object, effectiveAt = '2026-01-01') =>
  accepted(await owner.as('anapec').post<Living>(at(of, '/amendments'), { effectiveAt, changes }));
const read = async (of: Versioned) => accepted(await owner.as('anapec').get<Living>(at(of)));
const bringIntoForce = async (amendment: Living) =>
  plan.enterIntoForce(await plan.signByAll(amendment));
const history = async (of: Versioned, query = '') =>
  accepted(await owner.as('anapec').get<History>(at(of, `/history${query}`)));

describe('an amendment', () => {
  it('and the agreement that it amends change in one transaction, or neither does', async () => {
    const agreement = await inForce();
    const signed = await plan.signByAll(await amend(agreement, { endsOn: '2028-12-31' }));
    const enter = () =>
      owner
        .as(COUNCIL)
        .post(
          at(signed, '/entry-into-force'),
          { effectiveAt: '2026-11-24' },
          { ifMatch: signed.version },
        );
    expect((await owner.refusing('event_log', enter)).status).toBe(500);
    expect([(await read(agreement)).version, (await read(signed)).status]).toEqual([6, 'signed']);
    expect((await enter()).status).toBe(200);
    expect((await owner.eventsOf(agreement.id)).at(-1)).toBe('agreement-amended 7');
    expect((await owner.eventsOf(signed.id)).at(-1)).toBe('agreement-entered-into-force 6');
  });

  it('is the only one of two that enter into force at once; the other is refused', async () => {
    const agreement = await inForce();
    const both = [
      await plan.signByAll(await amend(agreement, { endsOn: '2028-12-31' })),
      await plan.signByAll(await amend(agreement, { title: 'Autre titre' })),
    ];
    expect(both.map((one) => (one as Living).amendment?.number)).toEqual([1, 2]);
    const answers = await Promise.all(
      both.map(({ id }) =>
        owner
          .as(COUNCIL)
          .post<{ code?: string }>(
            `${AGREEMENTS}/${id}/entry-into-force`,
            { effectiveAt: '2026-11-24' },
            { ifMatch: 5 },
          ),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await read(agreement)).version).toBe(7);
  });

  it.each([
    ['the ministry, which is no party', 'ministry', 403],
    ['a planner', 'planner', 403],
    ['the council of another region', 'council-ma-06', 404],
  ] as const)('is not drafted by %s', async (_who, as, status) => {
    const agreement = await inForce();
    const asked = { effectiveAt: '2026-01-01', changes: { endsOn: '2028-12-31' } };
    expect((await owner.as(as).post(at(agreement, '/amendments'), asked)).status).toBe(status);
  });

  it.each([
    [{ endsOn: '2025-12-31' }, 'dates-reversed'],
    [{ endsOn: 'soon' }, 'invalid'],
    [{ endsOn: '2028-12-31', surprise: 1 }, 'not-amendable'],
    [{ parties: [{ organisation: COUNCIL, role: 'council' }] }, 'invalid'],
    [{ commitments: [{ indicator: 'more' }] }, 'invalid'],
  ])('is refused where its text would not be one: %j', async (changes, code) => {
    const agreement = await inForce();
    const answer = await owner.as('anapec').post<{
      code: string;
      errors?: { code: string }[];
    }>(at(agreement, '/amendments'), { effectiveAt: '2026-01-01', changes });
    expect(answer.status).toBe(422);
    expect([answer.body.code, ...(answer.body.errors ?? []).map((one) => one.code)]).toContain(
      code,
    );
  });

  it('shows before and after by quarter, also when it is in force', async () => {
    const agreement = await inForce();
    const amendment = await amend(agreement, { endsOn: '2028-12-31' });
    const compare = async () =>
      accepted(await owner.as('anapec').get<object>(at(amendment, '/comparison')));
    const moved = {
      isPossible: true,
      fields: [{ field: '/endsOn', before: '2027-12-31', after: '2028-12-31' }],
      quarters: expect.arrayContaining([
        expect.objectContaining({ period: '2026-Q1', before: 1000, after: 667 }),
        expect.objectContaining({ period: '2028-Q4', before: 0, after: 666 }),
      ]) as unknown,
    };
    expect(await compare()).toMatchObject({ isApplied: false, ...moved });
    await bringIntoForce(amendment);
    await bringIntoForce(await amend(agreement, { title: 'Plus tard' }));
    expect(await compare()).toMatchObject({ isApplied: true, ...moved });
    expect((await owner.as('anapec').get(at(agreement, '/comparison'))).status).toBe(404);
  });
});

describe('what the date does', () => {
  it('brings an amendment into force on its day, with the agreement that it amends', async () => {
    const agreement = await inForce();
    const signed = await plan.signByAll(await amend(agreement, { endsOn: '2028-12-31' }));
    await plan.enterIntoForce(signed, '2027-02-01');
    expect((await read(agreement)).version).toBe(6);
    const tacit = await inForce({
      endsOn: '2026-12-31',
      renewal: { months: 12, tacit: true },
    });
    await owner.moveClock('2027-02-01');
    expect((await read(signed)).status).toBe('in-force');
    const events = await owner.eventsOf(agreement.id);
    expect(events.filter((one) => one.startsWith('agreement-amended'))).toHaveLength(1);
    expect(await read(tacit)).toMatchObject({ status: 'in-force', renewedUntil: '2027-12-31' });
  });
});

describe('the history of an agreement', () => {
  it('names each version, who made it, why, and what it changed', async () => {
    const agreement = await plan.draftConvention({});
    const reviewed = await plan.act(COUNCIL, at(agreement, '/review'), agreement);
    const reason = { reason: 'Préciser l’échéancier' };
    const corrected = await plan.act('anapec', at(agreement, '/corrections'), reviewed, reason);
    await owner
      .as(COUNCIL)
      .patch(at(agreement), { title: 'Convention révisée' }, { ifMatch: corrected.version });
    const { data, next } = await history(agreement);
    expect(next).toBeNull();
    expect(data.map(({ version, event, organisation }) => [version, event, organisation])).toEqual([
      [4, 'agreement-revised', COUNCIL],
      [3, 'corrections-requested', 'anapec'],
      [2, 'review-opened', COUNCIL],
      [1, 'agreement-drafted', COUNCIL],
    ]);
    expect(data[1]).toMatchObject({
      ...reason,
      person: null,
      changes: [{ field: '/status', before: 'in-review', after: 'corrections' }],
    });
    expect(data[0]!.changes).toContainEqual({
      field: '/title',
      before: 'Convention Région – ANAPEC',
      after: 'Convention révisée',
    });
  });
  it('is read page by page, each version compared with the one before', async () => {
    const agreement = await inForce();
    const first = await history(agreement, '?limit=4');
    expect(first.data.map(({ version }) => version)).toEqual([6, 5, 4, 3]);
    const second = await history(agreement, `?limit=4&cursor=${first.next}`);
    expect(second.data.map(({ version }) => version)).toEqual([2, 1]);
    expect(first.data[3]!.changes).toEqual([
      { field: '/status', before: 'in-review', after: 'ready' },
    ]);
  });
  it('is for whoever may read the agreement', async () => {
    const agreement = await inForce();
    expect((await owner.as('council-ma-06').get(at(agreement, '/history'))).status).toBe(404);
    expect((await owner.as('planner').get(at(agreement, '/history'))).status).toBe(200);
  });
});

describe('what is to be signed by a party', () => {
  it('is ready, and not signed by it', async () => {
    const ready = await plan.readyToSign(await plan.draftConvention({}, { title: 'À signer' }));
    const toSign = async (organisation: string) =>
      accepted(
        await owner
          .as(COUNCIL)
          .get<{ data: Versioned[] }>(`${AGREEMENTS}?toSign=${organisation}&limit=1000`),
      ).data.map(({ id }) => id);
    expect(await toSign('anapec')).toContain(ready.id);
    await plan.sign(ready, 'anapec');
    expect(await toSign('anapec')).not.toContain(ready.id);
    expect(await toSign(COUNCIL)).toContain(ready.id);
  });
});
