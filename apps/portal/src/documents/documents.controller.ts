import { asyncApi } from '@mizan/documents';
import { languageOf, notFound, Public } from '@mizan/platform';
import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { documentsPage, starter } from './documents.page.js';
import { html } from './page-headers.js';
import { css } from './page-style.js';
import { topicsPage } from './topics.page.js';

const swagger = path.dirname(
  createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'),
);
const ASSETS: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};

/**
 * The pages of the API documents, and the AsyncAPI document. Nothing is loaded from other hosts.
 */
@Controller()
export class DocumentsController {
  @Get('asyncapi.json')
  @Public()
  topics() {
    return asyncApi();
  }

  @Get('docs')
  @Public()
  read(
    @Query('of') of: string | undefined,
    @Headers('accept-language') header: string | undefined,
    @Res() reply: FastifyReply,
  ): void {
    const language = languageOf(header);
    void reply
      .headers({ ...html, 'content-language': language })
      .send(of === 'topics' ? topicsPage(language, asyncApi()) : documentsPage(language, of));
  }

  @Get('docs/:asset')
  @Public()
  async asset(@Param('asset') asset: string, @Res() reply: FastifyReply): Promise<void> {
    if (asset === 'start.js')
      return void reply.type('text/javascript; charset=utf-8').send(starter);
    if (asset === 'page.css') return void reply.type('text/css; charset=utf-8').send(css);
    const type = Object.hasOwn(ASSETS, asset) ? ASSETS[asset] : undefined;
    if (!type) throw notFound();
    void reply
      .headers({ 'cache-control': 'public, max-age=3600' })
      .type(type)
      .send(await readFile(path.join(swagger, asset)));
  }
}
