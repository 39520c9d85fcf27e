import { Allowed, below, patch, verb } from '../../../../test/support/allowed.js';
import { type Client } from '../../../../test/support/clients-of-demo.js';
import { type Owner, startOwner } from '../../../../test/support/owner.js';
import { accepted, Plan, type Versioned } from '../../../../test/support/plan.js';
import { AppModule } from '../app.module.js';

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
const PROGRAMMES = 'training-plans/v1/programmes';

let owner: Owner;
let plan: Plan;
beforeAll(async () => {
  owner = await startOwner('training-plans', AppModule);
  plan = new Plan(owner);
}, 60_000);
afterAll(() => owner?.close());

const post = async <T = Stated>(as: string, path: string, body: object) =>
  accepted(await owner.as(as).post<T>(`training-plans/v1/${path}`, body));
const refusal = async (as: string, path: string, body?: object, ifMatch?: number) =>
  (
    await owner
      .as(as)
      .post(`training-plans/v1/${path}`, body, { ...(ifMatch !== undefined && { ifMatch }) })
  ).body;
const act = (as: string, path: string, of: Pick<Versioned, 'version'>, body?: object) =>
  plan.act<Stated>(as, `training-plans/v1/${path}`, of, body);
const freshPlan = () => post('council-ma-04', 'plans', PLAN);
const freshProgramme = async (terms: object = {}) =>
  post('operator-ofppt', `plans/${(await freshPlan()).id}/programmes`, { ...PROGRAMME, ...terms });

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
      programme = await act('council-ma-04', `programmes/${programme.id}/${verb}`, programme, body);
      states.push(programme.status);
    }
    expect([states, programme.version]).toEqual([['open', 'suspended', 'open', 'closed'], 5]);
  });

  it('takes no session while suspended or once closed', async () => {
    const opened = await act('council-ma-04', `programmes/${(await freshProgramme()).id}/opening`, {
      version: 1,
    });
    expect((await post('operator-ofppt', `programmes/${opened.id}/sessions`, SESSION)).status).toBe(
      'running',
    );
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

  it('keeps what a change does not name', async () => {
    const programme = await freshProgramme();
    const renamed = await owner
      .as('council-ma-04')
      .patch(
        `${PROGRAMMES}/${programme.id}`,
        { title: 'Filière, autrement' },
        { ifMatch: 1, contentType: 'application/merge-patch+json' },
      );
    const { body: before } = await owner.as('council-ma-04').get(`${PROGRAMMES}/${programme.id}`);
    expect(renamed.body).toEqual(before);
    expect(before).toMatchObject({ ...PROGRAMME, title: 'Filière, autrement', version: 2 });
  });

  it('gives its new shares to the sessions that have not ended, in one transaction', async () => {
    const { id } = await freshProgramme();
    const session = await post('operator-ofppt', `programmes/${id}/sessions`, SESSION);
    const past = { ...SESSION, from: '2025-10-01', to: '2026-03-31' };
    const ended = await post('operator-ofppt', `programmes/${id}/sessions`, past);
    const change = () =>
      owner
        .as('council-ma-04')
        .patch(
          `${PROGRAMMES}/${id}`,
          { occupations: [{ occupation: '8212', share: 0.9 }] },
          { ifMatch: 1 },
        );
    expect((await owner.refusing('session', change)).status).toBe(500);
    expect(await owner.eventsOf(id, session.id)).toEqual([
      'programme-proposed 1',
      'session-scheduled 1',
    ]);
    expect((await change()).body).toMatchObject({ version: 2 });
    expect(await owner.eventsOf(id, session.id, ended.id)).toEqual([
      'programme-proposed 1',
      'session-scheduled 1',
      'session-scheduled 1',
      'programme-revised 2',
      'session-revised 2',
    ]);
  });
});

describe('what a programme says that its reader may do', () => {
  const allowed = new Allowed(() => owner, PROGRAMMES, {
    revise: patch(PROGRAMMES, { title: 'Autre titre' }),
    open: verb(PROGRAMMES, 'opening'),
    suspend: verb(PROGRAMMES, 'suspension', { reason: 'Pas de formateur' }),
    resume: verb(PROGRAMMES, 'resumption'),
    close: verb(PROGRAMMES, 'closure'),
    'schedule-session': below(PROGRAMMES, 'sessions', SESSION),
  });
  const made =
    (...verbs: string[]) =>
    async () =>
      allowed.after(
        await freshProgramme({ occupations: [] }),
        ...verbs.map((name): [Client, string] => ['council-ma-04', name]),
      );

  it.each<[string, () => Promise<Versioned>, boolean]>([
    ['proposed', made(), false],
    ['open', made('open'), false],
    ['suspended', made('open', 'suspend'), false],
    ['closed', made('close'), true],
  ])('is what is done: %s', async (_, make, isOver) =>
    expect(await allowed.of(make)).toEqual({ wrong: [], isOver }),
  );
});
