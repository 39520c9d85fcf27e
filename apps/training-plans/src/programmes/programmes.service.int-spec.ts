import { Allowed, below, patch, verb } from '../../../../test/support/allowed.js';
import { type Client } from '../../../../test/support/clients-of-demo.js';
import { type Owner, startOwner } from '../../../../test/support/owner.js';
import { type Versioned } from '../../../../test/support/plan.js';
import { PROGRAMME, SESSION, Training } from '../../../../test/support/training.js';
import { AppModule } from '../app.module.js';

const PROGRAMMES = 'training-plans/v1/programmes';

let owner: Owner;
beforeAll(async () => {
  owner = await startOwner('training-plans', AppModule);
}, 60_000);
afterAll(() => owner?.close());

const { post, refusal, act, freshProgramme } = new Training(() => owner);

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
