import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Server } from 'node:http';
import { Problem } from '../problems/problem.js';

/** The same pattern as in Node. */
const CONTINUE = /(?:^|\W)100-continue(?:$|\W)/i;

/**
 * Handles `Expect` instead of Node, which would ask for the body before the token is checked, and
 * would answer 417 without a body.
 */
export function handleExpectations(server: Server): void {
  for (const event of ['checkContinue', 'checkExpectation'] as const)
    server.on(event, (request, response) => server.emit('request', request, response));
}

/** The `Expect` header of a request; HTTP/1.0 has none. */
const expectationOf = ({ raw }: FastifyRequest): string | undefined =>
  raw.httpVersionMajor === 1 && raw.httpVersionMinor === 0 ? undefined : raw.headers.expect;

/** Refuses an unknown expectation with 417. */
export function assertExpectation(request: FastifyRequest): void {
  const expected = expectationOf(request);
  if (expected !== undefined && !CONTINUE.test(expected))
    throw new Problem(417, 'expectation-failed');
}

/** Sends `100 Continue` to a caller that waits for it before it sends its body. */
export function askForBody(request: FastifyRequest, reply: FastifyReply): void {
  if (expectationOf(request) !== undefined) reply.raw.writeContinue();
}
