import { type RunningMizan, startMizan } from '../support/mizan.js';
import { accepted, type Agreement, Plan, type Versioned } from '../support/plan.js';

describe('what time does', () => {
  let mizan: RunningMizan;
  let plan: Plan;
  beforeAll(async () => {
    mizan = await startMizan({ clock: '2026-11-24' });
    plan = new Plan(mizan);
  }, 120_000);
  afterAll(() => mizan?.discard(), 60_000);

  it('expires a need 30 days after its window, keeping what was met', async () => {
    const need = await plan.need('C-1', {
      occupation: '8160',
      openings: 20,
      from: '2026-10-01',
      to: '2026-12-31',
    });
    const hired = await plan.act('anapec', `employer-needs/v1/needs/${need.id}/hires`, need, {
      on: '2026-11-01',
      count: 3,
    });
    await mizan.moveClock('2027-01-30');
    expect(
      (await plan.figures({ occupation: '8160' }, `need:${need.id}@${hired.version}`)).total.demand,
    ).toBe(20);
    await mizan.moveClock('2027-01-31');
    expect(
      (await plan.figures({ occupation: '8160' }, `need:${need.id}@${hired.version + 1}`)).total
        .demand,
    ).toBe(3);
    expect((await mizan.as('anapec').get(`employer-needs/v1/needs/${need.id}`)).body).toMatchObject(
      { status: 'expired' },
    );
  });

  it('brings an agreement into force on its date, and ends it the day after its last, with what it promised until then', async () => {
    const path = (agreement: Versioned) => `partner-agreements/v1/agreements/${agreement.id}`;
    const signed = await plan.signByAll(
      await plan.draftConvention(
        { occupation: '8211', target: 1200 },
        { startsOn: '2027-01-01', endsOn: '2027-12-31' },
      ),
    );
    const scheduled = await plan.enterIntoForce(signed, '2027-03-01');
    expect(scheduled.status).toBe('signed');
    const supply = async (version: number) =>
      (
        await plan.figures(
          { occupation: '8211', line: 'in-force' },
          `agreement:${signed.id}@${version}`,
        )
      ).total.supply;
    await mizan.moveClock('2027-02-28');
    expect(await supply(scheduled.version)).toBe(0);
    await mizan.moveClock('2027-03-01');
    expect(await supply(scheduled.version + 1)).toBe(1200);
    await mizan.moveClock('2028-01-01');
    const ended = accepted(await mizan.as('anapec').get<Agreement>(path(signed)));
    expect(ended.status).toBe('expired');
    expect(await supply(ended.version)).toBe(1200);
  });

  it('runs a session from its first day to its last and asks for its outcomes, and leaves its figures', async () => {
    const occupations = [{ occupation: '8131', share: 1 }];
    const session = await plan.session({ occupations, from: '2028-02-01', to: '2028-06-30' });
    const query = { occupation: '8131', by: 'period' };
    const before = await plan.figures(query, `session:${session.id}@1`);
    await mizan.moveClock('2029-07-01');
    const { body } = await mizan
      .as('planner')
      .get<Versioned>(`training-plans/v1/sessions/${session.id}`);
    expect(body).toMatchObject({ status: 'ended', outcomesDue: [6, 12], version: 5 });
    const after = await plan.figures(query, `session:${session.id}@5`);
    expect([after.total, after.data]).toEqual([before.total, before.data]);
    expect(after.total.supply).toBeGreaterThan(0);
  });

  it('refuses a date that does not exist', async () => {
    const answer = await fetch(`${mizan.url}/dev/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ date: '2027-02-30' }),
    });
    expect(answer.status).toBe(422);
  });

  it('leaves a plan that agrees with a recomputation', () =>
    expect(mizan.verify()).toEqual({ status: 0, output: expect.any(String) }));
});
