import { onStandingLogs } from '../support/event-logs.js';
import { Plan, type Projection } from '../support/plan.js';

onStandingLogs('the figures as of a moment', (log) => {
  let plan: Plan;
  const cell = { occupation: '7212' };
  const seen: { at: string; answer: Projection; entries: number }[] = [];
  const TIMES = 8;
  beforeAll(() => {
    plan = new Plan(log.mizan);
  });
  /** Without what says when it was read. */
  const unread = ({
    freshness: _,
    asOf: __,
    provisional: ___,
    position: ____,
    ...answer
  }: Projection) => answer;

  it('are what was answered then', async () => {
    for (let i = 1; i <= TIMES; i++) {
      const need = await plan.need(`AS-OF-${i % 3}`, { ...cell, openings: 10 * i });
      const answer = await plan.figures(
        { ...cell, by: 'period,territory' },
        `need:${need.id}@${need.version}`,
      );
      seen.push({
        at: new Date().toISOString(),
        answer,
        entries: (await plan.lineage(cell)).length,
      });
    }
    for (const { at, answer, entries } of seen) {
      const asOf = await plan.eventually(
        () => plan.figures({ ...cell, by: 'period,territory', asOf: at }),
        ({ provisional }) => !provisional,
      );
      expect(unread(asOf)).toEqual(unread(answer));
      expect(Date.parse(asOf.asOf)).toBe(Date.parse(at));
      expect(asOf.provisional).toBe(false);
      expect(await plan.lineage({ ...cell, asOf: at })).toHaveLength(entries);
    }
    expect(new Set(seen.map(({ answer }) => answer.total.demand)).size).toBe(TIMES);
  }, 60_000);

  it('are nothing before anything was recorded, and provisional where no log can have been read', async () => {
    expect((await plan.figures({ ...cell, asOf: '2020-01-01' })).total.demand).toBe(0);
    const future = await plan.figures({
      ...cell,
      asOf: new Date(Date.now() + 3_600_000).toISOString(),
    });
    expect([future.provisional, future.total]).toEqual([true, seen.at(-1)!.answer.total]);
  });

  it('are those of the end of a day where a day is asked', async () => {
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    expect(await plan.figures({ ...cell, asOf: tomorrow })).toMatchObject({
      provisional: true,
      asOf: expect.stringMatching(/T2[23]:59:59\.999999Z$/),
      total: { demand: seen.at(-1)!.answer.total.demand },
    });
  });

  it.each(['yesterday', '2026-02-30', '2026-11-24T10:00:00'])('refuse %j', async (asOf) => {
    const answer = await log.mizan
      .as('planner')
      .get(`planning-projections/v1/projections?asOf=${encodeURIComponent(asOf)}`);
    expect(answer.body).toMatchObject({
      status: 422,
      errors: [{ parameter: 'asOf', code: 'not-a-moment' }],
    });
  });
});
