import type { FastifyInstance } from 'fastify';
import { Problem } from '../problems/problem.js';
import { utf8TextOf } from '../utf8.js';
import { EVENT_TYPES, JSON_TYPE, MERGE_PATCH } from './media-types.js';

/** Parses JSON of any media type as UTF-8. Which route accepts which type is checked before. */
export function takeJson(fastify: FastifyInstance): void {
  fastify.removeContentTypeParser(['application/json', 'text/plain']);
  fastify.addContentTypeParser(
    [JSON_TYPE, MERGE_PATCH, ...EVENT_TYPES],
    { parseAs: 'buffer' },
    (_request, body, done) => {
      try {
        done(null, jsonOf(body as Buffer));
      } catch (error) {
        done(error as Error);
      }
    },
  );
}

/**
 * Parses a JSON text in UTF-8, with or without a byte order mark. Of several members with one name
 * the last one counts. Throws 400 `not-utf-8` or `not-readable`.
 */
export function jsonOf(bytes: Uint8Array): unknown {
  const text = utf8TextOf(bytes);
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem(400, 'not-readable');
  }
}
