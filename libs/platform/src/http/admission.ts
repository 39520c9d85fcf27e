import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { BODY_MAX_BYTES } from '../limits.js';
import { assertPlain } from '../plain-content.js';
import { notFound, Problem } from '../problems/problem.js';
import { sendProblem } from './problem.filter.js';
import type { AuthenticatedRequest } from '../token.guard.js';
import { PUBLIC } from './access.js';
import { askForBody, assertExpectation } from './expectation.js';
import { assertReadable, EVENT_TYPES, type StreamedRoutes, typesReadAt } from './media-types.js';
import {
  assertLength,
  BODY_IDLE_MS,
  BODY_TOTAL_MS,
  hasBody,
  drain,
  wholeBody,
} from './request-body.js';
import type { TokenVerifier } from './token-verifier.js';

const BODYLESS = ['GET', 'HEAD', 'TRACE'];
const LIMITS = { bytesMax: BODY_MAX_BYTES, idleMs: BODY_IDLE_MS, totalMs: BODY_TOTAL_MS };

/**
 * Checks every request by its head, before its body is read: whether the route exists, who calls,
 * the `Expect` header and the media type. Then the body is read, within its time limit, and its
 * content is checked. A body that is streamed is read by its
 * route.
 */
export function admitRequests(
  fastify: FastifyInstance,
  verifier: TokenVerifier,
  streams: StreamedRoutes,
): void {
  fastify.addHook('onRoute', (route) => {
    const reads = typesReadAt(route.method, route.url, streams);
    route.config = { reads, ...route.config };
  });
  fastify.addHook('onRequest', async (request, reply) => {
    try {
      await admit(request, reply, verifier, streams);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      sendProblem(request, reply, error);
      return reply;
    }
  });
  fastify.addHook('preParsing', async (request, _reply, payload) =>
    isRead(request) && !isStreamed(request, streams)
      ? Readable.from([await wholeBody(request.raw, LIMITS)])
      : payload,
  );
  fastify.addHook('preValidation', (request, reply, done) => {
    try {
      for (const part of plainPartsOf(request)) assertPlain(part);
      done();
    } catch (error) {
      if (error instanceof Problem) sendProblem(request, reply, error);
      else done(error as Error);
    }
  });
  fastify.addHook('onResponse', (request, _reply, done) => {
    drain(request.raw);
    done();
  });
}

async function admit(
  request: FastifyRequest,
  reply: FastifyReply,
  verifier: TokenVerifier,
  streams: StreamedRoutes,
): Promise<void> {
  if (request.is404) throw notFound();
  const { scope, reads } = request.routeOptions.config;
  if (scope !== PUBLIC)
    (request as AuthenticatedRequest).principal = await verifier.principalOf(
      request.headers.authorization,
    );
  assertExpectation(request);
  if (!isRead(request) || !reads) return;
  assertReadable(request.headers, reads);
  if (!isStreamed(request, streams)) assertLength(request.headers, BODY_MAX_BYTES);
  askForBody(request, reply);
}

/**
 * The parts that are checked as a whole. Pushed events are checked one by one, because a bad one
 * must not refuse the others.
 */
function plainPartsOf({ routeOptions, params, query, body }: FastifyRequest): unknown[] {
  const { reads } = routeOptions.config;
  if (reads === undefined) return [];
  return EVENT_TYPES.every((type) => reads.includes(type))
    ? [params, query]
    : [params, query, body];
}

const isStreamed = ({ routeOptions }: FastifyRequest, streams: StreamedRoutes): boolean =>
  streams[routeOptions.url ?? ''] !== undefined;

const answersItself = ({ routeOptions }: FastifyRequest) => routeOptions.config.reads === undefined;

/**
 * Whether the platform reads the body: there is one, or the method should have one, and the route
 * does not read it itself.
 */
const isRead = (request: FastifyRequest): boolean =>
  !BODYLESS.includes(request.method) &&
  !answersItself(request) &&
  (hasBody(request.headers) || request.headers['content-type'] !== undefined);
