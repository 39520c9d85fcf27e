import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Server } from 'node:http';
import { Problem } from '../problems/problem.js';

/** As Node recognises it. */
const CONTINUE = /(?:^|\W)100-continue(?:$|\W)/i;

/** Leaves `Expect` to us: Node would ask for the body before anyone has looked at the token, and answer 417 without a word. */
export function meetExpectations(server: Server): void {
  for (const event of ['checkContinue', 'checkExpectation'] as const)
    server.on(event, (request, response) => server.emit('request', request, response));
}

/** The expectation of a request; HTTP/1.0 knows none. */
const expectationOf = ({ raw }: FastifyRequest): string | undefined =>
  raw.httpVersionMajor === 1 && raw.httpVersionMinor === 0 ? undefined : raw.headers.expect;

/** Refuses an expectation that nobody meets: 417. */
export function assertExpectation(request: FastifyRequest): void {
  const expected = expectationOf(request);
  if (expected !== undefined && !CONTINUE.test(expected))
    throw new Problem(417, 'expectation-failed');
}

/** Says `100 Continue` to a caller that waits for it before it sends its body. */
export function askForBody(request: FastifyRequest, reply: FastifyReply): void {
  if (expectationOf(request) !== undefined) reply.raw.writeContinue();
}
