import { loadConfig } from '@mizan/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import {
  type AddressInfo,
  createServer as createTcpServer,
  type Server as TcpServer,
} from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { everyServiceAt } from '../../../../test/support/addresses.js';
import { answered, RawConnection } from '../../../../test/support/raw-connection.js';
import { startTokenIssuer, type TokenIssuer } from '../../../../test/support/token-issuer.js';
import { createPortal } from '../portal.js';

type Behaviour = (request: IncomingMessage, response: ServerResponse, body: string) => void;
const HALVES = 200;
const folder = mkdtempSync(path.join(tmpdir(), 'mizan-proxy-'));
const pages = path.join(folder, 'pages');

const addressOf = (server: Server | TcpServer) =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const listening = (server: Server | TcpServer) =>
  new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

describe('the way of a request through the portal', () => {
  let service: Server;
  let noHttp: TcpServer;
  let issuer: TokenIssuer;
  let app: NestFastifyApplication;
  let url: string;
  let authorization: string;
  /** The requests that reached the service, and its answer. */
  let seen: IncomingMessage[] = [];
  let behave: Behaviour;
  const open: RawConnection[] = [];

  beforeAll(async () => {
    mkdirSync(path.join(pages, 'assets'), { recursive: true });
    writeFileSync(path.join(pages, 'index.html'), '<!doctype html><title>Mizan</title>');
    service = createServer((request, response) => {
      seen.push(request);
      let body = '';
      request.on('error', () => undefined);
      request.on('data', (part) => (body += part)).on('end', () => behave(request, response, body));
    });
    noHttp = createTcpServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.end('not even HTTP\r\n\r\n'));
    });
    await Promise.all([listening(service), listening(noHttp)]);
    issuer = await startTokenIssuer();
    authorization = `Bearer ${await issuer.token('needs:read needs:write')}`;
    const config = loadConfig({
      NODE_ENV: 'test',
      LOG_LEVEL: 'error',
      MIZAN_DATA_DIR: folder,
      OIDC_ISSUER: issuer.issuer,
      OIDC_JWKS_URL: issuer.jwksUrl,
      ...everyServiceAt(addressOf(service)),
      TRAINING_PLANS_URL: addressOf(noHttp),
      PARTNER_AGREEMENTS_URL: 'http://127.0.0.1:1',
    });
    app = await createPortal(config, pages, { answerMsMax: 500 });
    await app.listen(0, '127.0.0.1');
    url = addressOf(app.getHttpServer() as Server);
  });
  beforeEach(() => {
    seen = [];
    behave = (_request, response, body) =>
      response
        .setHeader('content-type', 'application/json')
        .end(JSON.stringify({ bytes: body.length }));
  });
  afterEach(() => open.splice(0).forEach((one) => one.close()));
  afterAll(async () => {
    await app?.close();
    issuer?.close();
    service?.closeAllConnections();
    service?.close();
    noHttp?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const connection = () => {
    const made = new RawConnection(url);
    open.push(made);
    return made;
  };
  const head = (method: string, target: string, headers: Record<string, string | number>) =>
    `${method} ${target} HTTP/1.1\r\nhost: x\r\n${Object.entries(headers)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('')}\r\n`;
  const ask = (target: string, init: RequestInit = {}) =>
    fetch(`${url}/api/${target}`, {
      ...init,
      headers: { authorization, ...(init.headers as Record<string, string>) },
    });
  const code = async (answer: Response) =>
    `${answer.status} ${((await answer.json()) as { code?: string }).code}`;
  const needs = '/api/employer-needs/v1/needs';
  const json = { 'content-type': 'application/json' };

  describe('that expects to be asked for its body', () => {
    const file = 'x'.repeat(1_500_000);
    const upload = (headers: Record<string, string>) =>
      connection().send(
        head('POST', '/api/employer-needs/v1/imports', {
          ...headers,
          expect: '100-continue',
          'content-type': 'application/x-ndjson',
          'content-length': file.length,
        }),
      );

    it('is asked, and goes on without the expectation', async () => {
      const asked = upload({ authorization });
      await asked.until(/100 Continue\r\n\r\n/);
      await asked.send(file).until(/"bytes":1500000/);
      expect(seen.map(({ headers }) => headers.expect)).toEqual([undefined]);
      const small = connection().send(
        head('POST', needs, {
          authorization,
          expect: '100-continue',
          ...json,
          'content-length': 2,
        }),
      );
      await small.until(/100 Continue\r\n\r\n/);
      await small.send('{}').until(/"bytes":2/);
    });
    it('is not asked where nobody calls, or it would be too large', async () => {
      expect(answered(await upload({}).ended())).toBe('401 unauthenticated');
      const large = connection().send(
        head('POST', needs, {
          authorization,
          expect: '100-continue',
          ...json,
          'content-length': 2e6,
        }),
      );
      expect(answered(await large.ended())).toBe('413 too-large');
      expect(open.map(({ received }) => received.includes('100 Continue'))).toEqual([false, false]);
    });
    it('is told of any other expectation that it is not met', async () => {
      const odd = connection().send(
        head('POST', needs, { authorization, expect: 'the-best', ...json, 'content-length': 0 }),
      );
      expect(answered(await odd.until(/"traceId"/))).toBe('417 expectation-failed');
      expect(seen).toEqual([]);
    });
  });

  describe('that fails', () => {
    it('is 503 where nobody is reached', async () => {
      const answer = await ask('partner-agreements/v1/agreements');
      expect([answer.headers.get('retry-after'), await code(answer)]).toEqual(['1', '503 away']);
    });
    it('is 504 where the service does not answer in time, whichever way the request goes', async () => {
      behave = () => undefined;
      expect(await code(await ask('employer-needs/v1/needs'))).toBe('504 gateway-timeout');
      expect(await code(await ask('planning-projections/v1/stream'))).toBe('504 gateway-timeout');
      const type = { 'content-type': 'application/x-ndjson' };
      expect(
        await code(
          await ask('employer-needs/v1/imports', { method: 'POST', headers: type, body: '{}' }),
        ),
      ).toBe('504 gateway-timeout');
    });
    it('is 502 where what the service says is no HTTP', async () => {
      expect(await code(await ask('training-plans/v1/plans'))).toBe('502 bad-gateway');
      expect(await code(await ask('training-plans/v1/stream'))).toBe('502 bad-gateway');
    });
    it('is 503 where the service dies over it', async () => {
      behave = (request) => request.socket.destroy();
      expect(await code(await ask('employer-needs/v1/needs'))).toBe('503 away');
    });
    it('is asked once more where it only reads and its connection was lost', async () => {
      const answer = behave;
      const losing: Behaviour = (request) => {
        behave = answer;
        request.socket.destroy();
      };
      behave = losing;
      expect((await ask('employer-needs/v1/needs')).status).toBe(200);
      expect(seen).toHaveLength(2);
      behave = losing;
      const post = { method: 'POST', headers: json, body: '{}' };
      expect(await code(await ask('employer-needs/v1/needs', post))).toBe('503 away');
      expect(seen).toHaveLength(3);
    });
    it('is no answer of ours where the caller broke it off: the service learns of it', async () => {
      let isOver: Promise<unknown> = Promise.resolve();
      const begun = new Promise<void>((resolve) => {
        behave = (_request, response) => {
          isOver = new Promise((over) => response.once('close', over));
          resolve();
        };
      });
      const leave = new AbortController();
      const waiting = ask('employer-needs/v1/needs', { signal: leave.signal }).catch(() => 'left');
      await begun;
      leave.abort();
      expect(await waiting).toBe('left');
      await isOver;
    });
  });

  describe('that is answered', () => {
    const short = 'é'.repeat(500);
    const long = 'é'.repeat(1_000_000);
    const answering = (text: string, withLength: boolean) => {
      behave = (_request, response) => {
        const length = { 'content-length': Buffer.byteLength(text) };
        response.writeHead(200, { 'content-type': 'text/plain', ...(withLength && length) });
        response.end(text);
      };
    };

    it.each([
      ['short', short, true],
      ['short, of a length that nobody has told', short, false],
      ['long', long, true],
      ['long, of a length that nobody has told', long, false],
    ])('gets what the service said: %s', async (_, text, withLength) => {
      answering(text, withLength);
      const answer = await ask('employer-needs/v1/needs');
      expect([answer.status, await answer.text()]).toEqual([200, text]);
    });
    it('with no body to a HEAD, and the length that it would have', async () => {
      answering(short, true);
      const { headers, status } = await ask('employer-needs/v1/needs', { method: 'HEAD' });
      expect([status, headers.get('content-length')]).toEqual([200, '1000']);
    });
    it('with nothing where the service has nothing to say', async () => {
      behave = (_request, response) => response.writeHead(304, { etag: 'W/"1"' }).end();
      const { headers, status } = await ask('employer-needs/v1/needs');
      expect([status, headers.get('etag')]).toEqual([304, 'W/"1"']);
    });
    it('is 503 where the service breaks off a short answer, and is broken off in a long one', async () => {
      const breakingOff = (length: number) => {
        behave = (request, response) => {
          response.writeHead(200, { 'content-length': length });
          response.write('x'.repeat(100), () => request.socket.destroy());
        };
      };
      breakingOff(1_000);
      expect(await code(await ask('employer-needs/v1/needs'))).toBe('503 away');
      breakingOff(1_000_000);
      const answer = await ask('employer-needs/v1/needs').catch(() => undefined);
      await expect(answer?.text() ?? Promise.reject(new Error('broken off'))).rejects.toThrow();
    });
  });

  describe('with a body', () => {
    it('is read to its end before the service hears of it', async () => {
      const half = connection().send(
        head('POST', needs, { authorization, ...json, 'content-length': 4 }) + '{"',
      );
      await sleep(200);
      expect(seen).toEqual([]);
      await half.send('"}').until(/"bytes":4/);
    });

    it.each([
      ['without a token', () => ({})],
      ['with a token', () => ({ authorization })],
    ])('holds no connection that others need while it is half sent, %s', async (_, who) => {
      for (let i = 0; i < HALVES; i++)
        connection().send(
          head('POST', needs, { ...who(), ...json, 'content-length': 1_000 }) + '{"ex',
        );
      await sleep(500);
      const began = performance.now();
      const others = await Promise.all(
        Array.from({ length: 50 }, () =>
          ask('employer-needs/v1/needs', { method: 'POST', headers: json, body: '{}' }),
        ),
      );
      expect(others.every(({ status }) => status === 200)).toBe(true);
      // none had to wait until an incomplete request timed out
      expect(performance.now() - began).toBeLessThan(10_000);
      expect(seen).toHaveLength(50);
    });

    it('is ended where it stands still', async () => {
      const half = connection().send(
        head('POST', needs, { authorization, ...json, 'content-length': 4 }) + '{"',
      );
      expect(answered(await half.ended(20_000))).toBe('408 request-timeout');
    }, 30_000);

    it('is a file where its media type says so, in whatever case', async () => {
      const file = { method: 'POST', body: 'x'.repeat(3_000_000) };
      const sent = (target: string, type: string) =>
        ask(target, { ...file, headers: { 'content-type': type } });
      for (const type of ['Application/X-NDJSON', 'application/x-ndjson; charset=utf8'])
        expect(await (await sent('employer-needs/v1/imports', type)).json()).toEqual({
          bytes: 3_000_000,
        });
      expect(await code(await sent('employer-needs/v1/imports', 'application/json'))).toBe(
        '413 too-large',
      );
      expect(await code(await sent('employer-needs/v1/needs', 'application/x-ndjson'))).toBe(
        '413 too-large',
      );
    });

    it('reads the answer of a service that takes no more of a file', async () => {
      service.removeAllListeners('request');
      service.on('request', (request: IncomingMessage, response: ServerResponse) => {
        seen.push(request);
        response
          .writeHead(429, { 'content-type': 'application/problem+json' })
          .end('{"code":"too-many-imports"}');
        request.resume();
      });
      const answer = await ask('employer-needs/v1/imports', {
        method: 'POST',
        headers: { 'content-type': 'application/x-ndjson' },
        body: new Blob(['x'.repeat(8_000_000)]).stream(),
        duplex: 'half',
      } as RequestInit);
      expect(await code(answer)).toBe('429 too-many-imports');
    });
  });
});
