import { languageOf, Public } from '@mizan/platform';
import { Controller, Get, Headers, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { html } from '../page-headers.js';
import { connectPage } from './connect.page.js';

/** The page that tells an agency or a council how its system sends what it knows. */
@Controller()
export class ConnectController {
  /** `?language=ar` for a reader whose browser asks for another. */
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
