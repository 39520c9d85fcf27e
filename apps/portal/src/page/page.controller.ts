import { Controller, Get, Header, Headers, Inject, Query, Req, Res } from '@nestjs/common';
import { Config, languageOf, LANGUAGES, type Language, notFound, Problem, Public } from '@mizan/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { passStream } from '../api-proxy/pass-stream.js';
import { css, script } from './assets.js';
import { page } from './region.page.js';
import { RegionFiguresReader } from './region-figures.js';

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const isLanguage = (value: string | undefined): value is Language => LANGUAGES.includes(value as Language);

/** The region's three lines for people, in three languages. */
@Controller()
export class PageController {
  constructor(
    private readonly figures: RegionFiguresReader,
    @Inject(Config) private readonly config: Config,
  ) {}

  @Get()
  @Public()
  async region(@Query('lang') asked: string | undefined, @Headers('accept-language') header: string | undefined, @Res() reply: FastifyReply) {
    const language = isLanguage(asked) ? asked : languageOf(header?.startsWith('*') ? undefined : header);
    const needsSignIn = !this.config.isDevelopment; // the demo's planner does not exist in production
    const figures = needsSignIn ? undefined : await this.figures.read();
    const headers = {
      'content-type': 'text/html; charset=utf-8', 'content-language': language, vary: 'accept-language', 'cache-control': 'no-store',
      'content-security-policy': policy, 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer',
    };
    void reply.status(figures || needsSignIn ? 200 : 503).headers(headers).send(page({ language, figures, needsSignIn, isDemo: this.config.MIZAN_DEMO === 'on' }));
  }

  /** What moves the page's figures, for a browser that has no token of its own. */
  @Get('page/stream')
  @Public()
  async stream(@Headers('last-event-id') lastEventId: string | undefined, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    if (!this.config.isDevelopment) throw notFound();
    const { url, headers } = await this.figures.stream().catch(() => {
      throw new Problem(503, 'away', {}, { headers: { 'retry-after': '1' } });
    });
    passStream(request, reply, url, { ...headers, ...(lastEventId && { 'last-event-id': lastEventId }) });
  }

  @Get('assets/page.css')
  @Public()
  @Header('content-type', 'text/css; charset=utf-8')
  css() {
    return css;
  }

  @Get('assets/page.js')
  @Public()
  @Header('content-type', 'text/javascript; charset=utf-8')
  script() {
    return script;
  }
}
