import type { FastifyInstance } from 'fastify';
import { BODY_MAX_BYTES } from './limits.js';
import { Problem } from './problems/problem.js';

export const NDJSON = 'application/x-ndjson';
const EVENTS = '/v1/events';

/**
 * Takes NDJSON where events are pushed, a line that is no JSON as the text that it is; leaves it unread on `streamedAt`, whose handler
 * streams it; refuses it elsewhere.
 */
export function takeNdjson(fastify: FastifyInstance, streamedAt: string | undefined): void {
  fastify.addContentTypeParser(NDJSON, (request, payload, done) => {
    const { url } = request.routeOptions;
    if (url === streamedAt) return done(null);
    if (url !== EVENTS)
      return done(new Problem(415, 'unsupported-media-type', { expected: 'application/json' }));
    textOf(payload).then(
      (text) =>
        done(
          null,
          text
            .split('\n')
            .filter((line) => line.trim() !== '')
            .map(parsed),
        ),
      done,
    );
  });
}

async function textOf(payload: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of payload) if ((bytes += part.length) <= BODY_MAX_BYTES) parts.push(part);
  if (bytes > BODY_MAX_BYTES) throw new Problem(413, 'too-large', { limit: `${BODY_MAX_BYTES} B` });
  return Buffer.concat(parts).toString();
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return line;
  }
}
