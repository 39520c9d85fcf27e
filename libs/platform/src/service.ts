import { type INestApplication, VersioningType } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { Duplex } from 'node:stream';
import type { Config } from './config.js';
import { BODY_MAX_BYTES, PARAMETER_MAX } from './limits.js';
import { takeNdjson } from './ndjson-body.js';
import { logFor, PinoLogger } from './observability/logger.js';
import { Metrics } from './observability/metrics.js';
import { answerMetrics, serveMetrics } from './observability/metrics-endpoint.js';
import { observeRequests } from './observability/request-observer.js';
import { startTracing } from './observability/tracing.js';
import { assertPlain } from './plain-content.js';
import { textOf } from './problems/messages.js';
import { Problem } from './problems/problem.js';
import { titleOf } from './problems/problem-titles.js';
import { sendProblem } from './problems/problem.filter.js';

const EVENT_TYPES = ['application/cloudevents+json', 'application/cloudevents-batch+json'];
const unreadableUrl = new Problem(400, 'not-readable');
type Module = Parameters<typeof NestFactory.create>[0];

/** What is not HTTP, or too much of it, is answered before there is a request. */
function answerUnreadable(error: Error & { code?: string }, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const [status, code] =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? (['431 Request Header Fields Too Large', 'headers-too-large'] as const)
      : (['400 Bad Request', 'not-readable'] as const);
  const body = JSON.stringify({
    type: `urn:mizan:problem:${code}`,
    title: titleOf(Number(status.slice(0, 3)), 'fr'),
    status: Number(status.slice(0, 3)),
    code,
    detail: textOf(code, {}, 'fr'),
    traceId: randomUUID().replaceAll('-', ''),
  });
  socket.end(
    `HTTP/1.1 ${status}\r\ncontent-type: application/problem+json\r\nconnection: close\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}

/** What is expected instead of how a body is packed, or undefined where it can be read. */
function unreadIn(headers: FastifyRequest['headers']): string | undefined {
  if ((headers['content-encoding'] ?? 'identity') !== 'identity')
    return 'Content-Encoding: identity';
  const charset = /;\s*charset="?([^";\s]+)/i.exec(headers['content-type'] ?? '')?.[1];
  return charset === undefined || /^(utf-8|us-ascii)$/i.test(charset) ? undefined : 'charset=utf-8';
}

export interface ServiceOptions {
  /** The service in logs, metrics and traces. */
  readonly name: string;
  /** The world reaches it: its metrics answer on METRICS_PORT alone. */
  readonly isPublic?: boolean;
  /** The route that reads its NDJSON itself, as it comes. */
  readonly streamsNdjsonAt?: string;
}

/** A Nest application with the conventions of DESIGN §5; not listening yet. */
export async function createService(
  module: Module,
  config: Config,
  { name, isPublic = false, streamsNdjsonAt }: ServiceOptions,
): Promise<NestFastifyApplication> {
  startTracing(name, config.OTEL_EXPORTER_OTLP_ENDPOINT);
  const log = logFor(name, config.LOG_LEVEL);
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_MAX_BYTES,
    routerOptions: { maxParamLength: PARAMETER_MAX },
    clientErrorHandler: answerUnreadable,
    forceCloseConnections: true,
    frameworkErrors: (_error: unknown, request: unknown, reply: unknown) =>
      sendProblem(request as FastifyRequest, reply as FastifyReply, unreadableUrl),
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: new PinoLogger(log),
    abortOnError: false,
    bodyParser: false,
  });
  app.enableVersioning({ type: VersioningType.URI });
  const fastify = app.getHttpAdapter().getInstance();
  observeRequests(fastify as unknown as FastifyInstance, log, app.get(Metrics));
  if (!isPublic) answerMetrics(fastify as unknown as FastifyInstance, app.get(Metrics));
  fastify.removeContentTypeParser('text/plain');
  fastify.addContentTypeParser(
    EVENT_TYPES,
    { parseAs: 'string' },
    fastify.getDefaultJsonParser('error', 'error'),
  );
  takeNdjson(fastify as unknown as FastifyInstance, streamsNdjsonAt);
  fastify.addHook('onRequest', (request, reply, done) => {
    const expected = unreadIn(request.headers);
    if (expected === undefined) done();
    else
      sendProblem(
        request as FastifyRequest,
        reply as FastifyReply,
        new Problem(415, 'unsupported-media-type', { expected }),
      );
  });
  fastify.addHook('preValidation', (request, reply, done) => {
    try {
      for (const part of [request.params, request.query, request.body]) assertPlain(part);
      done();
    } catch (error) {
      if (error instanceof Problem)
        sendProblem(request as FastifyRequest, reply as FastifyReply, error);
      else done(error as Error);
    }
  });
  app.enableShutdownHooks();
  return app;
}

/** Starts to answer, and ends when the process that started it is gone: no service outlives its supervisor. */
export async function listen(app: INestApplication, config: Config): Promise<void> {
  await app.listen(config.PORT, config.HOST);
  if (config.METRICS_PORT !== undefined)
    (await serveMetrics(app.get(Metrics), config.METRICS_PORT, config.HOST)).unref();
  if (process.send) {
    process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
    process.send({ ready: await app.getUrl() });
  }
}
