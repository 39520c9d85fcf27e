import replyFrom from '@fastify/reply-from';
import {
  BODY_MAX_BYTES,
  currentTraceparent,
  FILE_MAX_BYTES,
  Problem,
  sendProblem,
} from '@mizan/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import type { ServiceName } from '../service-names.js';
import { assertOwnOrigin } from '../session/origin.js';
import type { SessionSettings } from '../session/session-settings.js';
import { SESSION_COOKIE, sessionEnded, type Sessions } from '../session/sessions.js';
import { apiTarget } from './api-path.js';
import { sendCompressed } from './compressed.js';
import { limited } from './limited.js';
import { passStream } from './pass-stream.js';

/** Headers that a service gets; a list of what passes cannot forget an identity header that someone invents. */
const passing = new Set([
  'accept',
  'accept-encoding',
  'accept-language',
  'authorization',
  'content-encoding',
  'content-length',
  'content-type',
  'expect',
  'idempotency-key',
  'if-match',
  'if-modified-since',
  'if-none-match',
  'last-event-id',
  'prefer',
  'range',
  'traceparent',
  'tracestate',
  'transfer-encoding',
  'user-agent',
  'host',
]);
const isPassing = (name: string) => passing.has(name) || name.startsWith('ce-'); // ce-*: CloudEvents in binary mode
/** Server-sent events, of any service. */
const STREAM = '/v1/stream';
const headersTimeoutMs = 60_000;
const tooLarge = (limit: number) => new Problem(413, 'too-large', { limit: `${limit} B` });
const away = new Problem(503, 'away', {}, { headers: { 'retry-after': '1' } });

export interface ApiProxyOptions {
  urls: Record<ServiceName, string>;
  settings: SessionSettings;
  sessions: Sessions;
}

/** Routes `/api/<service>/…` to the services; bodies stream both ways, answers keep their ETag and status. */
export async function apiProxy(
  fastify: FastifyInstance,
  { urls, settings, sessions }: ApiProxyOptions,
): Promise<void> {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('*', (_request, _payload, done) => done(null)); // left unread: the body is passed on as it comes
  await fastify.register(replyFrom, {
    disableRequestLogging: true,
    undici: { connections: 64, pipelining: 1, headersTimeout: headersTimeoutMs, bodyTimeout: 0 },
  });
  fastify.all('/api/*', async (request, reply) => {
    try {
      await signInByCookie(request, reply, settings, sessions);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      request.raw.resume(); // read to its end, or the caller never gets to read the answer
      sendProblem(request, reply, error);
      return reply;
    }
    pass(request, reply, urls);
    return reply;
  });
}

/** A person's browser has no token, only the cookie: the token in it goes on to the service. A request with a token of its own needs no cookie. */
async function signInByCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  settings: SessionSettings,
  sessions: Sessions,
): Promise<void> {
  if (request.headers.authorization !== undefined || request.cookies[SESSION_COOKIE] === undefined)
    return;
  assertOwnOrigin(request.method, request.headers, settings);
  const tokens = await sessions.of(request, reply);
  if (!tokens) throw sessionEnded();
  request.headers.authorization = `Bearer ${tokens.accessToken}`;
}

function pass(request: FastifyRequest, reply: FastifyReply, urls: Record<ServiceName, string>) {
  const target = apiTarget(request.raw.url ?? '');
  if ('refused' in target)
    return sendProblem(
      request,
      reply,
      new Problem(target.refused, target.refused === 400 ? 'not-readable' : 'not-found'),
    );
  const url = `${urls[target.service]}${target.path}`;
  if (request.method === 'GET' && target.path === STREAM)
    return passStream(
      request,
      reply,
      `${url}${queryOf(request.raw.url)}`,
      passedHeaders(request.headers),
    );
  const limit = bodyMaxBytes(target.path, request.headers);
  if (Number(request.headers['content-length'] ?? 0) > limit) {
    request.raw.resume(); // read to its end, or the caller never gets to read the answer
    return sendProblem(request, reply, tooLarge(limit));
  }
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  if (isReading) request.raw.resume(); // what a question carries in its body means nothing
  const body = !isReading && hasBody(request.headers) ? limited(request.raw, limit) : undefined;
  if (body) request.body = body;
  return reply.from(url, {
    rewriteRequestHeaders: (_request, headers) =>
      isReading ? withoutBody(passedHeaders(headers)) : passedHeaders(headers),
    // one address answers each person with what that person may see: no cache may answer it for another
    rewriteHeaders: ({ connection, 'keep-alive': keepAlive, ...headers }) => ({
      'cache-control': 'private, no-cache',
      ...headers,
      ...locationBelow(target.service, headers.location),
    }),
    onResponse: (asked, answer, upstream) =>
      sendCompressed(
        asked as FastifyRequest,
        answer as FastifyReply,
        (upstream as unknown as { stream: Readable }).stream,
      ),
    retryDelay: () => null, // the caller decides whether to repeat
    onError: (failed) =>
      sendProblem(
        request,
        failed as FastifyReply,
        body?.errored instanceof RangeError ? tooLarge(limit) : away,
      ), // the error given here has lost its cause
  });
}

const passedHeaders = (headers: IncomingHttpHeaders): IncomingHttpHeaders => ({
  ...Object.fromEntries(Object.entries(headers).filter(([name]) => isPassing(name))),
  traceparent: currentTraceparent(),
});
const withoutBody = ({
  'content-length': _length,
  'content-type': _type,
  'transfer-encoding': _encoding,
  ...headers
}: IncomingHttpHeaders): IncomingHttpHeaders => headers;
const queryOf = (url = ''): string => /\?[^#]*/.exec(url)?.[0] ?? '';
const hasBody = (headers: IncomingHttpHeaders) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** A file that is streamed in may be larger than what is read at once. */
const bodyMaxBytes = (path: string, headers: IncomingHttpHeaders): number =>
  path === '/v1/imports' && headers['content-type']?.startsWith('application/x-ndjson')
    ? FILE_MAX_BYTES
    : BODY_MAX_BYTES;

/** A service says where a record is below itself; the caller reaches it below `/api/<service>`. */
const locationBelow = (service: ServiceName, location?: string | string[]) =>
  typeof location === 'string' && location.startsWith('/')
    ? { location: `/api/${service}${location}` }
    : {};
