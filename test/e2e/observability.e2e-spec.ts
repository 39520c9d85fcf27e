import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { onBothLogs } from '../support/event-logs.js';
import { Plan } from '../support/plan.js';
import { type SpanCollector, startSpanCollector } from '../support/span-collector.js';

let collector: SpanCollector;
const env: Record<string, string> = {};
const observability = path.resolve(import.meta.dirname, '../../deploy/observability');

beforeAll(async () => {
  collector = await startSpanCollector();
  Object.assign(env, collector.env);
});
afterAll(() => collector.close());

onBothLogs(
  'what an operator sees',
  (log) => {
    const traceId = () =>
      log.brokers.length > 0
        ? '22222222333333334444444455555555'
        : '11111111333333334444444455555555';
    const logLines = () =>
      ['employer-needs', 'planning-projections'].flatMap((name) =>
        readFileSync(path.join(log.mizan.dataDir, 'logs', `${name}.log`), 'utf8')
          .split('\n')
          .filter(Boolean),
      );
    const metricsOf = async (service: string) =>
      (await fetch(`${log.mizan.run().services[service]}/metrics`)).text();

    beforeAll(async () => {
      const need = {
        externalId: 'SEEN-1',
        territory: 'MA-KEN',
        openings: 12,
        employer: { id: 'ICE-1', name: 'Atlas Câblage' },
      };
      const answer = await log.mizan.as('anapec').post('employer-needs/v1/needs', need, {
        headers: { traceparent: `00-${traceId()}-1111222233334444-01` },
      });
      await new Plan(log.mizan).figures({
        territory: 'MA-KEN',
        after: `need:${String(answer.body.id)}@1`,
      });
      await log.mizan.as('anapec').post('employer-needs/v1/needs', need);
    });

    it('follows a need from the portal to the figures in one trace', async () => {
      const seen = () =>
        collector.spans
          .filter((span) => span.traceId === traceId())
          .map(({ service, name }) => `${service}: ${name}`);
      const expected = [
        'portal: POST /api/*',
        'employer-needs: POST /v1/needs',
        'planning-projections: process mizan.employer-needs',
      ];
      expect(
        await new Plan(log.mizan).eventually(
          async () => seen(),
          (list) => expected.every((one) => list.includes(one)),
        ),
      ).toEqual(expect.arrayContaining(expected));
    });

    it('is told who asked for what, under which trace and with which event, and nothing of what was in it', () => {
      const lines = logLines().map((line) => JSON.parse(line) as Record<string, unknown>);
      const line = lines.find((one) => one.traceId === traceId() && one.msg === 'answered');
      expect(line).toMatchObject({
        service: 'employer-needs',
        level: 'info',
        method: 'POST',
        route: '/v1/needs',
        status: 201,
        client: 'anapec',
        eventIds: [expect.stringMatching(/^[0-9a-f-]{36}$/)],
      });
      expect(lines.find((one) => one.problem === 'external-id-taken')).toMatchObject({
        status: 409,
        client: 'anapec',
      });
      expect(logLines().join('\n')).not.toMatch(/Atlas|SEEN-1|Bearer/);
    });

    it('finds requests, problems, pools, lag, what is parked and the age of the log among the metrics', async () => {
      const needs = await metricsOf('employer-needs');
      expect(needs).toMatch(
        /http_server_request_duration_seconds_count\{method="POST",route="\/v1\/needs",status="201"\} 1/,
      );
      expect(needs).toMatch(/mizan_problems_total\{code="external-id-taken"\} 1/);
      expect(needs).toMatch(/db_client_connection_count\{state="idle"\} \d/);
      expect(needs).toMatch(/mizan_event_log_events 1\n/);
      expect(needs).toMatch(/mizan_event_log_unpublished_events 0\n/);
      const projections = await metricsOf('planning-projections');
      expect(projections).toMatch(
        /mizan_consumer_lag_events\{consumer="planning-projections",topic="mizan.employer-needs"\} 0/,
      );
      expect(projections).toMatch(
        /mizan_parked_events\{consumer="planning-projections",topic="mizan.employer-needs"\} 0/,
      );
    });

    it('reads in the log why a service was away, and the caller does not', async () => {
      process.kill(log.mizan.run().servicePids['training-plans']!, 'SIGKILL');
      const answer = await log.mizan.as('planner').get('training-plans/v1/sessions');
      expect([answer.status, answer.body.code]).toEqual([503, 'away']);
      expect(JSON.stringify(answer.body)).not.toMatch(/ECONN|UND_ERR/);
      const line = () => JSON.parse(answer.logged!() || '{}') as Record<string, unknown>;
      const seen = await new Plan(log.mizan).eventually(
        async () => line(),
        ({ cause }) => !!cause,
      );
      expect(seen).toMatchObject({ service: 'portal', level: 'warn', problem: 'away' });
      expect(seen.cause).toMatch(/^(ECONNREFUSED|ECONNRESET|UND_ERR_SOCKET) /);
    });

    it('keeps the metrics from the world', async () =>
      expect((await fetch(`${log.mizan.url}/metrics`)).status).toBe(404));

    it('has every metric that the dashboard and the alerts name', async () => {
      const known = `${await metricsOf('employer-needs')}\n${await metricsOf('planning-projections')}`;
      const named = readdirSync(observability)
        .filter((name) => /\.(json|yaml)$/.test(name))
        .flatMap(
          (name) =>
            readFileSync(path.join(observability, name), 'utf8').match(
              /\b(mizan|http_server|db_client|process|nodejs)_[a-z_]+\b/g,
            ) ?? [],
        );
      expect(named.length).toBeGreaterThan(10);
      expect([...new Set(named)].filter((name) => !known.includes(name))).toEqual([]);
    });
  },
  { env },
);
