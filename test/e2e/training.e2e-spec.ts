import { type RunningMizan, startMizan } from '../support/mizan.js';
import { accepted, Plan, type Versioned } from '../support/plan.js';

const PLAN = { title: 'Plan régional', territory: 'MA-04', audience: 'all', origin: 'fictional' };
const PROGRAMME = {
  title: 'Opérateur de câblage',
  field: '0713',
  level: 'qualification',
  mode: 'alternating',
  occupations: [{ occupation: '8212', share: 0.6 }],
  origin: 'fictional',
};
const SESSION = {
  operator: 'operator-ofppt',
  site: 'CMC RSK',
  territory: 'MA-KEN',
  seats: { minimum: 20, simultaneous: 100, cumulative: 100 },
  from: '2026-09-15',
  to: '2027-03-31',
  audience: 'non-graduate',
  origin: 'fictional',
};
interface Stated extends Versioned {
  status: string;
}

describe('training', () => {
  let mizan: RunningMizan;
  let plan: Plan;
  beforeAll(async () => {
    mizan = await startMizan({ clock: '2026-11-24' });
    plan = new Plan(mizan);
  }, 120_000);
  afterAll(() => mizan?.discard(), 60_000);

  const post = async <T = Stated>(as: string, path: string, body: object) =>
    accepted(await mizan.as(as).post<T>(`training-plans/v1/${path}`, body));
  const refusal = async (as: string, path: string, body?: object, ifMatch?: number) =>
    (
      await mizan
        .as(as)
        .post(`training-plans/v1/${path}`, body, { ...(ifMatch !== undefined && { ifMatch }) })
    ).body;
  const act = (as: string, path: string, of: Pick<Versioned, 'version'>, body?: object) =>
    plan.act<Stated>(as, `training-plans/v1/${path}`, of, body);
  const freshPlan = (terms: object = {}) => post('council-ma-04', 'plans', { ...PLAN, ...terms });
  const freshProgramme = async (terms: object = {}) =>
    post('operator-ofppt', `plans/${(await freshPlan()).id}/programmes`, {
      ...PROGRAMME,
      ...terms,
    });

  describe('a plan', () => {
    it('is changed while a draft, adopted by the council, and closed', async () => {
      const drafted = await freshPlan({ from: '2027-01-01', to: '2028-12-31' });
      const revised = accepted(
        await mizan
          .as('council-ma-04')
          .patch<Stated>(
            `training-plans/v1/plans/${drafted.id}`,
            { title: 'Plan 2027–2028' },
            { ifMatch: drafted.version },
          ),
      );
      expect(
        await refusal('anapec', `plans/${drafted.id}/adoption`, undefined, revised.version),
      ).toMatchObject({ status: 403 });
      const adopted = await act('council-ma-04', `plans/${drafted.id}/adoption`, revised);
      expect(adopted).toMatchObject({
        status: 'adopted',
        adoptedOn: '2026-11-24',
        title: 'Plan 2027–2028',
        version: 3,
      });
      expect(await act('council-ma-04', `plans/${drafted.id}/closure`, adopted)).toMatchObject({
        status: 'closed',
        closedOn: '2026-11-24',
      });
      expect(
        await refusal('council-ma-04', `plans/${drafted.id}/programmes`, PROGRAMME),
      ).toMatchObject({ status: 409, code: 'plan-is-closed' });
    });

    it('may complement another, or a document outside', async () => {
      const parent = await freshPlan();
      const complementary = await freshPlan({
        kind: 'complementary',
        audience: 'non-graduate',
        parent: { planId: parent.id },
      });
      expect(complementary).toMatchObject({
        kind: 'complementary',
        audience: 'non-graduate',
        parent: { planId: parent.id, reference: null },
      });
      expect(
        await freshPlan({ kind: 'complementary', parent: { reference: 'PDR 2022–2027' } }),
      ).toMatchObject({ parent: { reference: 'PDR 2022–2027' } });
      expect(
        await refusal('council-ma-04', 'plans', { ...PLAN, kind: 'complementary' }),
      ).toMatchObject({
        status: 422,
        code: 'parent-missing',
        errors: [{ pointer: '/parent', code: 'parent-missing' }],
      });
      expect(
        await refusal('council-ma-04', 'plans', {
          ...PLAN,
          kind: 'complementary',
          parent: { planId: '0199a000-0001-7000-8000-000000000001' },
        }),
      ).toMatchObject({ errors: [{ pointer: '/parent/planId', code: 'unknown-plan' }] });
      const listed = accepted(
        await mizan
          .as('planner')
          .get<{ data: Stated[] }>(`training-plans/v1/plans?parent=${parent.id}`),
      );
      expect(listed.data.map(({ id }) => id)).toEqual([complementary.id]);
    });
  });

  describe('a programme', () => {
    it('is opened, suspended, resumed and closed by the council, each once', async () => {
      let programme = await freshProgramme();
      expect(
        await refusal(
          'operator-ofppt',
          `programmes/${programme.id}/opening`,
          undefined,
          programme.version,
        ),
      ).toMatchObject({ status: 403 });
      const states: string[] = [];
      for (const [verb, body] of [
        ['opening'],
        ['suspension', { reason: 'formateurs en recrutement' }],
        ['resumption'],
        ['closure', {}],
      ] as [string, object?][]) {
        programme = await act(
          'council-ma-04',
          `programmes/${programme.id}/${verb}`,
          programme,
          body,
        );
        states.push(programme.status);
      }
      expect([states, programme.version]).toEqual([['open', 'suspended', 'open', 'closed'], 5]);
    });

    it('takes no session while suspended or once closed', async () => {
      const opened = await act(
        'council-ma-04',
        `programmes/${(await freshProgramme()).id}/opening`,
        { version: 1 },
      );
      expect(
        (await post('operator-ofppt', `programmes/${opened.id}/sessions`, SESSION)).status,
      ).toBe('running');
      const suspended = await act('council-ma-04', `programmes/${opened.id}/suspension`, opened, {
        reason: 'travaux',
      });
      expect(
        await refusal('operator-ofppt', `programmes/${opened.id}/sessions`, SESSION),
      ).toMatchObject({ status: 409, code: 'programme-takes-no-sessions' });
      await act('council-ma-04', `programmes/${opened.id}/closure`, suspended, {});
      expect(
        await refusal('operator-ofppt', `programmes/${opened.id}/sessions`, SESSION),
      ).toMatchObject({ status: 409, code: 'programme-takes-no-sessions' });
    });

    it('moves the figures of its sessions that have not ended when its shares change, once', async () => {
      const programme = await freshProgramme({ occupations: [{ occupation: '9312', share: 1 }] });
      const [running, ended] = [
        await post('operator-ofppt', `programmes/${programme.id}/sessions`, SESSION),
        await post('operator-ofppt', `programmes/${programme.id}/sessions`, {
          ...SESSION,
          from: '2026-01-05',
          to: '2026-06-30',
        }),
      ];
      const changed = await mizan
        .as('operator-ofppt')
        .patch<Stated>(
          `training-plans/v1/programmes/${programme.id}`,
          { occupations: [{ occupation: '9313', share: 0.5 }] },
          { ifMatch: 1, key: 'shares' },
        );
      expect(accepted(changed).version).toBe(2);
      const session = accepted(
        await mizan.as('planner').get<Stated>(`training-plans/v1/sessions/${running.id}`),
      );
      expect(session).toMatchObject({
        version: 2,
        occupations: [{ occupation: '9313', share: 0.5 }],
      });
      const supply = async (occupation: string, after: string) =>
        (await plan.figures({ territory: 'MA-KEN', occupation }, after)).total.supply;
      expect(await supply('9313', `session:${running.id}@2`)).toBe(30.6);
      expect(await supply('9312', `session:${ended.id}@1`)).toBe(61.2);
      expect(
        (await mizan.as('planner').get<Stated>(`training-plans/v1/sessions/${ended.id}`)).body
          .version,
      ).toBe(1);
    });
  });

  describe('a session', () => {
    it('shows fill and pressure once counted, and null for what is not known', async () => {
      const session = await post(
        'operator-ofppt',
        `programmes/${(await freshProgramme()).id}/sessions`,
        SESSION,
      );
      expect(session).toMatchObject({
        fill: null,
        pressure: null,
        insertionAt6: null,
        insertionAt12: null,
      });
      expect(
        await act('operator-ofppt', `sessions/${session.id}/enrolments`, session, {
          on: '2026-10-01',
          applications: 240,
          enrolled: 96,
        }),
      ).toMatchObject({ fill: 0.96, pressure: 2.4, enrolment: { countedBy: 'operator-ofppt' } });
    });

    it('has outcomes counted 6 and 12 months after its end', async () => {
      const session = await post(
        'operator-ofppt',
        `programmes/${(await freshProgramme()).id}/sessions`,
        { ...SESSION, from: '2025-03-03', to: '2025-11-24' },
      );
      expect(session).toMatchObject({ status: 'ended', outcomesDue: [6, 12] });
      const count = { month: 6, on: '2026-06-01', numerator: 52, denominator: 78 };
      expect(
        await refusal('operator-ofppt', `sessions/${session.id}/outcomes`, count, 1),
      ).toMatchObject({ status: 409, code: 'completions-unknown' });
      const completed = await act('operator-ofppt', `sessions/${session.id}/completions`, session, {
        on: '2025-11-25',
        completed: 80,
      });
      expect(
        await refusal(
          'operator-ofppt',
          `sessions/${session.id}/outcomes`,
          { ...count, on: '2026-05-18' },
          2,
        ),
      ).toMatchObject({ status: 422, errors: [{ pointer: '/on', code: 'outcome-too-early' }] });
      const counted = await act(
        'operator-ofppt',
        `sessions/${session.id}/outcomes`,
        completed,
        count,
      );
      expect(counted).toMatchObject({
        status: 'ended',
        outcomesDue: [12],
        insertionAt6: { numerator: 52, denominator: 78, rate: 0.667 },
        insertionAt12: null,
      });
      expect(
        await act('operator-ofppt', `sessions/${session.id}/outcomes`, counted, {
          month: 12,
          on: '2026-11-24',
          numerator: 60,
          denominator: 78,
        }),
      ).toMatchObject({ status: 'outcomes-known', insertionAt12: { rate: 0.769 } });
    });
  });

  it('agrees with a recomputation', () =>
    expect(mizan.verify()).toEqual({ status: 0, output: expect.any(String) }));
});
