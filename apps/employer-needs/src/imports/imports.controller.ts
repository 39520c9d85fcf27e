import {
  AskedBy,
  type Asking,
  asksFor,
  type Command,
  CommandContext,
  IdPipe,
  mediaTypeOf,
  NDJSON,
  Problem,
  readingBody,
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
  ) {
    if (mediaTypeOf(request.headers['content-type']) !== NDJSON)
      throw new Problem(415, 'unsupported-media-type', { expected: NDJSON });
    return readingBody(request, (body) => this.imports.take(command, mode, body));
  }

  @Get()
  @Requires('needs:read')
  list(@AskedBy() asking: Asking, @Query() query: ImportsQuery) {
    return this.reader.page(asking, query);
  }

  @Get(':id')
  @Requires('needs:read')
  one(@AskedBy() asking: Asking, @Param('id', IdPipe) id: string) {
    return this.reader.one(asking, id);
  }

  /** The result of each line: one page, or all lines as NDJSON. */
  @Get(':id/report')
  @Requires('needs:read')
  async report(
    @AskedBy() asking: Asking,
    @Param('id', IdPipe) id: string,
    @Query() query: ReportQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.reader.assertOwn(asking, id);
    const { language } = asking;
    if (asksFor(request.headers.accept, NDJSON))
      sendNdjson(reply, this.reader.wholeReport(id, query, language));
    else void reply.send(await this.reader.report(id, query, language));
  }
}
