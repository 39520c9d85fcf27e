import { downloadHeaders, etagOf } from '@mizan/files';
import {
  AskedBy,
  type Asking,
  assertLength,
  type Command,
  CommandContext,
  IdPipe,
  readingBody,
  Requires,
} from '@mizan/platform';
import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DocumentsQuery, NewDocumentDto, ReasonDto } from './agreements.dto.js';
import { Documents } from './documents.service.js';

/** The documents of an agreement, for whoever may read it. */
@Controller({ path: 'agreements/:id/documents', version: '1' })
export class DocumentsController {
  constructor(private readonly documents: Documents) {}

  /** The body is the file itself. What it is stands in the query, which holds any name in UTF-8. */
  @Post()
  @Requires('agreements:write')
  async add(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Query() document: NewDocumentDto,
    @Req() request: FastifyRequest,
  ) {
    const digest = request.headers['content-digest']?.toString();
    return readingBody(request, async (body) => {
      assertLength(request.headers, this.documents.bytesMax);
      return this.documents.add(command, id, { document, body, digest });
    });
  }

  @Get()
  @Requires('agreements:read')
  list(@AskedBy() asking: Asking, @Param('id', IdPipe) id: string, @Query() query: DocumentsQuery) {
    return this.documents.list(asking, id, query);
  }

  @Get(':hash')
  @Requires('agreements:read')
  async download(
    @AskedBy() asking: Asking,
    @Param('id', IdPipe) id: string,
    @Param('hash') hash: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.documents.open(asking, id, hash);
    if (request.headers['if-none-match'] === etagOf(hash)) {
      file.bytes.destroy();
      void reply.status(304).header('etag', etagOf(hash)).send();
    } else void reply.headers(downloadHeaders(file)).send(file.bytes);
  }

  @Post(':hash/removal')
  @Requires('agreements:write')
  remove(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Param('hash') hash: string,
    @Body() { reason }: ReasonDto,
  ) {
    return this.documents.remove(command, id, hash, reason);
  }
}
