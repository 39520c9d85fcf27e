import { languageOf, Public } from '@mizan/platform';
import { Controller, Get, Headers, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { html } from '../page-headers.js';
import { connectPage } from './connect.page.js';

/** The page for agencies and councils about connecting their systems. */
@Controller()
export class ConnectController {
  /** `?language=ar` overrides the language of the browser. */
  @Get('docs/connect')
  @Public()
  connect(
    @Query('language') asked: string | undefined,
    @Headers('accept-language') header: string | undefined,
    @Res() reply: FastifyReply,
  ): void {
    const language = languageOf(typeof asked === 'string' ? `${asked},${header ?? ''}` : header);
    void reply.headers({ ...html, 'content-language': language }).send(connectPage(language));
  }
}
