import {
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { PUBLIC, SCOPE } from './http/access.js';
import { unauthenticated } from './http/token-verifier.js';
import type { Principal } from './principal.js';
import { Problem } from './problems/problem.js';

export interface AuthenticatedRequest extends FastifyRequest {
  principal?: Principal;
}

/** Injects the caller, in a route that requires a scope. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Principal =>
  callerOf(context.switchToHttp().getRequest()),
);

export function callerOf(request: AuthenticatedRequest): Principal {
  if (!request.principal) throw unauthenticated();
  return request.principal;
}

/**
 * Checks the scope of the route. The caller is known from the head of the request; the services
 * check the rights on each record.
 */
@Injectable()
export class TokenGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType() !== 'http') return true;
    const scope = this.reflector.getAllAndOverride<string | undefined>(SCOPE, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (scope === PUBLIC) return true;
    const { scopes } = callerOf(context.switchToHttp().getRequest());
    if (scope === undefined || !scopes.includes(scope))
      throw new Problem(403, 'scope-missing', { scope: scope ?? '–' });
    return true;
  }
}
