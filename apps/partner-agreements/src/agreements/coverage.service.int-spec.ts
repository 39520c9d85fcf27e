import { randomUUID } from 'node:crypto';
import { type LoggedEvent, type Owner, startOwner } from '../../../../test/support/owner.js';
import {
  type Agreement,
  type CoveredCommitment,
  Plan,
  type Versioned,
  WITH_OPERATOR,
} from '../../../../test/support/plan.js';
import { AppModule } from '../app.module.js';

const AGREEMENTS = 'partner-agreements/v1/agreements';
const SESSION = {
  operator: 'operator-ofppt',
  territory: 'MA-KEN',
  seats: { minimum: 20, simultaneous: 100, cumulative: 100 },
  from: '2025-09-15',
  to: '2026-03-31',
  origin: 'fictional',
  occupations: [{ occupation: '8212', share: 1 }],
  programmeId: randomUUID(),
  planId: randomUUID(),
  status: 'ended',
};

/** What the service reads of sessions and needs in their owners' logs. */
describe('the coverage of commitments', () => {
  let owner: Owner;
  let plan: Plan;
  beforeAll(async () => {
    owner = await startOwner('partner-agreements', AppModule, { isReading: true });
    plan = new Plan(owner);
  }, 60_000);
  afterAll(() => owner?.close());

  /** 400 persons over the year: three of its quarters have ended. */
  const inForce = async (commitment: object = {}) =>
    plan.enterIntoForce(
      await plan.signByAll(
        await plan.draftConvention(
          { target: 400, occupation: '8212', ...commitment },
          { startsOn: '2026-01-01', endsOn: '2026-12-31', ...WITH_OPERATOR },
        ),
      ),
    );
  const completed = (agreement: Agreement, count: number, sequence: number, terms: object = {}) => {
    const { sessionId = randomUUID(), ...others } = terms as { sessionId?: string };
    return {
      type: 'ma.mizan.training-plans.completions-counted.v1',
      subject: sessionId,
      sequence,
      data: {
        ...SESSION,
        sessionId,
        commitmentId: agreement.commitments[0]!.id,
        completion: { on: '2026-04-01', completed: count, countedBy: 'operator-ofppt' },
        ...others,
      },
    } satisfies LoggedEvent;
  };
  const told = (...events: LoggedEvent[]) => owner.inLogOf('training-plans', ...events);
  const covered = (agreement: Versioned, isWanted: (one: CoveredCommitment) => boolean) =>
    plan.eventually(
      async () => (await plan.coverage(agreement))[0]!,
      (one) => isWanted(one),
    );
  const versionOf = async ({ id }: Versioned) =>
    (await owner.as('anapec').get<Agreement>(`${AGREEMENTS}/${id}`)).body.version;

  it('is what completers deliver, and is published with the agreement, once', async () => {
    const agreement = await inForce();
    expect((await plan.coverage(agreement))[0]).toMatchObject({
      late: { period: '2026-Q3', due: 300, delivered: 0 },
      covered: [],
    });
    await told(completed(agreement, 60, 3));
    const one = await covered(agreement, ({ covered: [first] }) => first?.delivered === 60);
    expect(one).toMatchObject({
      late: { delivered: 60 },
      covered: [{ counts: true, reason: null }],
    });
    expect((await owner.eventsOf(agreement.id)).at(-1)).toMatch(/^(lateness|coverage)-changed 8$/);
  });

  it('is the same where versions come twice and out of order', async () => {
    const agreement = await inForce();
    const sessionId = randomUUID();
    const versions = [3, 4, 5].map((n) => completed(agreement, n * 10, n, { sessionId }));
    await told(versions[1]!, versions[2]!, versions[0]!, versions[2]!, versions[1]!);
    await covered(agreement, ({ covered: [first] }) => first?.delivered === 50);
    const before = [await versionOf(agreement), await owner.eventsOf(agreement.id)];
    await told(versions[0]!, versions[2]!);
    const marker = await inForce(); // what is read after them
    await told(completed(marker, 7, 3));
    await covered(marker, ({ covered: [first] }) => first?.delivered === 7);
    expect([await versionOf(agreement), await owner.eventsOf(agreement.id)]).toEqual(before);
    expect((await plan.coverage(agreement))[0]!.covered[0]).toMatchObject({ delivered: 50 });
  });

  it.each([
    ['outside-territory', { territory: 'MA-CAS' }],
    ['other-occupation', { occupations: [{ occupation: '5120', share: 1 }] }],
    ['not-a-party', { operator: 'operator-iscae' }],
  ])('is nothing, and says so: %s', async (code, terms) => {
    const agreement = await inForce();
    await told(completed(agreement, 60, 3, terms));
    const one = await covered(agreement, ({ covered: links }) => links.length > 0);
    expect(one).toMatchObject({
      late: { delivered: 0 },
      covered: [{ counts: false, reason: { code } }],
    });
  });

  it('is there once a party accepts what an outsider brings, without a new version for those who sign', async () => {
    const agreement = await inForce();
    await told(completed(agreement, 60, 3, { operator: 'operator-iscae' }));
    await covered(agreement, ({ covered: links }) => links.length > 0);
    const { status } = await owner
      .as('anapec')
      .post(`partner-agreements/v1/commitments/${agreement.commitments[0]!.id}/links`, {
        organisation: 'operator-iscae',
      });
    expect(status).toBe(200);
    expect((await plan.coverage(agreement))[0]).toMatchObject({
      late: { delivered: 60 },
      covered: [{ counts: true }],
    });
  });

  it('goes with what a session named before', async () => {
    const [first, second] = [await inForce(), await inForce()];
    const sessionId = randomUUID();
    await told(completed(first, 60, 3, { sessionId }));
    await covered(first, ({ covered: links }) => links.length === 1);
    await told(completed(second, 60, 4, { sessionId }));
    await covered(second, ({ covered: links }) => links.length === 1);
    expect((await plan.coverage(first))[0]).toMatchObject({ late: { delivered: 0 }, covered: [] });
  });

  it('is read again where its transaction was undone', async () => {
    const agreement = await inForce();
    await owner.refusing('agreement', async () => {
      await told(completed(agreement, 90, 3));
      await new Promise((resolve) => setTimeout(resolve, 500));
    });
    await covered(agreement, ({ covered: [first] }) => first?.delivered === 90);
    const events = await owner.eventsOf(agreement.id);
    expect(events.filter((event) => event.endsWith(' 8'))).toHaveLength(1);
  });
});
