import {
  BATCH_MAX,
  EVENT_TYPES,
  JSON_TYPE,
  mediaTypeOf,
  NDJSON,
  Problem,
  utf8TextOf,
} from '@mizan/platform';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type AttributeHeader, attributesIn } from './binary-mode.js';

const [STRUCTURED, BATCH] = EVENT_TYPES;
const PREFIX = 'ce-';

/**
 * The contents of a request's events: one structured, a batch or NDJSON of at most 1,000, or one in
 * binary mode (`ce-` headers). A Problem stands in the place of one that cannot be read.
 */
export const PushedEvents = createParamDecorator(
  (_: unknown, context: ExecutionContext): unknown[] =>
    contentsOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

export function contentsOf(request: FastifyRequest): unknown[] {
  const type = mediaTypeOf(request.headers['content-type']);
  if (type === STRUCTURED) return [request.body];
  if (type === BATCH) return batchOf(request.body);
  if (type === NDJSON) return batchOf(request.body).map((line) => contentIn(line as Buffer));
  if (type !== JSON_TYPE) throw new Problem(415, 'unsupported-media-type', { expected: JSON_TYPE });
  const attributes = attributeHeaders(request.raw.rawHeaders);
  if (attributes.length > 0) return [binaryContent(attributes, request)];
  return Array.isArray(request.body) ? batchOf(request.body) : [request.body];
}

function batchOf(body: unknown): unknown[] {
  if (!Array.isArray(body)) throw new Problem(422, 'bad-batch');
  if (body.length > BATCH_MAX) throw new Problem(413, 'too-large', { limit: BATCH_MAX });
  return body;
}

/** The content of a line; one that is no JSON, or not UTF-8, holds up no other. */
function contentIn(line: Buffer): unknown {
  try {
    return JSON.parse(utf8TextOf(line));
  } catch (error) {
    return error instanceof Problem ? error : new Problem(400, 'not-readable');
  }
}

function binaryContent(attributes: AttributeHeader[], request: FastifyRequest): unknown {
  try {
    const datacontenttype = request.headers['content-type'];
    return { datacontenttype, ...attributesIn(attributes), data: request.body };
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

/** Each header as it was sent: Node joins those of one name, and reads their bytes as Latin-1. */
function attributeHeaders(rawHeaders: readonly string[]): AttributeHeader[] {
  const headers: AttributeHeader[] = [];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]!.toLowerCase();
    if (!name.startsWith(PREFIX)) continue;
    headers.push([name.slice(PREFIX.length), Buffer.from(unquoted(rawHeaders[at + 1]!), 'latin1')]);
  }
  return headers;
}

/** CloudEvents lets a sender quote a value, as HTTP does. */
const unquoted = (value: string): string =>
  /^"(?:[^"\\]|\\.)*"$/.test(value) ? value.slice(1, -1).replace(/\\(.)/g, '$1') : value;
