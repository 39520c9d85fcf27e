import { SessionTerms } from '@mizan/contracts';
import {
  AskedBy,
  type Asking,
  type Command,
  CommandContext,
  IdPipe,
  Requires,
} from '@mizan/platform';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ProgrammesReader } from '../programmes/programmes.reader.js';
import { SessionsQuery } from './sessions.dto.js';
import { SessionsReader } from './sessions.reader.js';
import { SessionsService } from './sessions.service.js';

@Controller({ path: 'programmes/:id/sessions', version: '1' })
export class SessionsOfProgrammeController {
  constructor(
    private readonly programmesReader: ProgrammesReader,
    private readonly sessions: SessionsService,
    private readonly reader: SessionsReader,
  ) {}

  @Post()
  @Requires('sessions:write')
  schedule(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() terms: SessionTerms,
  ) {
    return this.sessions.schedule(command, id, terms);
  }

  /** 404 where the caller may not see the programme. */
  @Get()
  @Requires('plans:read')
  async list(
    @AskedBy() asking: Asking,
    @Param('id', IdPipe) id: string,
    @Query() query: SessionsQuery,
  ) {
    await this.programmesReader.one(asking, id);
    return this.reader.page(asking, { ...query, programme: id });
  }
}
