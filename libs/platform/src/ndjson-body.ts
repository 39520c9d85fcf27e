import type { FastifyInstance } from 'fastify';
import { BODY_MAX_BYTES } from './limits.js';
import type { StreamedRoutes } from './http/media-types.js';
import { Problem } from './problems/problem.js';

export const NDJSON = 'application/x-ndjson';
const EVENTS = '/v1/events';

/**
 * Parses NDJSON line by line where events are pushed. Where it is streamed the handler reads it
 * itself. Elsewhere NDJSON is refused.
 */
export function takeNdjson(fastify: FastifyInstance, streams: StreamedRoutes): void {
  fastify.addContentTypeParser(NDJSON, (request, payload, done) => {
    const { url } = request.routeOptions;
    if (streams[url ?? ''] !== undefined) return done(null);
    if (url !== EVENTS)
      return done(new Problem(415, 'unsupported-media-type', { expected: 'application/json' }));
    linesOf(payload).then((lines) => done(null, lines), done);
  });
}

const NEWLINE = 0x0a;

/**
 * The lines that are not blank, as bytes: a line that is not UTF-8 is a fault of that line only.
 */
async function linesOf(payload: AsyncIterable<Buffer>): Promise<Buffer[]> {
  const body = await bytesOf(payload);
  const lines: Buffer[] = [];
  for (let from = 0; from < body.length;) {
    const newline = body.indexOf(NEWLINE, from);
    const end = newline < 0 ? body.length : newline;
    lines.push(body.subarray(from, end));
    from = end + 1;
  }
  return lines.filter((line) => line.some((byte) => byte > 0x20));
}

async function bytesOf(payload: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of payload) if ((bytes += part.length) <= BODY_MAX_BYTES) parts.push(part);
  if (bytes > BODY_MAX_BYTES) throw new Problem(413, 'too-large', { limit: `${BODY_MAX_BYTES} B` });
  return Buffer.concat(parts);
}
