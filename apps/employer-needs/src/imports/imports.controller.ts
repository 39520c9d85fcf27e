import {
  asksFor,
  Caller,
  CallerLanguage,
  type Command,
  CommandContext,
  IdPipe,
  type Language,
  mediaTypeOf,
  NDJSON,
  type Principal,
  Problem,
  Requires,
  sendNdjson,
} from '@mizan/platform';
import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ImportOptions, ImportsQuery, ReportQuery } from './imports.dto.js';
import { ImportsReader } from './imports.reader.js';
import { ImportsService } from './imports.service.js';

@Controller({ path: 'imports', version: '1' })
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly reader: ImportsReader,
  ) {}

  /** NDJSON, one need per line. */
  @Post()
  @Requires('needs:write')
  async take(
    @CommandContext() command: Command,
    @Query() { mode = 'per-line' }: ImportOptions,
    @Req() request: FastifyRequest,
    @CallerLanguage() language: Language,
  ) {
    if (mediaTypeOf(request.headers['content-type']) !== NDJSON)
      throw new Problem(415, 'unsupported-media-type', { expected: NDJSON });
    try {
      return await this.imports.take(
        command,
        mode,
        request.raw.iterator({ destroyOnReturn: false }),
        language,
      ); // a destroyed request would take the answer with it
    } finally {
      request.raw.resume(); // read to its end, or the caller never gets to read why it was refused
    }
  }

  @Get()
  @Requires('needs:read')
  list(
    @Caller() principal: Principal,
    @Query() query: ImportsQuery,
    @CallerLanguage() language: Language,
  ) {
    return this.reader.page(principal, query, language);
  }

  @Get(':id')
  @Requires('needs:read')
  one(
    @Caller() principal: Principal,
    @Param('id', IdPipe) id: string,
    @CallerLanguage() language: Language,
  ) {
    return this.reader.one(principal, id, language);
  }

  /** What became of each line: a page, or all of it as NDJSON. */
  @Get(':id/report')
  @Requires('needs:read')
  async report(
    @Caller() principal: Principal,
    @Param('id', IdPipe) id: string,
    @Query() query: ReportQuery,
    @CallerLanguage() language: Language,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.reader.assertOwn(principal, id);
    if (asksFor(request.headers.accept, NDJSON))
      sendNdjson(reply, this.reader.wholeReport(id, query, language));
    else void reply.send(await this.reader.report(id, query, language));
  }
}
