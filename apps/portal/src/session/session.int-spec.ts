import { SCOPES_OF_ROLE } from '@mizan/contracts';
import { everyServiceAt } from '../../../../test/support/addresses.js';
import { loadConfig } from '@mizan/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { decodeJwt, importJWK, SignJWT } from 'jose';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Caller, freePort } from '../../../../test/support/mizan.js';
import { Browser } from '../../../../test/support/signed-in.js';
import { organisationsFile } from '../../../../test/support/organisations-file.js';
import { createPortal } from '../portal.js';
import { open, seal } from './sealed.js';
import { SessionSettings, sessionSettings } from './session-settings.js';

const folder = mkdtempSync(path.join(tmpdir(), 'mizan-session-'));
const pages = path.join(folder, 'pages');
mkdirSync(path.join(pages, 'assets'), { recursive: true });
writeFileSync(path.join(pages, 'index.html'), '<!doctype html><head><title>Mizan</title></head>');
const packs = path.join(folder, 'packs');
mkdirSync(packs);
for (const name of ['MA-04.topojson', 'README.txt', '..topojson'])
  writeFileSync(path.join(packs, name), '{"type":"Topology"}');

/** A stub for every service. It answers with the request. */
const services = createServer(
  (request, response) =>
    void response
      .setHeader('content-type', 'application/json')
      .end(JSON.stringify({ method: request.method, headers: request.headers })),
);
const listening = (server: Server) =>
  new Promise<string>((resolve) =>
    server.listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    ),
  );

interface Shown {
  organisation: string;
  name: string;
  role: string;
  territory: string;
  scopes: string[];
  isDemo: boolean;
  isDevelopment: boolean;
  expiresAt: string;
  territoryPacks: string[];
  today?: string;
}
interface Tokens {
  accessToken: string;
  refreshToken?: string;
}

describe('the session of a person', () => {
  let app: NestFastifyApplication;
  let url: string;
  let named: string;
  let settings: SessionSettings;
  let browser: Browser;

  beforeAll(async () => {
    const service = await listening(services);
    const port = await freePort();
    [url, named] = [`http://127.0.0.1:${port}`, `http://localhost:${port}`];
    const config = loadConfig({
      NODE_ENV: 'test',
      LOG_LEVEL: 'error',
      ORGANISATIONS_FILE: organisationsFile,
      MIZAN_DATA_DIR: folder,
      TERRITORY_PACKS: packs,
      PORT: String(port),
      OIDC_ISSUER: `${url}/oidc`,
      ...everyServiceAt(service),
    });
    app = await createPortal(config, pages);
    await app.listen(port, '127.0.0.1');
    settings = sessionSettings(config);
  });
  afterAll(async () => {
    await app?.close();
    services.closeAllConnections();
    services.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => {
    browser = new Browser(url);
  });

  const session = async (of = browser) => (await (await of.ask('/session')).json()) as Shown;
  const code = async (answer: Response) => [
    answer.status,
    ((await answer.json()) as { code: string }).code,
  ];
  const signOut = (headers: Record<string, string> = { origin: url }, of = browser) =>
    of.ask('/sign-out', { method: 'POST', headers });
  const command = (headers: Record<string, string>, of = browser) =>
    of.ask('/api/employer-needs/v1/needs', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{}',
    });
  const tokens = async () =>
    (await open<Tokens>(browser.cookie('mizan_session'), settings.keyFor('mizan session')))!;
  /** The session with another access token of the same person, which expires at another time. */
  const ending = async (
    seconds: number,
    { refreshToken }: Partial<Tokens> = {},
    claims: object = {
      organisation: 'planner',
      role: 'planner',
      territory: 'MA-04',
      scope: 'projections:read',
    },
  ) => {
    const [jwk] = (
      JSON.parse(readFileSync(path.join(folder, 'identity-keys.json'), 'utf8')) as {
        jwks: { keys: Parameters<typeof importJWK>[0][] };
      }
    ).jwks.keys;
    const accessToken = await new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: jwk!.kid! })
      .setSubject('planner')
      .setIssuer(`${url}/oidc`)
      .setAudience('mizan')
      .setExpirationTime(Math.floor(Date.now() / 1000) + seconds)
      .sign(await importJWK(jwk!, 'ES256'));
    browser.set(
      'mizan_session',
      await seal(
        { accessToken, ...(refreshToken && { refreshToken }) },
        settings.keyFor('mizan session'),
      ),
    );
  };

  it('begins with the first page that is visited, as the planner, without a form', async () => {
    const page = await browser.visit('/needs?territory=MA-KEN');
    expect([page.status, await page.text(), browser.place]).toEqual([
      200,
      expect.stringContaining('<title>Mizan'),
      '/needs?territory=MA-KEN',
    ]);
    expect(await session()).toEqual({
      organisation: 'planner',
      name: expect.any(String),
      role: 'planner',
      territory: 'MA-04',
      isDemo: true,
      isDevelopment: true,
      expiresAt: expect.stringMatching(/^20.*Z$/),
      territoryPacks: ['MA-04'],
      scopes: expect.arrayContaining([
        'needs:read',
        'plans:read',
        'agreements:read',
        'projections:read',
        'plans:write',
        'assumptions:write',
      ]),
    });
    expect(new Set((await session()).scopes)).toEqual(new Set(SCOPES_OF_ROLE.planner));
  });

  it('is written into the page, so that the page need not ask; into none where nobody is signed in', async () => {
    const html = await (await browser.visit('/sign-in?as=anapec&to=/needs')).text();
    const written = /<meta name="mizan-session" content="([^"]*)" \/><\/head>/.exec(html)![1]!;
    expect(
      JSON.parse(
        written.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&'),
      ),
    ).toEqual(await session());
    expect(await (await new Browser(url).visit('/signed-out')).text()).not.toContain(
      'mizan-session',
    );
  });

  it('knows the real boundaries that this installation has, and no other file of their folder', async () => {
    const statuses = await Promise.all(
      ['MA-04.topojson', 'MA-06.topojson', 'README.txt', '..topojson'].map(
        async (name) => (await browser.ask(`/territories/${name}`)).status,
      ),
    );
    expect(statuses).toEqual([200, 404, 404, 404]);
    expect(await (await browser.ask('/territories/MA-04.topojson')).json()).toEqual({
      type: 'Topology',
    });
  });

  it('works under both names of this machine', async () => {
    const other = new Browser(named);
    await other.visit('/');
    expect([new URL(other.visited.at(-1)!).origin, (await session(other)).organisation]).toEqual([
      named,
      'planner',
    ]);
  });

  it('has tokens with the claims and the lifetime of those that clients get', async () => {
    await browser.visit('/sign-in?as=anapec');
    const { accessToken } = await tokens();
    const answer = await fetch(`${url}/oidc/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa('anapec:demo')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    const [person, client] = [
      decodeJwt(accessToken),
      decodeJwt(((await answer.json()) as { access_token: string }).access_token),
    ];
    for (const claim of ['iss', 'sub', 'aud', 'organisation', 'role', 'territory'])
      expect([claim, person[claim]]).toEqual([claim, client[claim]]);
    expect(String(person.scope).split(' ').sort()).toEqual(String(client.scope).split(' ').sort());
    expect(person.exp! - person.iat!).toBe(client.exp! - client.iat!);
  });

  it('is in one cookie that no script reads and that holds no readable token', async () => {
    await browser.visit('/sign-in');
    const again = new Browser(url);
    const step = await again.ask('/sign-in?to=/needs');
    expect(step.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^mizan_sign_in_[0-9a-f]{12}=.*Max-Age=600; Path=\/sign-in; HttpOnly; SameSite=Lax$/,
      ),
    ]);
    let next = step.headers.get('location')!;
    for (;;) {
      const answer = await again.ask(next, { headers: { accept: 'text/html' } });
      const cookie = answer.headers
        .getSetCookie()
        .find((line) => line.startsWith('mizan_session='));
      if (!cookie) next = new URL(answer.headers.get('location')!, next).href;
      else {
        expect(cookie).toMatch(
          /^mizan_session=eyJ[\w-]+\.\.[\w-]+\.[\w-]+\.[\w-]+; Path=\/; HttpOnly; SameSite=Lax$/,
        );
        expect(cookie).not.toContain((await tokens()).accessToken.split('.')[1]);
        break;
      }
    }
  });

  it('changes to another person at once, and back', async () => {
    const people: string[] = [];
    for (const as of ['council-ma-04', 'operator-ofppt', 'planner']) {
      await browser.visit(`/sign-in?as=${as}&to=/agreements`);
      people.push((await session()).organisation, browser.place);
    }
    expect(people).toEqual([
      'council-ma-04',
      '/agreements',
      'operator-ofppt',
      '/agreements',
      'planner',
      '/agreements',
    ]);
  });

  it.each(['verify', 'portal', 'nobody'])('is not had by %s', async (as) => {
    await browser.visit(`/sign-in?as=${as}&to=/needs`);
    expect(browser.place).toBe('/signed-out?reason=refused&to=%2Fneeds');
    expect((await browser.ask('/session')).status).toBe(401);
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/x/..//evil.example',
    '/sign-in?to=/',
  ])('never leads to %s', async (to) => {
    const page = await browser.visit(`/sign-in?${new URLSearchParams({ to })}`);
    expect([page.status, browser.place]).toEqual([200, '/']);
    expect(browser.visited.map((each) => new URL(each).origin)).toEqual(
      browser.visited.map(() => url),
    );
  });

  it('passes the token on to the services, and never its cookie', async () => {
    await browser.visit('/');
    const answer = await browser.ask('/api/employer-needs/v1/needs');
    expect(answer.headers.get('cache-control')).toBe('private, no-cache');
    const { headers } = (await answer.json()) as { headers: Record<string, string> };
    expect([headers.authorization, headers.cookie]).toEqual([
      `Bearer ${(await tokens()).accessToken}`,
      undefined,
    ]);
  });

  it('changes nothing for a page that does not say that it is ours', async () => {
    await browser.visit('/');
    expect(await code(await command({}))).toEqual([403, 'foreign-origin']);
    for (const origin of [
      'https://evil.example',
      'null',
      `${url}.evil.example`,
      url.replace('http:', 'https:'),
    ])
      expect(await code(await command({ origin, 'sec-fetch-site': 'same-origin' }))).toEqual([
        403,
        'foreign-origin',
      ]);
    expect(await code(await command({ 'sec-fetch-site': 'cross-site' }))).toEqual([
      403,
      'foreign-origin',
    ]);
    expect([
      (await command({ origin: url })).status,
      (await command({ 'sec-fetch-site': 'same-origin' })).status,
    ]).toEqual([200, 200]);
    expect(await code(await signOut({ origin: 'https://evil.example' }))).toEqual([
      403,
      'foreign-origin',
    ]);
  });

  it('is left alone where a request has a token of its own', async () => {
    await browser.visit('/');
    const authorization = `Bearer ${await new Caller(url, 'anapec').bearer()}`;
    const { headers } = (await (await command({ authorization })).json()) as {
      headers: Record<string, string>;
    };
    expect(headers.authorization).toBe(authorization);
    expect(await code(await command({ authorization: 'Bearer of.no.one' }))).toEqual([
      401,
      'unauthenticated',
    ]);
  });

  it('ends with the sign-out, after which nobody is signed in without asking', async () => {
    await browser.visit('/');
    const { refreshToken } = await tokens();
    const answer = await signOut();
    expect([answer.status, browser.cookie('mizan_session')]).toEqual([204, undefined]);
    expect(await code(await browser.ask('/session'))).toEqual([401, 'unauthenticated']);
    const page = await browser.visit('/needs?x=1');
    expect([page.status, browser.place]).toEqual([200, '/signed-out?to=%2Fneeds%3Fx%3D1']);
    await ending(-10, { refreshToken: refreshToken! });
    // the refresh token is revoked too
    expect(await code(await browser.ask('/session'))).toEqual([401, 'unauthenticated']);
    await browser.visit('/sign-in?to=/needs');
    expect([(await session()).organisation, browser.cookie('mizan_signed_out')]).toEqual([
      'planner',
      undefined,
    ]);
  });

  it('is over when its token is, and says so to a program; a page that is visited anew signs in', async () => {
    await ending(-1);
    expect(await code(await browser.ask('/session'))).toEqual([401, 'unauthenticated']);
    expect(await code(await browser.ask('/api/planning-projections/v1/freshness'))).toEqual([
      401,
      'unauthenticated',
    ]);
    expect((await browser.visit('/map')).status).toBe(200);
    expect(browser.visited.length).toBeGreaterThan(3);
  });

  it('is refused to a person whose provider names no organisation', async () => {
    await ending(600, {}, { role: 'planner', territory: 'MA-04' });
    expect(await code(await browser.ask('/session'))).toEqual([403, 'claims-missing']);
  });

  it('is renewed shortly before that, once for all requests that come together', async () => {
    await browser.visit('/');
    await ending(5, await tokens());
    const before = browser.cookie('mizan_session');
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => browser.ask('/api/planning-projections/v1/freshness')),
    );
    const used = new Set(
      await Promise.all(
        answers.map(
          async (answer) =>
            ((await answer.json()) as { headers: Record<string, string> }).headers.authorization,
        ),
      ),
    );
    expect(used.size).toBe(1);
    expect(browser.cookie('mizan_session')).not.toBe(before);
    expect([...used]).toEqual([`Bearer ${(await tokens()).accessToken}`]);
    expect(new Date((await session()).expiresAt).getTime()).toBeGreaterThan(Date.now() + 3_600_000);
  });

  it.each([
    ['no JWE', async () => 'abc.def'],
    [
      'changed in one place',
      async (cookie: string) =>
        `${cookie.slice(0, -3)}${cookie.at(-3) === 'A' ? 'B' : 'A'}${cookie.slice(-2)}`,
    ],
    [
      'sealed for another purpose',
      async (cookie: string) =>
        seal(
          (await open(cookie, settings.keyFor('mizan session')))!,
          settings.keyFor('mizan sign-in'),
        ),
    ],
    [
      'sealed by another',
      async (cookie: string) =>
        seal((await open(cookie, settings.keyFor('mizan session')))!, new Uint8Array(32)),
    ],
  ])('is not had with a cookie that is %s', async (_, forged) => {
    await browser.visit('/');
    browser.set('mizan_session', await forged(browser.cookie('mizan_session')!));
    expect(await code(await browser.ask('/session'))).toEqual([401, 'unauthenticated']);
    expect(await code(await browser.ask('/api/employer-needs/v1/needs'))).toEqual([
      401,
      'unauthenticated',
    ]);
  });

  it('does not begin with an answer that this browser did not ask for', async () => {
    let next = (await browser.ask('/sign-in')).headers.get('location')!;
    while (!new URL(next).pathname.startsWith('/sign-in/callback'))
      next = new URL((await browser.ask(next)).headers.get('location')!, next).href;
    const victim = new Browser(url);
    await victim.visit(next);
    expect([victim.place, victim.cookie('mizan_session')]).toEqual([
      '/signed-out?reason=refused&to=%2F',
      undefined,
    ]);
    expect((await browser.visit(next)).status).toBe(200);
    expect((await session()).organisation).toBe('planner');
  });

  it('tells the day that the services live on, once it is moved', async () => {
    await browser.visit('/');
    expect((await session()).today).toBeUndefined();
    const moved = await browser.ask('/dev/clock', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"date":"2027-03-01"}',
    });
    expect([moved.status, (await session()).today]).toEqual([200, '2027-03-01']);
    expect(await (await browser.visit('/')).text()).toContain('2027-03-01');
  });

  it('is not offered by a portal in production that lacks its secrets', async () => {
    const environment = {
      NODE_ENV: 'production',
      OIDC_ISSUER: 'https://id.example/realms/mizan',
      ...everyServiceAt(url),
    };
    expect(() => sessionSettings(loadConfig(environment))).toThrow(
      'PUBLIC_URL, OIDC_CLIENT_SECRET, SESSION_SECRET',
    );
    expect(() => loadConfig({ ...environment, SESSION_SECRET: 'short' })).toThrow('SESSION_SECRET');
    const complete = sessionSettings(
      loadConfig({
        ...environment,
        PUBLIC_URL: 'https://mizan.example',
        OIDC_CLIENT_SECRET: 'a-secret-of-ours',
        SESSION_SECRET: 'x'.repeat(32),
      }),
    );
    expect([complete.origins, complete.isSecure]).toEqual([['https://mizan.example'], true]);
  });
});
