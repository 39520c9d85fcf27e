import {
  aborted,
  answersForItself,
  callerGoneSignal,
  Problem,
  sendProblem,
  type TokenVerifier,
} from '@mizan/platform';
import { Logger } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ServiceName } from '../service-names.js';
import type { SessionSettings } from '../session/session-settings.js';
import type { Sessions } from '../session/sessions.js';
import { apiTarget } from './api-path.js';
import { Callers } from './callers.js';
import { StreamPassage, isStream } from './stream-passage.js';
import { isUpload, UploadPassage } from './upload-passage.js';
import { upstreamProblem } from './upstream.problem.js';
import { WholePassage } from './whole-passage.js';

/** All requests without a token count as one client. */
const ANYONE = '';

export interface ApiProxyOptions {
  urls: Record<ServiceName, string>;
  settings: SessionSettings;
  sessions: Sessions;
  verifier: TokenVerifier;
  /** The maximum time between the end of the request and the head of the answer. */
  answerMsMax?: number;
}

const ANSWER_MS_MAX = 60_000;
/** Faults of a service that would otherwise not be noticed. */
const LOGGED = [502, 504];

/**
 * Routes `/api/<service>/…` to the services. The caller is known before anything is read or
 * forwarded. Answers keep their ETag and status.
 */
export async function apiProxy(
  fastify: FastifyInstance,
  { urls, settings, sessions, verifier, answerMsMax = ANSWER_MS_MAX }: ApiProxyOptions,
): Promise<void> {
  answersForItself(fastify);
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('*', (_request, _payload, done) => done(null)); // it is passed on
  const callers = new Callers(settings, sessions, verifier);
  const [whole, streams, uploads] = [
    new WholePassage(answerMsMax),
    new StreamPassage(answerMsMax),
    new UploadPassage(answerMsMax),
  ] as const;
  const log = new Logger('api-proxy');
  fastify.addHook('onClose', () => whole.close());

  const passageOf = async (request: FastifyRequest, reply: FastifyReply, gone: AbortSignal) => {
    const target = apiTarget(request.raw.url ?? '');
    if ('refused' in target)
      throw target.refused === 400
        ? new Problem(400, 'not-readable')
        : new Problem(404, 'not-found');
    const client = target.isOpen ? ANYONE : await callers.clientOf(request, reply);
    const exchange = { request, reply, target, base: urls[target.service], client, gone };
    if (isStream(exchange)) return streams.pass(exchange);
    return isUpload(exchange) ? uploads.pass(exchange) : whole.pass(exchange);
  };

  fastify.all('/api/*', async (request, reply) => {
    const gone = callerGoneSignal(reply);
    await passageOf(request, reply, gone).catch((error: unknown) => {
      const problem = problemOf(error, gone);
      if (!problem) throw error;
      if (LOGGED.includes(problem.getStatus()))
        log.error(`${request.method} ${request.url.split('?', 1)[0]}: ${String(error)}`);
      if (!reply.sent) sendProblem(request, reply, problem);
    });
    return reply;
  });
}

/** The problem for an error; undefined if the error is our own fault. */
function problemOf(error: unknown, gone: AbortSignal): Problem | undefined {
  if (gone.aborted) return aborted();
  return error instanceof Problem ? error : upstreamProblem(error);
}
