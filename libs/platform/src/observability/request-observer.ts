import { type Context, context, trace } from '@opentelemetry/api';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { AuthenticatedRequest } from '../token.guard.js';
import type { Metrics } from './metrics.js';
import { notesOf, withNotes } from './request-notes.js';
import { endRequestSpan, requestSpan } from './tracing.js';

/** More of an error's text tells nobody more. */
const CAUSE_MAX = 300;
const QUIET = /^\/(health|metrics)\b/;
const contexts = new WeakMap<FastifyRequest, Context>();

const routeOf = (request: FastifyRequest): string => request.routeOptions?.url ?? 'unknown';
const contextOf = (request: FastifyRequest): Context => contexts.get(request) ?? context.active();

/** The W3C trace id of a request: from `traceparent` if the caller sent it, else a new one. */
export const traceIdOf = (request: FastifyRequest): string | undefined =>
  trace.getSpanContext(contextOf(request))?.traceId;

/**
 * Notes the code of the problem that a request is answered with, for the log line and the metrics,
 * and the error behind it, for the log line.
 */
export function noteProblem(request: FastifyRequest, code: string, cause?: unknown): void {
  const notes = notesOf(contextOf(request));
  if (!notes) return;
  notes.problem = code;
  if (cause !== undefined) notes.cause = textOf(cause);
}

function textOf(cause: unknown): string {
  const { code } = cause as { code?: unknown };
  return `${code === undefined ? '' : `${String(code)} `}${String(cause)}`.slice(0, CAUSE_MAX);
}

/**
 * Gives every request a span, metrics and a log line: who, what, how long, which events. Never its
 * content.
 */
export function observeRequests(fastify: FastifyInstance, log: Logger, metrics: Metrics): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    const started = withNotes(
      requestSpan(
        `${request.method} ${routeOf(request)}`,
        request.headers,
        QUIET.test(request.url),
      ),
      { eventIds: [] },
    );
    contexts.set(request, started);
    context.with(started, done);
  });
  // reading the body leaves the context of the request
  fastify.addHook('preValidation', (request, _reply, done) =>
    context.with(contextOf(request), done),
  );
  fastify.addHook('onResponse', (request, reply, done) => {
    const line = lineOf(request, reply);
    const { method, route, status, problem } = line;
    metrics.request(method, route, status, reply.elapsedTime / 1_000);
    if (problem !== undefined) metrics.problem(problem);
    const level = QUIET.test(request.url) ? 'debug' : status >= 500 ? 'warn' : 'info';
    context.with(contextOf(request), () => log[level](line, 'answered'));
    endRequestSpan(contextOf(request), status, {
      'http.request.method': method,
      'http.route': route,
    });
    done();
  });
}

function lineOf(request: FastifyRequest, reply: FastifyReply) {
  const { eventIds = [], problem, cause } = notesOf(contextOf(request)) ?? {};
  const client = (request as AuthenticatedRequest).principal?.client;
  return {
    method: request.method,
    route: routeOf(request),
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime * 10) / 10,
    ...(client && { client }),
    ...(problem && { problem }),
    ...(cause && { cause }),
    ...(eventIds.length > 0 && { eventIds }),
  };
}
