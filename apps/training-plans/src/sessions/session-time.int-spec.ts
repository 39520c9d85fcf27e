import { type Owner, startOwner } from '../../../../test/support/owner.js';
import { accepted, Plan, type Versioned } from '../../../../test/support/plan.js';
import { AppModule } from '../app.module.js';

interface Stated extends Versioned {
  status: string;
}
const SESSION = {
  operator: 'operator-ofppt',
  territory: 'MA-KEN',
  seats: { cumulative: 100 },
  from: '2027-01-04',
  to: '2027-08-31',
  origin: 'fictional',
};

describe('what the date does to training', () => {
  let owner: Owner;
  let plan: Plan;
  let planId: string;
  let programmeId: string;
  beforeAll(async () => {
    owner = await startOwner('training-plans', AppModule);
    plan = new Plan(owner);
    const drafted = accepted(
      await owner.as('council-ma-04').post<Stated>('training-plans/v1/plans', {
        title: 'Plan',
        territory: 'MA-04',
        audience: 'all',
        from: '2027-01-01',
        to: '2028-12-31',
        origin: 'fictional',
      }),
    );
    planId = drafted.id;
    await plan.act('council-ma-04', `training-plans/v1/plans/${planId}/adoption`, drafted);
    programmeId = accepted(
      await owner
        .as('operator-ofppt')
        .post<Stated>(`training-plans/v1/plans/${planId}/programmes`, {
          title: 'Filière',
          occupations: [{ occupation: '8212', share: 1 }],
          origin: 'fictional',
        }),
    ).id;
  }, 60_000);
  afterAll(() => owner?.close());

  const schedule = async (terms: object = {}) =>
    accepted(
      await owner
        .as('operator-ofppt')
        .post<Stated>(`training-plans/v1/programmes/${programmeId}/sessions`, {
          ...SESSION,
          ...terms,
        }),
    );
  const sessionNow = async ({ id }: Versioned) =>
    accepted(await owner.as('planner').get<Stated>(`training-plans/v1/sessions/${id}`));

  it('starts an adopted plan on its first day', async () => {
    const planNow = async () =>
      (await owner.as('planner').get<Stated>(`training-plans/v1/plans/${planId}`)).body;
    await owner.moveClock('2026-12-31');
    expect(await planNow()).toMatchObject({ status: 'adopted', version: 2 });
    await owner.moveClock('2027-01-01');
    expect(await planNow()).toMatchObject({ status: 'running', version: 3 });
  });

  it('runs a session from its first day, and ends it the day after its last', async () => {
    const session = await schedule();
    expect(session.status).toBe('scheduled');
    await owner.moveClock('2027-01-04');
    expect(await sessionNow(session)).toMatchObject({ status: 'running', version: 2 });
    await owner.moveClock('2027-08-31');
    expect(await sessionNow(session)).toMatchObject({ status: 'running', version: 2 });
    await owner.moveClock('2027-09-01');
    expect(await sessionNow(session)).toMatchObject({
      status: 'ended',
      outcomesDue: [],
      version: 3,
    });
  });

  it('asks for the outcomes 6 and 12 months after, and knows them once the second is counted', async () => {
    const session = await schedule({ from: '2027-09-06', to: '2027-12-31' });
    await owner.moveClock('2028-01-03');
    const completed = await plan.act<Stated>(
      'operator-ofppt',
      `training-plans/v1/sessions/${session.id}/completions`,
      await sessionNow(session),
      { on: '2028-01-02', completed: 90 },
    );
    await owner.moveClock('2028-06-30');
    const due = await sessionNow(session);
    expect(due).toMatchObject({ outcomesDue: [6], version: completed.version + 1 });
    const asked = accepted(
      await owner.as('planner').get<{ data: Stated[] }>('training-plans/v1/sessions?outcomesDue=6'),
    );
    expect(asked.data.map(({ id }) => id)).toContain(session.id);
    const counted = await plan.act<Stated>(
      'operator-ofppt',
      `training-plans/v1/sessions/${session.id}/outcomes`,
      due,
      { month: 6, on: '2028-06-30', numerator: 50, denominator: 90 },
    );
    expect(counted).toMatchObject({ outcomesDue: [], status: 'ended' });
    await owner.moveClock('2028-12-31');
    const dueAgain = await sessionNow(session);
    expect(dueAgain).toMatchObject({ outcomesDue: [12] });
    expect(
      await plan.act<Stated>(
        'operator-ofppt',
        `training-plans/v1/sessions/${session.id}/outcomes`,
        dueAgain,
        { month: 12, on: '2028-12-31', numerator: 63, denominator: 90 },
      ),
    ).toMatchObject({ status: 'outcomes-known', outcomesDue: [], insertionAt12: { rate: 0.7 } });
  });

  it('does what several dates do in their order, whatever moved past them, and once when two clocks move together', async () => {
    const early = await schedule({ from: '2029-02-05', to: '2029-06-30' });
    const late = await schedule({ from: '2029-04-02', to: '2029-09-30' });
    await Promise.all([
      owner.moveClock('2030-11-01'),
      owner.moveClock('2030-11-01'),
      owner.moveClock('2030-11-01'),
    ]);
    expect(await owner.eventsOf(planId)).toEqual([
      'plan-drafted 1',
      'plan-adopted 2',
      'plan-started 3',
      'plan-closed 4',
    ]);
    expect(await owner.eventsOf(early.id, late.id)).toEqual([
      'session-scheduled 1',
      'session-scheduled 1',
      'session-started 2',
      'session-started 2',
      'session-ended 3',
      'session-ended 3',
      'outcomes-due 4',
      'outcomes-due 4',
      'outcomes-due 5',
      'outcomes-due 5',
    ]);
    expect(await sessionNow(late)).toMatchObject({ status: 'ended', outcomesDue: [6, 12] });
  });

  it('takes no session into a plan that the date has closed', async () => {
    const { status, body } = await owner
      .as('operator-ofppt')
      .post(`training-plans/v1/programmes/${programmeId}/sessions`, {
        ...SESSION,
        from: '2031-01-06',
        to: '2031-06-30',
      });
    expect([status, body.code]).toEqual([409, 'plan-is-closed']);
  });
});
