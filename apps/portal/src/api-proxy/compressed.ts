import { JSON_TYPE, mediaTypeOf } from '@mizan/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createGzip, constants } from 'node:zlib';
import type { Readable } from 'node:stream';

const BYTES_MIN = 4_096;

/** Up to this length an answer is sent at once: the pipes of a stream take longer than it does. */
const AT_ONCE_BYTES_MAX = 262_144;

/** The body of an answer, as undici gives it. */
type Body = Readable & { arrayBuffer(): Promise<ArrayBuffer> };

/**
 * Sends an answer, compressed if it is a long list and the client accepts that: figures shrink to a
 * tenth. An answer with an ETag stays byte for byte as its service sent it.
 */
export async function sendAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  body: Body,
): Promise<void> {
  if (!isWorthIt(request, reply)) {
    const isAtOnce =
      request.method === 'GET' &&
      Number(reply.getHeader('content-length') ?? Infinity) <= AT_ONCE_BYTES_MAX;
    return void reply.send(isAtOnce ? Buffer.from(await body.arrayBuffer()) : body);
  }
  reply.removeHeader('content-length');
  void reply.headers({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
  const smaller = createGzip({ level: constants.Z_BEST_SPEED + 3 });
  body.once('error', (error) => smaller.destroy(error));
  void reply.send(body.pipe(smaller));
}

const isWorthIt = (request: FastifyRequest, reply: FastifyReply): boolean =>
  request.method === 'GET' &&
  reply.statusCode === 200 &&
  /\bgzip\b/i.test(String(request.headers['accept-encoding'] ?? '')) &&
  mediaTypeOf(String(reply.getHeader('content-type'))) === JSON_TYPE &&
  Number(reply.getHeader('content-length') ?? 0) >= BYTES_MIN &&
  !reply.hasHeader('etag') &&
  !reply.hasHeader('content-encoding');
