import { loadConfig } from '@mizan/platform';
import { importJWK, SignJWT } from 'jose';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { seal } from '../../apps/portal/src/session/sealed.js';
import { sessionSettings } from '../../apps/portal/src/session/session-settings.js';
import {
  type AnswersEvent,
  followedAnswer,
  type Projection,
  type ResetEvent,
} from '../../libs/client/src/index.js';
import { EventStream, type StreamEvent } from '../support/event-stream.js';
import { onStandingLogs } from '../support/event-logs.js';
import { Plan, type Versioned } from '../support/plan.js';
import { Browser } from '../support/signed-in.js';

interface Data extends Partial<AnswersEvent & ResetEvent> {
  cells?: {
    territory: string;
    occupation: string | null;
    measure: string;
    period: string | null;
  }[];
  reason?: string;
}

class Reader extends EventStream<Data> {
  /** Reads on until this occupation moves: something of an earlier file may still be on its way. */
  moved(occupation: string): Promise<StreamEvent<Data>> {
    return this.until(
      ({ data }) => data.cells?.some((cell) => cell.occupation === occupation) ?? false,
    );
  }

  /** Reads on until every one of these occupations has moved; answers all that moved. */
  async untilMoved(...occupations: string[]): Promise<Set<string>> {
    const seen = new Set<string>();
    while (!occupations.every((occupation) => seen.has(occupation)))
      for (const { occupation } of (await this.next()).data.cells ?? [])
        if (occupation) seen.add(occupation);
    return seen;
  }
}

onStandingLogs('the live stream', (log) => {
  let plan: Plan;
  const open = async (client: string, headers: Record<string, string> = {}, query = '') =>
    new Reader(`${log.mizan.url}/api/planning-projections/v1/stream${query}`, {
      authorization: `Bearer ${await log.mizan.as(client).bearer()}`,
      ...headers,
    }).open();
  const need = (occupation: string, terms: object = {}): Promise<Versioned> =>
    plan.need(`LIVE-${occupation}`, {
      occupation,
      openings: 5,
      from: '2027-01-01',
      to: '2027-03-31',
      ...terms,
    });
  beforeAll(() => {
    plan = new Plan(log.mizan);
  });

  it('tells which cells have moved, without what they hold, and no other region’s', async () => {
    const [planner, other] = [await open('planner'), await open('council-ma-06')];
    expect([(await planner.next()).event, (await other.next()).event]).toEqual(['ready', 'ready']);
    await need('7212');
    const { event, data, id } = await planner.moved('7212');
    expect([event, data]).toEqual([
      'moved',
      {
        cells: [
          {
            measure: 'demand.declared',
            territory: 'MA-KEN',
            occupation: '7212',
            sector: null,
            period: '2027-Q1',
          },
        ],
        more: false,
      },
    ]);
    expect(id).toMatch(/^1\.\d+$/);
    await plan
      .need('LIVE-06', { territory: 'MA-CHE', occupation: '7213', openings: 3 }, 'council-ma-06')
      .catch(() => undefined);
    await plan.need('LIVE-CS', { territory: 'MA-06', occupation: '7214', openings: 3 });
    expect(await other.untilMoved('7214')).toEqual(new Set(['7214']));
    for (const reader of [planner, other]) reader.leave();
  }, 60_000);

  it('goes on after the last event read, through a killed service, and loses none', async () => {
    const first = await open('planner');
    await first.next();
    await need('8111');
    await first.untilMoved('8111');
    first.leave();
    await need('8112');
    process.kill(log.mizan.run().servicePids['planning-projections']!, 'SIGKILL');
    const last = await need('8113');
    await plan.eventually(
      () => plan.figures({}, `need:${last.id}@${last.version}`).catch(() => undefined),
      (answer) => answer !== undefined,
      30_000,
    );
    const again = await open('planner', { 'last-event-id': first.lastId });
    expect(await again.untilMoved('8112', '8113')).toEqual(new Set(['8112', '8113']));
    again.leave();
  }, 90_000);

  it.each(['1.999999', '9.1', 'not-ours'])(
    'tells a reader that comes with %s to ask again',
    async (id) => {
      const reader = await open('planner', { 'last-event-id': id });
      expect((await reader.next()).event).toBe('reset');
      await need('8114', { openings: Math.floor(Math.random() * 1000) + 1 });
      expect((await reader.next()).event).toBe('moved');
      reader.leave();
    },
    60_000,
  );

  it('is closed to a caller without a right to the territory, or without a token', async () => {
    expect(
      (await log.mizan.as('planner').get('planning-projections/v1/stream?territory=MA-06')).body,
    ).toMatchObject({ status: 403, code: 'territory-forbidden' });
    expect((await fetch(`${log.mizan.url}/api/planning-projections/v1/stream`)).status).toBe(401);
  });

  /** The planner's, for three seconds. */
  const shortToken = async () => {
    const [jwk] = (
      JSON.parse(readFileSync(path.join(log.mizan.dataDir, 'identity-keys.json'), 'utf8')) as {
        jwks: { keys: Parameters<typeof importJWK>[0][] };
      }
    ).jwks.keys;
    const claims = {
      organisation: 'planner',
      role: 'planner',
      territory: 'MA-04',
      scope: 'projections:read',
    };
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', kid: jwk!.kid! })
      .setSubject('planner')
      .setIssuer(`${log.mizan.url.replace('127.0.0.1', 'localhost')}/oidc`)
      .setAudience('mizan')
      .setExpirationTime('3s')
      .sign(await importJWK(jwk!, 'ES256'));
  };

  it('ends with its token', async () => {
    const reader = await open('planner', { authorization: `Bearer ${await shortToken()}` });
    expect((await reader.next()).event).toBe('ready');
    expect(await reader.next()).toMatchObject({ event: 'end', data: { reason: 'token-expired' } });
    await expect(reader.next()).rejects.toThrow('ended');
  }, 30_000);

  const signedIn = async (as: string) => {
    const browser = new Browser(log.mizan.url);
    await browser.visit(`/sign-in?as=${as}`);
    return browser;
  };

  it('reaches a browser by its session, without a token in it, and no other territory', async () => {
    const cookie = `mizan_session=${(await signedIn('planner')).cookie('mizan_session')}`;
    const reader = await new Reader(
      `${log.mizan.url}/api/planning-projections/v1/stream?territory=MA-04`,
      { cookie },
    ).open();
    expect((await reader.next()).event).toBe('ready');
    await need('8121');
    expect(await reader.untilMoved('8121')).toEqual(new Set(['8121']));
    reader.leave();
    expect(
      (
        await fetch(`${log.mizan.url}/api/planning-projections/v1/stream?territory=MA-06`, {
          headers: { cookie },
        })
      ).status,
    ).toBe(403);
  }, 30_000);

  it('ends for a browser with the token of its session', async () => {
    const settings = sessionSettings(
      loadConfig({ NODE_ENV: 'test', MIZAN_DATA_DIR: log.mizan.dataDir }),
    );
    const sealed = await seal(
      { accessToken: await shortToken() },
      settings.keyFor('mizan session'),
    );
    const reader = await new Reader(`${log.mizan.url}/api/planning-projections/v1/stream`, {
      cookie: `mizan_session=${sealed}`,
    }).open();
    expect((await reader.next()).event).toBe('ready');
    expect(await reader.next()).toMatchObject({ event: 'end', data: { reason: 'token-expired' } });
    await expect(reader.next()).rejects.toThrow('ended');
    expect(
      (
        await fetch(`${log.mizan.url}/api/planning-projections/v1/stream`, {
          headers: { cookie: `mizan_session=${sealed}` },
        })
      ).status,
    ).toBe(401);
  }, 30_000);

  describe('with questions', () => {
    const QUESTIONS = ['by=territory&occupation=8322', 'line=declared&occupation=8322'];
    const BY = ['territory', ''];
    const asked = () =>
      Promise.all(
        QUESTIONS.map(async (one) => {
          const address = `planning-projections/v1/projections?${one}`;
          return (await log.mizan.as('planner').get<Projection>(address)).body;
        }),
      );
    const following = (headers: Record<string, string> = {}, position = '') =>
      open(
        'planner',
        headers,
        `?${new URLSearchParams([...QUESTIONS.map((one) => ['question', one]), ...(position ? [['position', position]] : [])])}`,
      );
    /** The answers after the next event that moves one of them. */
    async function followed(reader: Reader, answers: Projection[]): Promise<Projection[]> {
      for (let now = answers; ;) {
        const { event, data } = await reader.next();
        if (event !== 'answers') throw new Error(`${event} came`);
        now = now.map((answer, i) => followedAnswer(answer, BY[i]!, data as AnswersEvent, i)!);
        if (data.answers!.length > 0) return now;
      }
    }
    const figuresOf = (answers: readonly Projection[]) =>
      answers.map(({ data, total }) => ({ data, total }));

    it('tells the rows that moved, which make of its answers what new ones are', async () => {
      const { id, version } = await need('8322');
      await plan.figures({}, `need:${id}@${version}`);
      const answers = await asked();
      const reader = await following({}, answers[0]!.position);
      await need('8322', { openings: 11 });
      const moved = await followed(reader, answers);
      expect(moved[1]!.total.demand - answers[1]!.total.demand).toBe(6);
      expect(figuresOf(moved)).toEqual(figuresOf(await asked()));
      reader.leave();
    }, 60_000);

    it('goes on after the last event read, through a killed service, or says to ask again', async () => {
      const answers = await asked();
      const first = await following({}, answers[0]!.position);
      await first.next();
      first.leave();
      process.kill(log.mizan.run().servicePids['planning-projections']!, 'SIGKILL');
      const last = await need('8322', { openings: 17 });
      await plan.eventually(
        () => plan.figures({}, `need:${last.id}@${last.version}`).catch(() => undefined),
        (answer) => answer !== undefined,
        30_000,
      );
      const again = await following({ 'last-event-id': first.lastId });
      const { event, data } = await again.next();
      expect(event).toBe('answers');
      for (const [place, answer] of answers.entries())
        // what moved, moved before they were computed again
        expect(followedAnswer(answer, BY[place]!, data as AnswersEvent, place)).toBeUndefined();
      again.leave();
    }, 90_000);

    it('refuses a question as the question itself is refused', async () => {
      const { body } = await log.mizan
        .as('planner')
        .get('planning-projections/v1/stream?question=by%3Dterritory&question=by%3Dplanet');
      expect(body).toMatchObject({
        status: 422,
        errors: [{ parameter: 'question', pointer: '/1/by', code: 'not-one-of' }],
      });
    });
  });
});
