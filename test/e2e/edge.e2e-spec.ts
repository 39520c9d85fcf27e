import { type ServiceName, serviceNames } from '@mizan/contracts';
import type { Mizan } from '../support/mizan.js';
import { answered, RawConnection } from '../support/raw-connection.js';
import { standing } from '../support/standing.js';

/** A route of each service that reads a body, and a client that may use it. */
const WRITES = {
  'employer-needs': ['anapec', 'needs'],
  'training-plans': ['council-ma-04', 'plans'],
  'partner-agreements': ['council-ma-04', 'agreements'],
  'job-creation': ['anapec', 'micro-projects'],
  'planning-projections': ['planner', 'assumption-sets'],
} as const satisfies Record<ServiceName, readonly [client: string, route: string]>;

describe('the edge of every service, directly and through the portal', () => {
  let mizan: Mizan;
  const open: RawConnection[] = [];
  beforeAll(async () => {
    ({ mizan } = await standing('embedded'));
  }, 120_000);
  afterEach(() => open.splice(0).forEach((one) => one.close()));

  const ways = serviceNames.flatMap((service) => [
    [service, 'directly'] as const,
    [service, 'through the portal'] as const,
  ]);
  const addressOf = (service: ServiceName, way: string) =>
    way === 'directly'
      ? { url: mizan.run().services[service]!, below: '' }
      : { url: mizan.url, below: `/api/${service}` };
  const bearer = (service: ServiceName) => mizan.as(WRITES[service][0]).bearer();
  const target = (service: ServiceName, below: string) => `${below}/v1/${WRITES[service][1]}`;
  const raw = (url: string, lines: readonly string[], body = '') => {
    const connection = new RawConnection(url).send(`${lines.join('\r\n')}\r\n\r\n${body}`);
    open.push(connection);
    return connection;
  };

  it.each(ways)('looks at the token before the body: %s, %s', async (service, way) => {
    const { url, below } = addressOf(service, way);
    const half = raw(
      url,
      [
        `POST ${target(service, below)} HTTP/1.1`,
        'host: x',
        'content-type: application/json',
        'content-length: 1000',
      ],
      '{"half":',
    );
    expect(answered(await half.until(/"traceId"/))).toBe('401 unauthenticated');
    const hostile = await fetch(url + target(service, below), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer x.y.z' },
      body: '['.repeat(900_000),
    });
    expect([hostile.status, hostile.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
  });

  it.each(ways)(
    'asks for a body that waits for it, and meets no other expectation: %s, %s',
    async (service, way) => {
      const { url, below } = addressOf(service, way);
      const lines = [
        `POST ${target(service, below)} HTTP/1.1`,
        'host: x',
        `authorization: Bearer ${await bearer(service)}`,
        'content-type: application/json',
        'content-length: 2',
      ];
      const polite = raw(url, [...lines, 'expect: 100-continue']);
      await polite.until(/100 Continue\r\n\r\n/);
      expect(answered(await polite.send('{}').until(/"traceId"/))).toBe('422 invalid');
      const rude = raw(url, [...lines, 'expect: something'], '{}');
      expect(answered(await rude.until(/"traceId"/))).toBe('417 expectation-failed');
    },
  );

  it.each(ways)('reads UTF-8 and nothing else: %s, %s', async (service, way) => {
    const { url, below } = addressOf(service, way);
    const authorization = `Bearer ${await bearer(service)}`;
    const sent = async (body: BodyInit, type = 'application/json') => {
      const answer = await fetch(url + target(service, below), {
        method: 'POST',
        headers: { authorization, 'content-type': type },
        body,
      });
      return `${answer.status} ${((await answer.json()) as { code: string }).code}`;
    };
    expect([
      await sent('\uFEFF{}'),
      await sent('{}', 'Application/JSON; charset="UTF8"'),
      await sent('{}', 'application/json; charset=latin1'),
      await sent(Buffer.from('{"title":"é"}', 'latin1')),
      await sent('{"__proto__":{}}'),
      await sent('{'),
    ]).toEqual([
      '422 invalid',
      '422 invalid',
      '415 unsupported-media-type',
      '400 not-utf-8',
      '422 invalid',
      '400 not-readable',
    ]);
  });

  it.each(serviceNames)(
    'shows through the portal what is for the outside, and no more: %s',
    async (service) => {
      const statusOf = async (path: string) => {
        const authorization = `Bearer ${await bearer(service)}`;
        const asked = raw(mizan.url, [
          `GET /api/${service}${path} HTTP/1.1`,
          'host: x',
          'connection: close',
          `authorization: ${authorization}`,
        ]);
        return /^HTTP\/1\.1 (\d+)/.exec(await asked.ended())?.[1];
      };
      for (const path of ['/openapi.json', '/health/live', '/health/ready'])
        expect(`${path} ${await statusOf(path)}`).toBe(`${path} 200`);
      for (const path of [
        '/metrics',
        '/%6detrics',
        '/dev/clock',
        '/%64ev/clock',
        '/docs',
        '//v1/needs',
        '/V1/needs',
      ])
        expect(`${path} ${await statusOf(path)}`).toBe(`${path} 404`);
      for (const path of [
        '/v1/%2e%2e/metrics',
        '/v1/..%2fmetrics',
        '/v1%2fneeds',
        '/v1/a%252fb',
        '/v1/a%00',
      ])
        expect(`${path} ${await statusOf(path)}`).toBe(`${path} 400`);
    },
  );

  it('follows a stream whose path is spelled another way, and leaves the connections to others', async () => {
    const leave = new AbortController();
    const headers = { authorization: `Bearer ${await mizan.as('planner').bearer()}` };
    const streams = await Promise.all(
      Array.from({ length: 70 }, () =>
        fetch(`${mizan.url}/api/planning-projections/v1/%73tream`, {
          headers,
          signal: leave.signal,
        }),
      ),
    );
    expect(streams.every(({ status }) => status === 200)).toBe(true);
    expect((await mizan.as('planner').get('planning-projections/v1/freshness')).status).toBe(200);
    const head = await fetch(`${mizan.url}/api/planning-projections/v1/stream`, {
      method: 'HEAD',
      headers,
    });
    expect(head.status).toBe(200);
    leave.abort();
  });
});
