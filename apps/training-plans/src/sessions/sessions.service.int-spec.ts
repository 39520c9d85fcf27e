import { Allowed, patch, verb } from '../../../../test/support/allowed.js';
import { type Client, ofEach } from '../../../../test/support/clients-of-demo.js';
import { type Owner, startOwner } from '../../../../test/support/owner.js';
import { accepted, Plan, type Versioned } from '../../../../test/support/plan.js';
import { SESSION, Training } from '../../../../test/support/training.js';
import { AppModule } from '../app.module.js';

const SESSIONS = 'training-plans/v1/sessions';

let owner: Owner;
let plan: Plan;
beforeAll(async () => {
  owner = await startOwner('training-plans', AppModule);
  plan = new Plan(owner);
}, 60_000);
afterAll(() => owner?.close());

const { post, refusal, act, freshProgramme } = new Training(() => owner);

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

  it('merges what is nested: its seats', async () => {
    const session = await plan.session({ occupations: [] });
    const seatsAfter = async (seats: object, ifMatch: number) =>
      accepted(
        await owner
          .as('operator-ofppt')
          .patch<{ seats: object }>(
            `${SESSIONS}/${session.id}`,
            { seats },
            { ifMatch, contentType: 'application/merge-patch+json' },
          ),
      ).seats;
    const seats = { simultaneous: 100, cumulative: 100 };
    expect(await seatsAfter({ minimum: 5 }, 1)).toEqual({ ...seats, minimum: 5 });
    expect(await seatsAfter({ minimum: null }, 2)).toEqual({ ...seats, minimum: null });
  });

  it('commits with its event, or not at all, and once for a key', async () => {
    const session = await plan.session({ occupations: [] });
    const count = () =>
      owner
        .as('operator-ofppt')
        .post(
          `${SESSIONS}/${session.id}/enrolments`,
          { on: '2026-11-20', enrolled: 5 },
          { ifMatch: 1, key: 'enrolment-1' },
        );
    for (const table of ['event_log', 'session'])
      expect((await owner.refusing(table, count)).status).toBe(500);
    expect(await owner.eventsOf(session.id)).toEqual(['session-scheduled 1']);
    const answers = await Promise.all([count(), count(), count()]);
    expect(answers.map(({ status, body }) => [status, body.version])).toEqual(
      Array(3).fill([200, 2]),
    );
    expect(await owner.eventsOf(session.id)).toEqual([
      'session-scheduled 1',
      'enrolments-counted 2',
    ]);
    const stale = await owner
      .as('operator-ofppt')
      .post(`${SESSIONS}/${session.id}/cancellation`, undefined, { ifMatch: 1 });
    expect(stale.body).toMatchObject({ status: 412, code: 'stale-version' });
  });
});

describe('who may do what with sessions', () => {
  const expected = {
    'council-ma-04': 403,
    anapec: 403,
    'operator-ofppt': 200,
    ministry: 403,
    planner: 403,
    'council-ma-06': 403,
  };

  it('lets their operator schedule them', async () => {
    const { id } = await freshProgramme();
    const path = `training-plans/v1/programmes/${id}/sessions`;
    const schedule = async (client: Client) => (await owner.as(client).post(path, SESSION)).status;
    expect(await ofEach(schedule)).toEqual({ ...expected, 'operator-ofppt': 201 });
  });

  it.each([
    ['enrolments', { on: '2026-11-20', enrolled: 5 }],
    ['completions', { on: '2026-11-20', completed: 5 }],
    ['cancellation', undefined],
  ])('leaves %s to their operator', async (path, body) =>
    expect(
      await ofEach(async (client) => {
        const { id, version } = await plan.session({ occupations: [] });
        const options = { ifMatch: version };
        return (await owner.as(client).post(`${SESSIONS}/${id}/${path}`, body, options)).status;
      }),
    ).toEqual(expected),
  );

  it('shows those of the own territory', async () => {
    const { id } = await plan.session({ occupations: [] });
    const seen = async (client: Client) => (await owner.as(client).get(`${SESSIONS}/${id}`)).status;
    expect(await ofEach(seen)).toEqual({
      'council-ma-04': 200,
      anapec: 200,
      'operator-ofppt': 200,
      ministry: 200,
      planner: 200,
      'council-ma-06': 404,
    });
  });
});

describe('what a session says that its reader may do', () => {
  const allowed = new Allowed(() => owner, SESSIONS, {
    revise: patch(SESSIONS, { site: 'Autre site' }),
    'count-enrolments': verb(SESSIONS, 'enrolments', { on: '2026-11-23', enrolled: 90 }),
    'count-completions': verb(SESSIONS, 'completions', { on: '2026-11-23', completed: 70 }),
    'count-outcomes': verb(SESSIONS, 'outcomes', {
      month: 6,
      on: '2026-11-23',
      numerator: 20,
      denominator: 40,
    }),
    cancel: verb(SESSIONS, 'cancellation'),
  });
  const made =
    (terms: object, ...verbs: string[]) =>
    async () =>
      allowed.after(
        await plan.session({ occupations: [], ...terms }),
        ...verbs.map((name): [Client, string] => ['operator-ofppt', name]),
      );
  const past = { from: '2025-10-01', to: '2026-03-31' };

  it.each<[string, () => Promise<Versioned>, boolean]>([
    ['running', made({}), false],
    ['scheduled', made({ from: '2027-01-04' }), false],
    ['with completers', made({}, 'count-completions'), false],
    ['ended', made(past), false],
    ['ended, with completers', made(past, 'count-completions'), false],
    ['ended years ago', made({ from: '2023-01-02', to: '2023-06-30' }), false],
    ['cancelled', made({}, 'cancel'), true],
  ])('is what is done: %s', async (_, make, isOver) =>
    expect(await allowed.of(make)).toEqual({ wrong: [], isOver }),
  );
});
