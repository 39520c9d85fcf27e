import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AnswerBody } from './answer-body.js';

const COMPRESSED_BYTES_MIN = 4_096;
const JSON_TYPE = 'application/json; charset=utf-8';

/**
 * Sets status and headers of an answer and returns what to send: nothing with 304 if the caller has
 * the answer already; compressed bytes if it is long and the caller takes them.
 */
export async function bytesFor(
  { headers }: Pick<FastifyRequest, 'headers'>,
  reply: FastifyReply,
  body: AnswerBody,
): Promise<Buffer | undefined> {
  if (body.etag !== undefined) {
    void reply.header('etag', body.etag);
    if (names(headers['if-none-match'], body.etag)) {
      void reply.status(304);
      return undefined;
    }
  }
  void reply.header('content-type', JSON_TYPE);
  if (body.bytes.length < COMPRESSED_BYTES_MIN) return body.bytes;
  void reply.header('vary', 'accept-encoding');
  if (!/\bgzip\b/i.test(String(headers['accept-encoding'] ?? ''))) return body.bytes;
  void reply.header('content-encoding', 'gzip');
  return body.compressed();
}

/** Whether a list of entity tags names one. `*` names every answer. */
const names = (list: string | undefined, etag: string): boolean =>
  list !== undefined &&
  list
    .split(',')
    .map((one) => one.trim())
    .some((one) => one === etag || one === '*');
