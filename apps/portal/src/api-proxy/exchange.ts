import type { FastifyReply, FastifyRequest } from 'fastify';
import { finished } from 'node:stream';
import type { ApiTarget } from './api-path.js';

/** A request to a service, and the pending answer. */
export interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly target: ApiTarget;
  /** The address of the service. */
  readonly base: string;
  /** The client whose share it uses. */
  readonly client: string;
  /** Aborted if the caller disconnects before its answer. */
  readonly gone: AbortSignal;
}

/** The path on the service, with the query unchanged. */
export const pathOf = ({ request, target, base }: Exchange): string => {
  const query = /\?[^#]*/.exec(request.raw.url ?? '')?.[0] ?? '';
  return `${new URL(base).pathname.replace(/\/$/, '')}${target.path}${query}`;
};

/** Resolves when the answer is sent, or when the caller has disconnected. */
export const isOver = ({ reply }: Exchange): Promise<void> =>
  new Promise((resolve) => void finished(reply.raw, () => resolve()));
