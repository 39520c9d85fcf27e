import type { SerializeOptions } from '@fastify/cookie';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Problem } from '@mizan/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { decodeJwt } from 'jose';
import { createHash } from 'node:crypto';
import { IdentityClient, isRefusal, type Tokens } from './identity-client.js';
import { open, seal } from './sealed.js';
import { SessionSettings } from './session-settings.js';

export const SESSION_COOKIE = 'mizan_session';
const COOKIE_BYTES_MAX = 4_000; // browsers store 4,096 bytes with name and attributes
const renewBeforeMs = 30_000;
/** Concurrent requests with the earlier cookie get the same new tokens. */
const renewedForMs = 30_000;

export const sessionEnded = () => new Problem(401, 'unauthenticated');

/** The sessions of people. The tokens are sealed in the cookie, and stored nowhere else. */
@Injectable()
export class Sessions {
  private readonly log = new Logger('session');
  private readonly key: Uint8Array;
  private readonly renewals = new Map<string, Promise<Tokens | undefined>>();

  constructor(
    @Inject(SessionSettings) private readonly settings: SessionSettings,
    @Inject(IdentityClient) private readonly identity: IdentityClient,
  ) {
    this.key = settings.keyFor('mizan session');
  }

  /** Throws if the access token cannot be read, because its expiry would be unknown. */
  async begin(reply: FastifyReply, tokens: Tokens): Promise<void> {
    expiryOf(tokens.accessToken);
    const whole = await seal(tokens, this.key);
    // Without its refresh token the session ends with the access token. That is better than a
    // cookie that browsers reject.
    const kept =
      whole.length <= COOKIE_BYTES_MAX
        ? whole
        : await seal({ accessToken: tokens.accessToken }, this.key);
    if (kept.length > COOKIE_BYTES_MAX)
      throw new Error(`The access token is too large for a cookie: ${kept.length} B sealed`);
    void reply.header(
      'set-cookie',
      reply.server.serializeCookie(SESSION_COOKIE, kept, this.cookie()),
    ); // set as a header at once, because a stream skips the hook that adds cookies
  }

  /**
   * The tokens of the request's session, renewed if they are about to expire. Undefined if there is
   * none.
   */
  async of(request: FastifyRequest, reply: FastifyReply): Promise<Tokens | undefined> {
    const tokens = await open<Tokens>(request.cookies[SESSION_COOKIE], this.key);
    if (!tokens) return undefined;
    const leftMs = expiryOf(tokens.accessToken) - Date.now();
    if (leftMs > renewBeforeMs) return tokens;
    const renewed = tokens.refreshToken ? await this.renewed(tokens.refreshToken) : undefined;
    if (!renewed) return leftMs > 0 ? tokens : undefined;
    await this.begin(reply, renewed);
    return renewed;
  }

  /** Removes the cookie, and revokes the refresh token. */
  async end(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const tokens = await open<Tokens>(request.cookies[SESSION_COOKIE], this.key);
    void reply.clearCookie(SESSION_COOKIE, this.cookie());
    if (tokens?.refreshToken)
      await this.identity
        .revoke(tokens.refreshToken)
        .catch((error: unknown) =>
          this.log.warn(`A refresh token was not revoked: ${String(error)}`),
        );
  }

  cookie(): SerializeOptions {
    return { httpOnly: true, sameSite: 'lax', path: '/', secure: this.settings.isSecure };
  }

  /**
   * One renewal for all requests with the same cookie: to the provider a second one would look like
   * a stolen token.
   */
  private renewed(refreshToken: string): Promise<Tokens | undefined> {
    const id = createHash('sha256').update(refreshToken).digest('base64url');
    const running = this.renewals.get(id);
    if (running) return running;
    const renewal = this.identity.refresh(refreshToken).catch((error: unknown) => {
      if (isRefusal(error)) return undefined;
      this.renewals.delete(id);
      throw new Problem(503, 'identity-provider-away', {}, { headers: { 'retry-after': '1' } });
    });
    this.renewals.set(id, renewal);
    setTimeout(() => this.renewals.delete(id), renewedForMs).unref();
    return renewal;
  }
}

const expiryOf = (accessToken: string): number => (decodeJwt(accessToken).exp ?? 0) * 1000;
