import { type INestApplication, VersioningType } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from './config.js';
import { admitRequests } from './http/admission.js';
import { takeJson } from './http/json-body.js';
import { OCTETS, type StreamedRoutes } from './http/media-types.js';
import { drain } from './http/request-body.js';
import { answerUnreadable, prepareServer, SERVER_TIMES } from './http/server.js';
import { TokenVerifier } from './http/token-verifier.js';
import { BODY_MAX_BYTES, PARAMETER_MAX } from './limits.js';
import { takeNdjson } from './ndjson-body.js';
import { logFor, PinoLogger } from './observability/logger.js';
import { Metrics } from './observability/metrics.js';
import { answerMetrics, serveMetrics } from './http/metrics-endpoint.js';
import { observeRequests } from './observability/request-observer.js';
import { startTracing } from './observability/tracing.js';
import { Problem } from './problems/problem.js';
import { sendProblem } from './http/problem.filter.js';

const unreadableUrl = new Problem(400, 'not-readable');
type Module = Parameters<typeof NestFactory.create>[0];

export interface ServiceOptions {
  /** The name of the service in logs, metrics and traces. */
  readonly name: string;
  /** Whether it is public: then its metrics are served on METRICS_PORT only. */
  readonly isPublic?: boolean;
  readonly streams?: StreamedRoutes;
}

/** A Nest application with the conventions of DESIGN §5. It does not listen yet. */
export async function createService(
  module: Module,
  config: Config,
  { name, isPublic = false, streams = {} }: ServiceOptions,
): Promise<NestFastifyApplication> {
  startTracing(name, config.OTEL_EXPORTER_OTLP_ENDPOINT);
  const log = logFor(name, config.LOG_LEVEL);
  const { requestTimeout, ...times } = SERVER_TIMES;
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_MAX_BYTES,
    routerOptions: { maxParamLength: PARAMETER_MAX },
    http: times,
    requestTimeout,
    clientErrorHandler: answerUnreadable,
    forceCloseConnections: true,
    frameworkErrors: (_error: unknown, request: unknown, reply: unknown) => {
      sendProblem(request as FastifyRequest, reply as FastifyReply, unreadableUrl);
      drain((request as FastifyRequest).raw);
    },
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: new PinoLogger(log),
    abortOnError: false,
    bodyParser: false,
  });
  app.enableVersioning({ type: VersioningType.URI });
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  prepareServer(fastify.server);
  observeRequests(fastify, log, app.get(Metrics));
  admitRequests(fastify, app.get(TokenVerifier), streams);
  if (!isPublic) answerMetrics(fastify, app.get(Metrics));
  takeJson(fastify);
  takeNdjson(fastify, streams);
  // admitted only where its route reads it
  fastify.addContentTypeParser(OCTETS, (_request, _payload, done) => done(null));
  app.enableShutdownHooks();
  return app;
}

/**
 * Starts to listen. The service ends when the process that started it has ended, so that no service
 * outlives its supervisor.
 */
export async function listen(app: INestApplication, config: Config): Promise<void> {
  await app.listen(config.PORT, config.HOST);
  if (config.METRICS_PORT !== undefined)
    (await serveMetrics(app.get(Metrics), config.METRICS_PORT, config.HOST)).unref();
  if (process.send) {
    process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
    process.send({ ready: await app.getUrl() });
  }
}
