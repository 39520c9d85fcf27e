import {
  Controller,
  Get,
  Header,
  HttpCode,
  Inject,
  Logger,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { Config, Problem, Public } from '@mizan/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ServicesDay } from '../clock/services-day.js';
import { destinationOf } from './destination.js';
import { IdentityClient, type SignInChecks, type Tokens } from './identity-client.js';
import { assertOwnOrigin, originOf } from './origin.js';
import { open, seal } from './sealed.js';
import { SessionSettings } from './session-settings.js';
import { sessionEnded, Sessions } from './sessions.js';
import { sessionsShown, type ShownSession } from './shown-session.js';
import { SIGNED_OUT_COOKIE, signInCookie } from './sign-in-cookies.js';

const CALLBACK = '/sign-in/callback';
const signInSecondsMax = 600;

interface SignIn extends SignInChecks {
  origin: string;
  to: string;
}
/** Signs people in and out. A sign-in that fails leads to a page that offers it again. */
@Controller()
export class SessionController {
  private readonly log = new Logger('session');
  private readonly key: Uint8Array;
  private readonly shown: (tokens: Tokens) => ShownSession;

  constructor(
    @Inject(Config) private readonly config: Config,
    @Inject(SessionSettings) private readonly settings: SessionSettings,
    private readonly identity: IdentityClient,
    private readonly sessions: Sessions,
    day: ServicesDay,
  ) {
    this.key = settings.keyFor('mizan sign-in');
    this.shown = sessionsShown(config, day);
  }

  @Get('session')
  @Public()
  @Header('cache-control', 'no-store')
  async read(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownSession> {
    const tokens = await this.sessions.of(request, reply);
    if (!tokens) throw sessionEnded();
    return this.shown(tokens);
  }

  @Get('sign-in')
  @Public()
  async signIn(
    @Query('as') as: unknown,
    @Query('to') asked: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const to = destinationOf(asked);
    try {
      const origin = originOf(request.headers.host, this.settings);
      const checks = this.identity.newChecks();
      const hint = this.config.isDevelopment && typeof as === 'string' ? as : undefined;
      const provider = await this.identity.signInAt(`${origin}${CALLBACK}`, checks, hint);
      const sealed = await seal({ ...checks, origin, to } satisfies SignIn, this.key);
      void reply.setCookie(signInCookie(checks.state), sealed, {
        ...this.sessions.cookie(),
        path: '/sign-in',
        maxAge: signInSecondsMax,
      });
      redirect(reply, provider.href);
    } catch (error) {
      this.failed(reply, 'away', to, error);
    }
  }

  @Get(CALLBACK)
  @Public()
  async callback(
    @Query('state') state: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const name = signInCookie(typeof state === 'string' ? state : '');
    const signIn = await open<SignIn>(request.cookies[name], this.key);
    if (!signIn)
      return this.failed(reply, 'refused', '/', 'no sign-in of this browser waits for this answer');
    void reply.clearCookie(name, { ...this.sessions.cookie(), path: '/sign-in' });
    try {
      const tokens = await this.identity.exchange(
        new URL(request.raw.url ?? '', signIn.origin),
        signIn,
      );
      await this.sessions.begin(reply, tokens);
      void reply.clearCookie(SIGNED_OUT_COOKIE, this.sessions.cookie());
      redirect(reply, signIn.to);
    } catch (error) {
      this.failed(reply, 'refused', signIn.to, error);
    }
  }

  @Post('sign-out')
  @Public()
  @HttpCode(204)
  async signOut(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    assertOwnOrigin('POST', request.headers, this.settings);
    await this.sessions.end(request, reply);
    void reply.setCookie(SIGNED_OUT_COOKIE, 'yes', this.sessions.cookie());
  }

  private failed(
    reply: FastifyReply,
    reason: 'away' | 'refused',
    to: string,
    error: unknown,
  ): void {
    this.log.warn(
      `A sign-in did not come to its end: ${error instanceof Problem ? error.code : String(error)}`,
    );
    redirect(reply, `/signed-out?${new URLSearchParams({ reason, to })}`);
  }
}

const redirect = (reply: FastifyReply, location: string) =>
  void reply
    .status(302)
    .headers({ location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
    .send();
