import { JSON_TYPE, mediaTypeOf } from '@mizan/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { constants, createGzip, gzip } from 'node:zlib';

const BYTES_MIN = 4_096;
const OPTIONS = { level: constants.Z_BEST_SPEED + 3 };
const compress = promisify(gzip);

/**
 * Sends an answer, compressed if it is a long list and the client accepts that: figures shrink to a
 * tenth. An answer with an ETag stays byte for byte as its service sent it.
 */
export async function sendAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  body: Buffer | Readable,
): Promise<void> {
  if (!isWorthIt(request, reply)) return void reply.send(body);
  reply.removeHeader('content-length');
  void reply.headers({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
  if (Buffer.isBuffer(body)) return void reply.send(await compress(body, OPTIONS));
  const smaller = createGzip(OPTIONS);
  body.once('error', (error) => smaller.destroy(error));
  void reply.send(body.pipe(smaller));
}

const isWorthIt = (request: FastifyRequest, reply: FastifyReply): boolean =>
  request.method === 'GET' &&
  reply.statusCode === 200 &&
  !reply.hasHeader('etag') &&
  !reply.hasHeader('content-encoding') &&
  Number(reply.getHeader('content-length') ?? 0) >= BYTES_MIN &&
  /\bgzip\b/i.test(String(request.headers['accept-encoding'] ?? '')) &&
  mediaTypeOf(String(reply.getHeader('content-type'))) === JSON_TYPE;
