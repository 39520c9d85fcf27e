import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { Config } from '../config.js';
import { type Principal, ROLES, type Role } from '../principal.js';
import { Problem } from '../problems/problem.js';

const ALGORITHMS = ['RS256', 'ES256', 'PS256'];
/** The maximum number of remembered tokens; the oldest one is forgotten and verified again. */
const REMEMBERED_MAX = 10_000;

export const unauthenticated = () =>
  new Problem(401, 'unauthenticated', {}, { headers: { 'www-authenticate': 'Bearer' } });

/**
 * Verifies access tokens: issuer, audience, signature, dates, claims. A valid token is remembered
 * until it expires.
 */
@Injectable()
export class TokenVerifier {
  private readonly keys: JWTVerifyGetKey;
  private readonly remembered = new Map<string, Principal>();

  constructor(@Inject(Config) private readonly config: Config) {
    this.keys = createRemoteJWKSet(new URL(config.OIDC_JWKS_URL ?? `${config.OIDC_ISSUER}/jwks`), {
      cooldownDuration: 1_000,
      cacheMaxAge: 3_600_000,
    });
  }

  /**
   * The caller with this `Authorization` header. Throws 401 without a valid token, 403 without our
   * claims, 503 while the keys are unavailable.
   */
  async principalOf(authorization: string | undefined): Promise<Principal> {
    const token = /^Bearer ([A-Za-z0-9._~+/=-]+)$/i.exec(authorization ?? '')?.[1];
    if (!token) throw unauthenticated();
    const id = createHash('sha256').update(token).digest('base64url');
    return this.recall(id) ?? this.remember(id, principalOf(await this.verified(token)));
  }

  private recall(id: string): Principal | undefined {
    const principal = this.remembered.get(id);
    if (!principal || isCurrent(principal)) return principal;
    this.remembered.delete(id);
    return undefined;
  }

  private remember(id: string, principal: Principal): Principal {
    const [oldest] = this.remembered.keys();
    if (this.remembered.size >= REMEMBERED_MAX && oldest !== undefined)
      this.remembered.delete(oldest);
    this.remembered.set(id, principal);
    return principal;
  }

  private async verified(token: string): Promise<JWTPayload> {
    try {
      const options = {
        issuer: this.config.OIDC_ISSUER,
        audience: this.config.OIDC_AUDIENCE,
        algorithms: ALGORITHMS,
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

const isCurrent = ({ expiresAt = 0 }: Principal): boolean => expiresAt * 1_000 > Date.now();

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
