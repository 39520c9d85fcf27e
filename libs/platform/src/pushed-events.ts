import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { NDJSON } from './ndjson-body.js';
import { Problem } from './problems/problem.js';

export const BATCH_MAX = 1_000;

/** The CloudEvents of a request: one structured, a batch or NDJSON of at most 1,000, or one in binary mode (`ce-` headers). */
export const PushedEvents = createParamDecorator(
  (_: unknown, context: ExecutionContext): unknown[] => {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const type = String(request.headers['content-type'] ?? '')
      .split(';')[0]
      ?.trim()
      .toLowerCase();
    if (type === 'application/cloudevents+json') return [request.body];
    if (type === 'application/cloudevents-batch+json' || type === NDJSON)
      return batchOf(request.body);
    if (request.headers['ce-specversion'] !== undefined) return [binaryOf(request)];
    if (type === 'application/json')
      return Array.isArray(request.body) ? batchOf(request.body) : [request.body];
    throw new Problem(415, 'unsupported-media-type', {
      expected:
        'application/cloudevents+json, application/cloudevents-batch+json, application/x-ndjson, application/json (binary mode)',
    });
  },
);

function batchOf(body: unknown): unknown[] {
  if (!Array.isArray(body)) throw new Problem(422, 'bad-batch');
  if (body.length > BATCH_MAX) throw new Problem(413, 'too-large', { limit: BATCH_MAX });
  return body;
}

function binaryOf(request: FastifyRequest): unknown {
  const attributes = Object.entries(request.headers)
    .filter(([name]) => name.startsWith('ce-'))
    .map(([name, value]) => [name.slice(3), value]);
  return {
    ...Object.fromEntries(attributes),
    datacontenttype: request.headers['content-type'],
    data: request.body,
  };
}
