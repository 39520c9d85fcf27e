import type { AuthenticatedRequest, TokenVerifier } from '@mizan/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { decodeJwt } from 'jose';
import { assertOwnOrigin } from '../session/origin.js';
import type { SessionSettings } from '../session/session-settings.js';
import { SESSION_COOKIE, sessionEnded, type Sessions } from '../session/sessions.js';

/** Finds out who calls, before any of the request is passed on. */
export class Callers {
  constructor(
    private readonly settings: SessionSettings,
    private readonly sessions: Sessions,
    private readonly verifier: TokenVerifier,
  ) {}

  /**
   * The client or person who calls. After this the request carries a token. Throws 401 for nobody,
   * 403 if a foreign page sent our cookie.
   */
  async clientOf(request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const { authorization } = request.headers;
    if (authorization === undefined && request.cookies[SESSION_COOKIE] !== undefined)
      return this.signedIn(request, reply);
    const principal = await this.verifier.principalOf(authorization);
    (request as AuthenticatedRequest).principal = principal;
    return principal.client;
  }

  /**
   * A person's browser sends no token, only the cookie. Only we can have sealed the token in it,
   * and the service verifies it again.
   */
  private async signedIn(request: FastifyRequest, reply: FastifyReply): Promise<string> {
    assertOwnOrigin(request.method, request.headers, this.settings);
    const tokens = await this.sessions.of(request, reply);
    if (!tokens) throw sessionEnded();
    request.headers.authorization = `Bearer ${tokens.accessToken}`;
    return decodeJwt(tokens.accessToken).sub ?? '';
  }
}
