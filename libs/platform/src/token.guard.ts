import {
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  Inject,
  Injectable,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { Config } from './config.js';
import { type Principal, ROLES, type Role } from './principal.js';
import { Problem } from './problems/problem.js';

export const SCOPE = 'mizan:scope';
const PUBLIC = '';

/** The scope that a route needs. A route that names none is refused. */
export const Requires = (scope: string) => SetMetadata(SCOPE, scope);
/** A route that answers without a token: health and, in development, the clock. */
export const Public = () => SetMetadata(SCOPE, PUBLIC);

export interface AuthenticatedRequest extends FastifyRequest {
  principal?: Principal;
}

/** The caller of a route that needs a scope. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Principal =>
  callerOf(context.switchToHttp().getRequest()),
);

export function callerOf(request: AuthenticatedRequest): Principal {
  if (!request.principal) throw unauthenticated();
  return request.principal;
}

const unauthenticated = () =>
  new Problem(401, 'unauthenticated', {}, { headers: { 'www-authenticate': 'Bearer' } });

/** Checks the bearer token (issuer, audience, signature, dates) and the route's scope; the services check the rest per record. */
@Injectable()
export class TokenGuard implements CanActivate {
  private readonly keys: JWTVerifyGetKey;

  constructor(
    private readonly reflector: Reflector,
    @Inject(Config) private readonly config: Config,
  ) {
    this.keys = createRemoteJWKSet(new URL(config.OIDC_JWKS_URL ?? `${config.OIDC_ISSUER}/jwks`), {
      cooldownDuration: 1_000,
      cacheMaxAge: 3_600_000,
    });
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const scope = this.reflector.getAllAndOverride<string | undefined>(SCOPE, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (scope === PUBLIC) return true;
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    request.principal = await this.principalOf(request.headers.authorization);
    if (scope === undefined || !request.principal.scopes.includes(scope))
      throw new Problem(403, 'scope-missing', { scope: scope ?? '–' });
    return true;
  }

  private async principalOf(header: string | undefined): Promise<Principal> {
    const token = /^Bearer ([A-Za-z0-9._~+/=-]+)$/i.exec(header ?? '')?.[1];
    if (!token) throw unauthenticated();
    return principalOf(await this.verified(token));
  }

  private async verified(token: string): Promise<JWTPayload> {
    try {
      const options = {
        issuer: this.config.OIDC_ISSUER,
        audience: this.config.OIDC_AUDIENCE,
        algorithms: ['RS256', 'ES256', 'PS256'],
        requiredClaims: ['exp', 'sub'],
      };
      return (await jwtVerify(token, this.keys, options)).payload;
    } catch (error) {
      if (isIdentityProviderAway(error))
        throw new Problem(503, 'identity-provider-away', {}, { headers: { 'retry-after': '1' } });
      throw unauthenticated();
    }
  }
}

const isIdentityProviderAway = (error: unknown) =>
  !(error instanceof errors.JOSEError) ||
  error.code === 'ERR_JWKS_TIMEOUT' ||
  error.code === 'ERR_JOSE_GENERIC';

function principalOf(claims: JWTPayload): Principal {
  const { sub, organisation, role, territory, scope } = claims as Record<string, unknown>;
  if (
    typeof organisation !== 'string' ||
    typeof territory !== 'string' ||
    !ROLES.includes(role as Role)
  ) {
    throw new Problem(403, 'claims-missing');
  }
  return {
    client: String(sub),
    organisation,
    role: role as Role,
    territory,
    scopes: String(scope ?? '')
      .split(' ')
      .filter(Boolean),
    expiresAt: claims.exp,
  };
}
