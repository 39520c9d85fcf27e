import type { FastifyReply, FastifyRequest } from 'fastify';
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
  return `${addressOf(base).path}${target.path}${query}`;
};

/** Host and port of the service. */
export const originOf = ({ base }: Exchange): string => addressOf(base).origin;

interface Address {
  readonly origin: string;
  readonly path: string;
}
// one for each service: parsing takes longer than all the rest
const addresses = new Map<string, Address>();

function addressOf(base: string): Address {
  const known = addresses.get(base);
  if (known) return known;
  const { origin, pathname } = new URL(base);
  const address = { origin, path: pathname.replace(/\/$/, '') };
  addresses.set(base, address);
  return address;
}

/** Resolves when the answer is sent, or when the caller has disconnected. */
export const isOver = ({ reply }: Exchange): Promise<void> =>
  new Promise((resolve) => {
    if (reply.raw.closed) resolve();
    else reply.raw.once('close', resolve);
  });
