import type { FastifyReply, FastifyRequest } from 'fastify';
import { finished } from 'node:stream';
import type { ApiTarget } from './api-path.js';

/** A request that goes on to a service, and the answer that it waits for. */
export interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly target: ApiTarget;
  /** The address of the service. */
  readonly base: string;
  /** Whose share of the portal it takes. */
  readonly client: string;
  /** Aborted when the caller leaves without its answer. */
  readonly gone: AbortSignal;
}

/** The path on the service with the query as it came. */
export const pathOf = ({ request, target, base }: Exchange): string => {
  const query = /\?[^#]*/.exec(request.raw.url ?? '')?.[0] ?? '';
  return `${new URL(base).pathname.replace(/\/$/, '')}${target.path}${query}`;
};

/** Resolves when the answer is sent, or its reader has left. */
export const isOver = ({ reply }: Exchange): Promise<void> =>
  new Promise((resolve) => void finished(reply.raw, () => resolve()));
