import { loadConfig } from '@mizan/platform';
import { importJWK, SignJWT } from 'jose';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { seal } from '../../apps/portal/src/session/sealed.js';
import { sessionSettings } from '../../apps/portal/src/session/session-settings.js';
import { onStandingLogs } from '../support/event-logs.js';
import { Plan, type Versioned } from '../support/plan.js';
import { Browser } from '../support/signed-in.js';

interface Event {
  id: string;
  event: string;
  data: {
    cells?: {
      territory: string;
      occupation: string | null;
      measure: string;
      period: string | null;
    }[];
    reason?: string;
  };
}

/** Server-sent events as a browser reads them; `next` fails when none has come in time. */
class Reader {
  private readonly over = new AbortController();
  private readonly events: Event[] = [];
  private wake = () => {};
  isOver = false;
  lastId = '';
  status = 0;

  constructor(
    private readonly url: string,
    private readonly headers: Record<string, string>,
  ) {}

  async open(): Promise<this> {
    const answer = await fetch(this.url, { headers: this.headers, signal: this.over.signal });
    this.status = answer.status;
    expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
    void this.read(answer.body!);
    return this;
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    let text = '';
    try {
      for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
        text += Buffer.from(chunk).toString();
        for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
          this.take(text.slice(0, end));
          text = text.slice(end + 2);
        }
      }
    } catch {
      // the connection has ended, as it does when we leave or the service is killed
    }
    this.isOver = true;
    this.wake();
  }

  private take(block: string): void {
    const fields = Object.fromEntries(
      block
        .split('\n')
        .map((line) => [
          line.slice(0, line.indexOf(':')),
          line.slice(line.indexOf(':') + 1).trim(),
        ]),
    );
    if (fields.id) this.lastId = fields.id;
    if (fields.event)
      this.events.push({
        id: this.lastId,
        event: fields.event,
        data: JSON.parse(fields.data ?? '{}'),
      });
    this.wake();
  }

  async next(): Promise<Event> {
    const deadline = setTimeout(() => this.wake(), 15_000);
    while (this.events.length === 0 && !this.isOver)
      await new Promise<void>((resolve) => (this.wake = resolve));
    clearTimeout(deadline);
    const event = this.events.shift();
    if (!event) throw new Error('the stream has ended');
    return event;
  }

  /** Reads on until this occupation moves: something of an earlier file may still be on its way. */
  async moved(occupation: string): Promise<Event> {
    for (;;) {
      const event = await this.next();
      if (event.data.cells?.some((cell) => cell.occupation === occupation)) return event;
    }
  }

  /** Reads on until every one of these occupations has moved; answers all that moved. */
  async until(...occupations: string[]): Promise<Set<string>> {
    const seen = new Set<string>();
    while (!occupations.every((occupation) => seen.has(occupation)))
      for (const { occupation } of (await this.next()).data.cells ?? [])
        if (occupation) seen.add(occupation);
    return seen;
  }

  leave(): void {
    this.over.abort();
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
    expect(await other.until('7214')).toEqual(new Set(['7214']));
    for (const reader of [planner, other]) reader.leave();
  }, 60_000);

  it('goes on after the last event read, through a killed service, and loses none', async () => {
    const first = await open('planner');
    await first.next();
    await need('8111');
    await first.until('8111');
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
    expect(await again.until('8112', '8113')).toEqual(new Set(['8112', '8113']));
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
    expect(await reader.until('8121')).toEqual(new Set(['8121']));
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
});
