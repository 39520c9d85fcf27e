import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

/** Aborted if the caller disconnects before it has its answer. */
export function callerGoneSignal({ raw }: Pick<FastifyReply, 'raw'>): AbortSignal {
  const gone = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort();
  });
  return gone.signal;
}

/**
 * Injects a signal that is aborted when the caller disconnects, for requests that may wait long.
 */
export const CallerGone = createParamDecorator(
  (_: unknown, context: ExecutionContext): AbortSignal =>
    callerGoneSignal(context.switchToHttp().getResponse<FastifyReply>()),
);
