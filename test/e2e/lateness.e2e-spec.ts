import pg from 'pg';
import { onLogInTurn } from '../support/event-logs.js';
import { accepted, type Agreement, Plan, type Versioned, WITH_OPERATOR } from '../support/plan.js';

interface Progress {
  period: string;
  due: number;
  delivered: number;
}
interface Measured extends Agreement {
  commitments: (Agreement['commitments'][number] & {
    late: Progress | null;
    progress: Progress | null;
  })[];
}
interface Posted {
  commitmentId: string;
  agreement: { id: string };
  late: Progress | null;
  posted: Record<string, number>;
}

onLogInTurn(
  'what is late of commitments',
  (log) => {
    const mizan = () => log.mizan;
    let plan: Plan;
    let agreement: Measured;
    let session: Versioned;
    beforeAll(() => {
      plan = new Plan(mizan());
    });

    /** 400 persons from October 2026 to September 2027: 100 a quarter. */
    const inForce = async (commitment: object, terms: object = {}) =>
      (await plan.enterIntoForce(
        await plan.signByAll(
          await plan.draftConvention(
            { target: 400, ...commitment },
            { startsOn: '2026-10-01', endsOn: '2027-09-30', ...WITH_OPERATOR, ...terms },
          ),
        ),
        '2026-11-24',
      )) as Measured;
    const read = async ({ id }: Versioned) =>
      accepted(await mizan().as('planner').get<Measured>(`partner-agreements/v1/agreements/${id}`));
    const lateIds = async (late: boolean) =>
      accepted(
        await mizan()
          .as('planner')
          .get<{ data: Versioned[] }>(`partner-agreements/v1/agreements?late=${late}`),
      ).data.map(({ id }) => id);
    const posted = async ({ id, version }: Versioned, more = '') =>
      accepted(
        await mizan()
          .as('planner')
          .get<{ data: Posted[] }>(
            `planning-projections/v1/commitments?after=agreement:${id}@${version}${more}`,
          ),
      ).data.filter((one) => one.agreement.id === id);
    const count = async (verb: string, body: object) =>
      (session = await plan.act(
        'operator-ofppt',
        `training-plans/v1/sessions/${session.id}/${verb}`,
        session,
        body,
      ));
    const delivered = async (amount: number) =>
      plan.eventually(
        () => read(agreement),
        ({ commitments: [one] }) => one?.progress?.delivered === amount,
      );
    async function asked<T>(
      work: (client: pg.Client) => Promise<T>,
      service = 'partner-agreements',
    ): Promise<T> {
      const client = new pg.Client({ connectionString: mizan().run().databaseUrls[service] });
      await client.connect();
      try {
        return await work(client);
      } finally {
        await client.end();
      }
    }
    const eventsOf = ({ id }: Versioned) =>
      asked(async (client) => {
        const { rows } = await client.query<{ event: string }>(
          `select split_part(type, '.', 4) as event from event_log where key = $1 order by position`,
          [id],
        );
        return rows.map(({ event }) => event);
      });
    const offsets = () =>
      asked(async (client) => {
        const { rows } = await client.query<{ next: string }>(
          `select next_offset as next from consumer_offset where topic = 'mizan.training-plans' order by transport, partition`,
        );
        return rows.map(({ next }) => Number(next));
      });
    /** The service reads every event of sessions once more, the oldest after the newest. */
    async function readAgain(): Promise<void> {
      const before = await offsets();
      await asked((client) =>
        client.query(
          `update consumer_offset set next_offset = 0, last_event_id = null where topic = 'mizan.training-plans'`,
        ),
      );
      process.kill(mizan().run().servicePids['partner-agreements']!, 'SIGKILL');
      expect(
        await plan.eventually(
          () => offsets().catch(() => []),
          (now) => now.join() === before.join(),
          40_000,
        ),
      ).toEqual(before);
    }

    it('is nothing on the last day of a quarter', async () => {
      agreement = await inForce({ occupation: '8131' });
      await mizan().moveClock('2026-12-31');
      const { version, commitments } = await read(agreement);
      expect([version, commitments[0]]).toEqual([
        agreement.version,
        expect.objectContaining({
          late: null,
          progress: { period: '2026-Q3', due: 0, delivered: 0 },
        }),
      ]);
      expect(await lateIds(true)).not.toContain(agreement.id);
    });

    it('is what was due by then the day after, published once however many clocks move, and moves no figure', async () => {
      const before = await plan.figures(
        { occupation: '8131', by: 'period' },
        `agreement:${agreement.id}@${agreement.version}`,
      );
      await Promise.all([
        mizan().moveClock('2027-01-01'),
        mizan().moveClock('2027-01-01'),
        mizan().moveClock('2027-01-01'),
      ]);
      const late = await read(agreement);
      expect([late.version, late.commitments[0]]).toEqual([
        agreement.version + 1,
        expect.objectContaining({ late: { period: '2026-Q4', due: 100, delivered: 0 } }),
      ]);
      expect((await eventsOf(agreement)).slice(-2)).toEqual([
        'agreement-entered-into-force',
        'lateness-changed',
      ]);
      expect([
        (await lateIds(true)).includes(agreement.id),
        (await lateIds(false)).includes(agreement.id),
      ]).toEqual([true, false]);
      expect(await posted(late, '&late=true')).toEqual([
        expect.objectContaining({
          late: { period: '2026-Q4', due: 100, delivered: 0 },
          posted: { 'commitment.supply': 400 },
        }),
      ]);
      const after = await plan.figures(
        { occupation: '8131', by: 'period' },
        `agreement:${agreement.id}@${late.version}`,
      );
      expect([after.total, after.data]).toEqual([before.total, before.data]);
    });

    it('is less by completers, not by seats or by the enrolled', async () => {
      const commitmentId = agreement.commitments[0]?.id;
      session = await plan.session({
        occupations: [{ occupation: '8131', share: 1 }],
        seats: { cumulative: 120 },
        from: '2026-09-15',
        to: '2026-12-18',
        commitmentId,
      });
      await count('enrolments', { on: '2026-10-01', enrolled: 112 });
      const [commitment] = await plan.eventually(
        () => plan.coverage(agreement),
        ([one]) => one?.covered[0]?.enrolled === 112,
      );
      expect(commitment).toMatchObject({
        covered: [{ source: `training-plans:session:${session.id}`, counts: true, enrolled: 112 }],
        late: { period: '2026-Q4', due: 100, delivered: 0 },
      });
      await count('completions', { on: '2026-12-20', completed: 60 });
      expect((await delivered(60)).commitments[0]?.late).toEqual({
        period: '2026-Q4',
        due: 100,
        delivered: 60,
      });
    });

    it('is nothing once completers cover what was due', async () => {
      await count('completions', { on: '2027-01-01', completed: 100 });
      const { commitments, ...now } = await delivered(100);
      expect(commitments[0]).toMatchObject({
        late: null,
        progress: { period: '2026-Q4', due: 100, delivered: 100 },
      });
      expect([await lateIds(true), await posted(now, '&late=true')]).toEqual([
        expect.not.arrayContaining([agreement.id]),
        [],
      ]);
      expect((await eventsOf(agreement)).at(-1)).toBe('lateness-changed');
    });

    it('stays as it is when the events of sessions come again and out of order', async () => {
      const before = [await read(agreement), await eventsOf(agreement)];
      await readAgain();
      expect(
        await plan.eventually(
          async () => [await read(agreement).catch(() => undefined), await eventsOf(agreement)],
          ([now]) => now !== undefined,
        ),
      ).toEqual(before);
    }, 60_000);

    it('comes again with the next quarter, once where the clock has jumped over several', async () => {
      const [{ version }, events] = [await read(agreement), await eventsOf(agreement)];
      await mizan().moveClock('2027-07-15');
      const late = await read(agreement);
      expect([late.version, late.commitments[0]?.late]).toEqual([
        version + 1,
        { period: '2027-Q2', due: 300, delivered: 100 },
      ]);
      expect(await eventsOf(agreement)).toEqual([...events, 'lateness-changed']);
    });

    it('is there from the entry into force where quarters have ended before it, and outlives the agreement', async () => {
      const entered = await inForce({
        effect: 'demand',
        indicator: 'openings-collected',
        unit: 'openings',
        occupation: '8132',
      });
      expect(entered.commitments[0]?.late).toEqual({ period: '2027-Q2', due: 300, delivered: 0 });
      await plan.need('LATE-1', {
        occupation: '8132',
        openings: 120,
        from: '2027-04-01',
        to: '2027-12-31',
        commitmentId: entered.commitments[0]?.id,
      });
      const covered = await plan.eventually(
        () => read(entered),
        ({ commitments: [one] }) => one?.late?.delivered === 120,
      );
      expect(covered.commitments[0]?.late).toEqual({ period: '2027-Q2', due: 300, delivered: 120 });
      const terminated = await plan.act<Measured>(
        'council-ma-04',
        `partner-agreements/v1/agreements/${entered.id}/termination`,
        covered,
        { reason: 'Objectifs revus' },
      );
      expect(terminated.commitments[0]?.late).toEqual({
        period: '2027-Q2',
        due: 300,
        delivered: 120,
      });
      await mizan().moveClock('2027-10-01');
      expect(await read(agreement)).toMatchObject({
        status: 'expired',
        commitments: [{ late: { period: '2027-Q3', due: 400, delivered: 100 } }],
      });
      expect(new Set(await lateIds(true))).toEqual(new Set([agreement.id, entered.id]));
    });

    it('has one posting for each version, as any change of an agreement', async () => {
      const { version } = await read(agreement);
      await posted({ ...agreement, version });
      const postings = await asked(async (client) => {
        const {
          rows: [ledger],
        } = await client.query<{ serving: number }>('select serving from ledger_generation');
        const { rows } = await client.query<{ version: number }>(
          `select p.version::int from ledger_${ledger!.serving}.posting p join ledger_${ledger!.serving}.source s on s.id = p.source where s.name = $1 order by p.version`,
          [`partner-agreements:agreement:${agreement.id}`],
        );
        return rows.map((row) => row.version);
      }, 'planning-projections');
      expect(postings).toEqual(Array.from({ length: version }, (_, i) => i + 1));
    });

    it('leaves a plan that agrees with a recomputation', () =>
      expect(mizan().verify()).toEqual({ status: 0, output: expect.any(String) }));
  },
  { clock: '2026-11-24' },
);
