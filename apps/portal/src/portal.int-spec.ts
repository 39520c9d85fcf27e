import { everyServiceAt } from '../../../test/support/addresses.js';
import { loadConfig } from '@mizan/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import {
  createServer,
  type IncomingMessage,
  request as send,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { freePort } from '../../../test/support/mizan.js';
import { organisationsFile } from '../../../test/support/organisations-file.js';
import { createPortal } from './portal.js';

/** A stub for every service. It answers with the request. */
interface Echo {
  url: string;
  server: Server;
  close(): Promise<void>;
}

const LONG = JSON.stringify({
  data: Array.from({ length: 400 }, (_, i) => ({ territory: 'MA-KEN', demand: i })),
});

async function echo(): Promise<Echo> {
  const server = createServer((request, response) => {
    let body = '';
    request
      .on('data', (chunk) => (body += chunk))
      .on('end', () => {
        if (request.url?.startsWith('/v1/long'))
          return response
            .writeHead(200, {
              'content-type': 'application/json; charset=utf-8',
              'content-length': LONG.length,
              ...(request.url.endsWith('tagged') && { etag: '"v1"' }),
            })
            .end(LONG);
        response.writeHead(201, {
          'content-type': 'application/json',
          etag: '"v1"',
          location: '/v1/needs/7',
        });
        response.end(
          JSON.stringify({
            method: request.method,
            url: request.url,
            headers: request.headers,
            body,
          }),
        );
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

const dataDir = mkdtempSync(path.join(tmpdir(), 'mizan-portal-'));
const pages = path.join(dataDir, 'pages');
mkdirSync(path.join(pages, 'assets'), { recursive: true });
for (const [name, text] of [
  ['index.html', '<!doctype html><title>Mizan</title>'],
  ['index.html.br', 'b'],
  ['icon.svg', '<svg/>'],
  ['assets/index-1a2b.js', 'let plain'],
  ['assets/index-1a2b.js.br', 'brotli'],
  ['assets/index-1a2b.js.gz', 'gzip'],
] as const)
  writeFileSync(path.join(pages, name), text);

const environment = (url: string, more: NodeJS.ProcessEnv = {}) => ({
  ORGANISATIONS_FILE: organisationsFile,
  NODE_ENV: 'test',
  MIZAN_DATA_DIR: dataDir,
  VERIFY_SECRET: 'a-long-secret',
  LOG_LEVEL: 'error',
  OIDC_ISSUER: 'http://localhost:8080/oidc',
  ...everyServiceAt(url),
  ...more,
});

describe('the portal', () => {
  let service: Echo;
  let app: NestFastifyApplication;
  let url: string;
  let authorization: string;

  const boot = async () => {
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    const keys = { OIDC_JWKS_URL: `${url}/oidc/jwks` };
    app = await createPortal(loadConfig(environment(service.url, keys)), pages);
    await app.listen(port, '127.0.0.1');
    const { access_token: issued } = (await (await token('anapec')).json()) as {
      access_token: string;
    };
    authorization = `Bearer ${issued}`;
  };
  beforeEach(async () => {
    service = await echo();
    await boot();
  });
  afterEach(async () => {
    await app.close();
    await service.close();
  });
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  const token = (client: string, secret = 'demo', more: Record<string, string> = {}) =>
    fetch(`${url}/oidc/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${client}:${secret}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials', ...more }),
    });
  const raw = (target: string) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const { port } = new URL(url);
      send({ host: '127.0.0.1', port, path: target, headers: { authorization } }, resolve)
        .once('error', reject)
        .end();
    });

  it('passes a request on with its body, key and version, and brings the answer back below /api', async () => {
    const headers = {
      authorization,
      'content-type': 'application/json',
      'idempotency-key': 'k1',
      'if-match': '"v3"',
      traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    };
    const answer = await fetch(`${url}/api/employer-needs/v1/needs?limit=2`, {
      method: 'POST',
      headers,
      body: '{"a":1}',
    });
    expect([answer.status, answer.headers.get('etag'), answer.headers.get('location')]).toEqual([
      201,
      '"v1"',
      '/api/employer-needs/v1/needs/7',
    ]);
    expect(await answer.json()).toMatchObject({
      method: 'POST',
      url: '/v1/needs?limit=2',
      body: '{"a":1}',
      headers: {
        ...headers,
        traceparent: expect.stringMatching(/^00-0af7651916cd43dd8448eb211c80319c-/),
      },
    });
  });

  it('drops identity and forwarding headers from outside', async () => {
    const answer = await fetch(`${url}/api/employer-needs/v1/needs`, {
      headers: {
        authorization,
        'x-forwarded-for': '10.0.0.1',
        'x-user': 'admin',
        cookie: 'a=b',
        forwarded: 'for=x',
      },
    });
    const { headers } = (await answer.json()) as { headers: object };
    for (const name of ['x-forwarded-for', 'x-user', 'cookie', 'forwarded'])
      expect(headers).not.toHaveProperty(name);
  });

  it('passes a stream on as it comes, with its place, and ends it where its reader leaves', async () => {
    const asked: IncomingMessage[] = [];
    let isOver: Promise<void> | undefined;
    service.server
      .removeAllListeners('request')
      .on('request', (request: IncomingMessage, response: ServerResponse) => {
        asked.push(request);
        isOver = new Promise((resolve) => response.once('close', resolve));
        response
          .writeHead(200, { 'content-type': 'text/event-stream' })
          .write('id: 1.7\nevent: moved\ndata: {}\n\n');
      });
    const leave = new AbortController();
    const streams = await Promise.all(
      Array.from({ length: 70 }, () =>
        fetch(`${url}/api/planning-projections/v1/stream?territory=MA-04`, {
          headers: { 'last-event-id': '1.6', authorization },
          signal: leave.signal,
        }),
      ),
    );
    const { value } = await streams[69]!.body!.getReader().read();
    expect(Buffer.from(value!).toString()).toBe('id: 1.7\nevent: moved\ndata: {}\n\n');
    expect(asked).toHaveLength(70);
    expect(asked[0]).toMatchObject({
      url: '/v1/stream?territory=MA-04',
      headers: { 'last-event-id': '1.6', authorization },
    });
    leave.abort();
    await isOver;
    expect(
      (
        await fetch(`${url}/api/planning-projections/v1/stream`, {
          headers: { 'x-user': 'admin', authorization },
          signal: AbortSignal.timeout(5_000),
        })
      ).status,
    ).toBe(200);
  });

  const upload = (body: BodyInit, more: object = {}) =>
    fetch(`${url}/api/employer-needs/v1/imports`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'text/csv' },
      body,
      ...more,
    });
  it('streams a large body', async () => {
    const body = 'x'.repeat(1_000_000);
    expect(((await (await upload(body)).json()) as { body: string }).body).toHaveLength(
      body.length,
    );
  });
  it('answers 413 to one that is too large', async () =>
    expect((await upload('x'.repeat(5_000_000))).status).toBe(413));
  it('answers 413 to one that is too large and did not say so', async () => {
    const body = new Blob(['x'.repeat(5_000_000)]).stream();
    expect((await upload(body, { duplex: 'half' })).status).toBe(413);
  });

  it.each([
    '/api/employer-needs/..%2fhealth',
    '/api/employer-needs/../x',
    '/api/employer-needs/a%5cb',
  ])('refuses %s', async (target) => expect((await raw(target)).statusCode).toBe(400));
  it('answers a question that carries a body, and leaves the body out', async () => {
    const { port } = new URL(url);
    const answer = await new Promise<string>((resolve, reject) => {
      const request = send(
        {
          port,
          host: '127.0.0.1',
          method: 'GET',
          path: '/api/employer-needs/v1/needs',
          headers: { authorization, 'content-type': 'application/json', 'content-length': 2 },
        },
        (response) => {
          let text = '';
          response.on('data', (chunk) => (text += chunk)).on('end', () => resolve(text));
        },
      );
      request.on('error', reject).end('{}');
    });
    expect(JSON.parse(answer)).toMatchObject({ method: 'GET', url: '/v1/needs', body: '' });
  });

  it('knows no other service', async () =>
    expect((await raw('/api/elsewhere/v1/x')).statusCode).toBe(404));

  it('answers 503 with Retry-After while a service is away, and is not ready', async () => {
    await service.close();
    const answer = await fetch(`${url}/api/training-plans/v1/plans`, {
      headers: { authorization },
    });
    expect([
      answer.status,
      answer.headers.get('retry-after'),
      answer.headers.get('content-type'),
    ]).toEqual([503, '1', 'application/problem+json; charset=utf-8']);
    expect((await fetch(`${url}/health/ready`)).status).toBe(503);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    // the application is served, and reports itself that the figures are unavailable
    expect((await page('/signed-out')).status).toBe(200);
  });

  it('sends a long answer compressed to who reads that, unless it carries a tag', async () => {
    const sent = async (target: string, encoding: string) => {
      const answer = await app.inject({
        url: `/api/planning-projections/v1/${target}`,
        headers: { authorization, 'accept-encoding': encoding },
      });
      return [
        answer.headers['content-encoding'],
        (answer.headers['content-encoding']
          ? gunzipSync(answer.rawPayload)
          : answer.rawPayload
        ).toString() === LONG,
      ];
    };
    expect([
      await sent('long', 'gzip, br'),
      await sent('long', 'identity'),
      await sent('long/tagged', 'gzip'),
    ]).toEqual([
      ['gzip', true],
      [undefined, true],
      [undefined, true],
    ]);
  });

  const page = (target: string) =>
    fetch(`${url}${target}`, { headers: { accept: 'text/html,*/*;q=0.8' }, redirect: 'manual' });
  it('has one page for every address that a person may ask for, with a strict policy and never kept', async () => {
    const answer = await page('/signed-out?to=/needs');
    expect(await answer.text()).toContain('<title>Mizan');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    );
    expect([
      (await page('/needs/7?tab=hires')).status,
      (await page('/needs/7?tab=hires')).headers.get('location'),
    ]).toEqual([302, '/sign-in?to=%2Fneeds%2F7%3Ftab%3Dhires']);
    const program = await fetch(`${url}/needs/7`);
    expect([program.status, await program.json()]).toEqual([
      404,
      expect.objectContaining({ code: 'not-found' }),
    ]);
  });

  it.each([
    ['br', 'brotli'],
    ['gzip', 'gzip'],
    ['identity', 'let plain'],
  ])(
    'serves the files of the application as they lie there, for a browser that reads %s, for ever',
    async (encoding, text) => {
      const answer = await app.inject({
        url: '/assets/index-1a2b.js',
        headers: { 'accept-encoding': encoding },
      });
      expect([answer.statusCode, answer.body, answer.headers['content-encoding']]).toEqual([
        200,
        text,
        encoding === 'identity' ? undefined : encoding,
      ]);
      expect([
        answer.headers['cache-control'],
        answer.headers.vary,
        answer.headers['content-type'],
      ]).toEqual([
        'public, max-age=31536000, immutable',
        'accept-encoding',
        expect.stringMatching(/javascript; charset=utf-8$/),
      ]);
    },
  );

  it('serves what lies beside the page, and nothing further up', async () => {
    expect([
      (await fetch(`${url}/icon.svg`)).headers.get('cache-control'),
      (await fetch(`${url}/index.html.br`)).status,
    ]).toEqual(['public, max-age=3600', 404]);
    expect((await raw('/assets/../../identity-keys.json')).statusCode).toBe(403);
    for (const target of [
      '/assets/..%2f..%2fidentity-keys.json',
      '/assets/',
      '/assets/none.js',
      '/identity-keys.json',
    ])
      expect(`${target} ${(await raw(target)).statusCode}`).toMatch(/ 40[34]$/);
  });

  it('serves a new build from its first request on, and the one before while one is written', async () => {
    const [index, early] = ['index.html', 'early.json'].map((name) => path.join(pages, name)) as [
      string,
      string,
    ];
    const before = readFileSync(index, 'utf8');
    rmSync(index);
    expect(await (await page('/signed-out')).text()).toBe(before);
    writeFileSync(early, JSON.stringify({ '/signed-out': ['assets/out-3c4d.js'] }));
    writeFileSync(index, '<!doctype html><title>Mizan, built anew</title>');
    const answer = await page('/signed-out');
    expect([await answer.text(), answer.headers.get('link')]).toEqual([
      '<!doctype html><title>Mizan, built anew</title>',
      '</assets/out-3c4d.js>; rel=modulepreload',
    ]);
    expect((await fetch(`${url}/early.json`)).status).toBe(404);
    rmSync(early);
    writeFileSync(index, before);
  });

  it('does not start without the application', async () => {
    const portal = await createPortal(
      loadConfig(environment(service.url)),
      path.join(dataDir, 'nowhere'),
    );
    await expect(
      portal.init().then(() => portal.getHttpAdapter().getInstance().ready()),
    ).rejects.toThrow('is not built');
    await portal.close();
  });

  it('gives a client a signed token with all its scopes, its organisation, role and territory', async () => {
    const { access_token: issued, expires_in: seconds } = (await (
      await token('anapec')
    ).json()) as { access_token: string; expires_in: number };
    const keys = (await (await fetch(`${url}/oidc/jwks`)).json()) as JSONWebKeySet;
    const { payload } = await jwtVerify(issued, createLocalJWKSet(keys), {
      issuer: 'http://localhost:8080/oidc',
      audience: 'mizan',
    });
    expect(payload).toMatchObject({
      sub: 'anapec',
      organisation: 'anapec',
      role: 'agency',
      territory: 'MA',
    });
    expect(String(payload.scope).split(' ')).toEqual(
      expect.arrayContaining(['needs:write', 'needs:validate', 'events:push', 'projections:read']),
    );
    expect(seconds).toBeGreaterThanOrEqual(3600);
    expect(JSON.stringify(keys)).not.toContain('"d"');
  });

  it('gives fewer scopes to a client that asks for fewer', async () =>
    expect(await (await token('anapec', 'demo', { scope: 'needs:read' })).json()).toMatchObject({
      scope: 'needs:read',
    }));
  it('refuses a wrong secret', async () =>
    expect((await token('anapec', 'wrong')).status).toBe(401));
  it('keeps its keys over a restart', async () => {
    const before = await (await fetch(`${url}/oidc/jwks`)).json();
    await app.close();
    await boot();
    expect(await (await fetch(`${url}/oidc/jwks`)).json()).toEqual(before);
  });

  it('refuses a date that does not exist', async () => {
    const answer = await fetch(`${url}/dev/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"date":"2026-02-30"}',
    });
    expect(answer.status).toBe(422);
  });
  it('moves the date of every owning service', async () => {
    const answer = await fetch(`${url}/dev/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"date":"2027-01-01"}',
    });
    expect([answer.status, await answer.json()]).toEqual([200, { date: '2027-01-01' }]);
  });

  it('does not run the development identity provider in production', async () => {
    const production = await createPortal(
      loadConfig(
        environment(service.url, {
          NODE_ENV: 'production',
          PUBLIC_URL: 'https://mizan.example',
          OIDC_CLIENT_SECRET: 'a-long-secret',
          SESSION_SECRET: 'x'.repeat(32),
        }),
      ),
      pages,
    );
    await production.init();
    await production.getHttpAdapter().getInstance().ready();
    expect((await production.inject({ url: '/oidc/jwks' })).statusCode).toBe(404);
    expect(
      (
        await production.inject({
          method: 'POST',
          url: '/dev/clock',
          payload: { date: '2027-01-01' },
        })
      ).statusCode,
    ).toBe(404);
    await production.close();
  });
});
