import { Body, Controller, Get, Module, Param, Patch, Post, Query } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { IsInt, IsOptional } from 'class-validator';
import type { AddressInfo } from 'node:net';
import { answered, RawConnection } from '../../../../test/support/raw-connection.js';
import { startTokenIssuer, type TokenIssuer } from '../../../../test/support/token-issuer.js';
import { loadConfig } from '../config.js';
import { PlatformModule } from '../platform.module.js';
import { createService } from '../service.js';
import { Public, Requires } from './access.js';

class Thing {
  @IsInt() openings!: number;
}
class ThingsQuery {
  @IsOptional() limit?: string;
}

@Controller({ path: 'things', version: '1' })
class Things {
  @Post() @Requires('needs:write') make(@Body() thing: Thing) {
    return thing;
  }
  @Get() @Requires('needs:read') list(@Query() query: ThingsQuery) {
    return { ...query };
  }
  @Get('open') @Public() open() {
    return { open: true };
  }
  @Get('unnamed') unnamed() {
    return { secret: true };
  }
  @Get(':id') @Requires('needs:read') one(@Param('id') id: string) {
    return { id };
  }
  @Patch(':id') @Requires('needs:write') change(@Body() body: Record<string, unknown>) {
    return body;
  }
}
@Controller({ path: 'events', version: '1' })
class Events {
  @Post() @Requires('needs:write') push(@Body() body: Record<string, unknown>) {
    return { taken: body };
  }
}

describe('the edge of a service', () => {
  let app: NestFastifyApplication;
  let issuer: TokenIssuer;
  let url: string;
  let token: string;
  const open: RawConnection[] = [];
  const connection = () => {
    const made = new RawConnection(url);
    open.push(made);
    return made;
  };

  beforeAll(async () => {
    issuer = await startTokenIssuer();
    token = await issuer.token('needs:read needs:write');
    const config = loadConfig({
      NODE_ENV: 'test',
      LOG_LEVEL: 'error',
      OIDC_ISSUER: issuer.issuer,
      OIDC_JWKS_URL: issuer.jwksUrl,
    });
    @Module({ imports: [PlatformModule.plain(config, [])], controllers: [Things, Events] })
    class Service {}
    app = await createService(Service, config, { name: 'edge' });
    await app.listen(0, '127.0.0.1');
    url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  });
  afterEach(() => open.splice(0).forEach((one) => one.close()));
  afterAll(async () => {
    await app?.close();
    issuer?.close();
  });

  const withToken = () => ({ authorization: `Bearer ${token}` });
  const post = (body: BodyInit, headers: Record<string, string> = {}, path = '/v1/things') =>
    fetch(`${url}${path}`, {
      method: path.endsWith('/7') ? 'PATCH' : 'POST',
      headers: { ...withToken(), 'content-type': 'application/json', ...headers },
      body,
    });
  const code = async (answer: Response) => {
    const { code, errors } = (await answer.json()) as {
      code?: string;
      errors?: { code: string; pointer: string }[];
    };
    const [first] = errors ?? [];
    return `${answer.status} ${first ? `${first.code} ${first.pointer}` : code}`;
  };
  const head = (lines: string[], method = 'POST', path = '/v1/things') =>
    `${method} ${path} HTTP/1.1\r\nhost: x\r\n${lines.join('\r\n')}\r\n\r\n`;

  describe('without a token', () => {
    it.each([
      ['a body that is no JSON', '{'],
      ['a body that is nested deeply', '['.repeat(100_000)],
      ['a body that is too large', 'x'.repeat(3_000_000)],
    ])('never looks at %s', async (_, body) =>
      expect(await code(await post(body, { authorization: '' }))).toBe('401 unauthenticated'),
    );

    it('does not wait for a body either', async () => {
      const half = connection().send(
        head(['content-type: application/json', 'content-length: 1000']) + '{"openings"',
      );
      expect(answered(await half.until(/"traceId"/))).toBe('401 unauthenticated');
      expect(half.received).toMatch(/www-authenticate: Bearer/i);
      await half.ended(8_000); // nor may it keep the connection open for the rest
    });

    it('does not ask for a body that waits to be asked for', async () => {
      const polite = connection().send(
        head(['expect: 100-continue', 'content-type: application/json', 'content-length: 14']),
      );
      expect(answered(await polite.ended())).toBe('401 unauthenticated');
      expect(polite.received).not.toContain('100 Continue');
    });

    it.each([
      '/v1/things',
      '/v1/things/',
      '/v1/things/7',
      '//v1/things',
      '/v1//things',
      '/v1/./things',
      '/v1/things/../things',
      '/v1/%74hings',
      '/%76%31/things',
      '/v1%2fthings',
      '/v1/things%2f7',
      '/v1/things/%2e%2e/things/7',
      '/v1/things;x=1',
      '/v1/things/open/../7',
      '/v1/things/open/',
      '/v1/things/open%2f..%2f7',
      '/v1/things/unnamed',
      '/v1/things?open',
      '/v1/things#open',
      '/V1/things',
      '/v1/Things',
      '/v2/things',
      '/v01/things',
      '/things',
      '/v1/things%00',
      '/v1/things%',
      '/v1/things\\7',
      'http://elsewhere/v1/things',
      '*',
    ])('shows nothing at %s, by any method', async (path) => {
      for (const method of ['GET', 'HEAD', 'POST', 'PATCH', 'PUT', 'DELETE', 'OPTIONS', 'TRACE']) {
        const asked = connection().send(
          head(['connection: close', 'content-length: 0'], method, path),
        );
        const answer = await asked.ended();
        expect(`${method} ${answered(answer)}`).toMatch(/ (400|401|404)\b/);
        expect(answer).not.toMatch(/secret|"id"|"limit"/);
      }
    });

    it('answers what is public, and that alone', async () => {
      expect((await fetch(`${url}/v1/things/open`)).status).toBe(200);
      expect((await fetch(`${url}/v1/things/open`, { method: 'HEAD' })).status).toBe(200);
      expect((await fetch(`${url}/health/live`)).status).toBe(200);
      expect((await fetch(`${url}/metrics`)).status).toBe(200);
    });
  });

  describe('with a token', () => {
    it('refuses a route that names no scope', async () =>
      expect(await code(await fetch(`${url}/v1/things/unnamed`, { headers: withToken() }))).toBe(
        '403 scope-missing',
      ));
    it('refuses HEAD where the scope of GET is missing', async () => {
      const narrow = await issuer.token('other:read');
      const headers = { authorization: `Bearer ${narrow}` };
      expect((await fetch(`${url}/v1/things/7`, { method: 'HEAD', headers })).status).toBe(403);
    });

    it('says 100 Continue to a caller that waits for it, then takes the body', async () => {
      const polite = connection().send(
        head([
          `authorization: Bearer ${token}`,
          'expect: 100-Continue',
          'content-type: application/json',
          'content-length: 14',
        ]),
      );
      await polite.until(/100 Continue\r\n\r\n/);
      expect(polite.received).not.toContain('HTTP/1.1 201');
      expect(await polite.send('{"openings":5}').until(/"openings":5/)).toContain('HTTP/1.1 201');
    });
    it('answers any other expectation as a problem', async () => {
      const rude = connection().send(
        head([`authorization: Bearer ${token}`, 'expect: 200-ok', 'content-length: 0']),
      );
      expect(answered(await rude.until(/"traceId"/))).toBe('417 expectation-failed');
      expect(rude.received).toMatch(/content-type: application\/problem\+json/i);
    });

    it('ends a body that stands still, and a head that does not come', async () => {
      const body = connection().send(
        head([
          `authorization: Bearer ${token}`,
          'content-type: application/json',
          'content-length: 14',
        ]) + '{"op',
      );
      const start = connection().send('POST /v1/things HTTP/1.1\r\nhost: x\r\n');
      const silent = connection();
      expect(answered(await body.ended(20_000))).toBe('408 request-timeout');
      expect(answered(await start.ended(25_000))).toBe('408 request-timeout');
      expect(await silent.ended(25_000)).toBe('');
    }, 60_000);

    it('takes JSON in UTF-8 whatever its media type looks like', async () => {
      for (const type of ['application/json;charset=utf8', 'Application/JSON; Charset="UTF-8"'])
        expect((await post('{"openings":5}', { 'content-type': type })).status).toBe(201);
      expect((await post('\uFEFF{"openings":5}')).status).toBe(201);
      expect(await code(await post(Buffer.from('{"name":"é"}', 'latin1')))).toBe('400 not-utf-8');
      expect(await code(await post('{'))).toBe('400 not-readable');
      expect(await (await post('{"openings":5,"openings":6}')).json()).toEqual({ openings: 6 });
    });

    it.each([
      ['/v1/things', 'application/json', null],
      [
        '/v1/things/7',
        'application/json, application/merge-patch+json',
        'application/json, application/merge-patch+json',
      ],
      [
        '/v1/events',
        'application/cloudevents+json, application/cloudevents-batch+json, application/x-ndjson, application/json',
        null,
      ],
    ])('says at %s what it reads: %s', async (path, expected, acceptPatch) => {
      const answer = await post(
        'x',
        { 'content-type': 'text/plain', 'accept-language': 'en' },
        path,
      );
      expect([answer.status, answer.headers.get('accept-patch')]).toEqual([415, acceptPatch]);
      expect(((await answer.json()) as { detail: string }).detail).toContain(
        `expected: ${expected}`,
      );
    });
    it('takes a type where it belongs, and nowhere else', async () => {
      const patch = { 'content-type': 'application/merge-patch+json' };
      expect((await post('{"openings":7}', patch, '/v1/things/7')).status).toBe(200);
      expect((await post('{"openings":7}', patch)).status).toBe(415);
      const event = { 'content-type': 'Application/CloudEvents+JSON; charset=utf8' };
      expect((await post('{"id":"1"}', event, '/v1/events')).status).toBe(201);
      expect((await post('{"openings":7}', event)).status).toBe(415);
    });

    it('reads the answer to a body that is too large, whether it said so or not', async () => {
      const large = 'x'.repeat(5_000_000);
      expect(await code(await post(large))).toBe('413 too-large');
      const unsaid = await fetch(`${url}/v1/things`, {
        method: 'POST',
        headers: { ...withToken(), 'content-type': 'application/json' },
        body: new Blob([large]).stream(),
        duplex: 'half',
      } as RequestInit);
      expect(await code(unsaid)).toBe('413 too-large');
    });

    it('refuses at once what would cost more than a contract can need', async () => {
      const wide = JSON.stringify(
        Object.fromEntries(Array.from({ length: 40_000 }, (_, i) => [`f${i}`, i])),
      );
      expect(await code(await post(wide))).toBe('422 too-many-members ');
      expect(await code(await post('{"openings":5,"__proto__":{"openings":6}}'))).toBe(
        '422 unknown-field /__proto__',
      );
      expect(await code(await post('{"constructor":null,"openings":5}'))).toBe(
        '422 unknown-field /constructor',
      );
      const query = Array.from({ length: 2_000 }, (_, i) => `p${i}`).join('&');
      expect((await fetch(`${url}/v1/things?${query}`, { headers: withToken() })).status).toBe(422);
    });
  });
});
