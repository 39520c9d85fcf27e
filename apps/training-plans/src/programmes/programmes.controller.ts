import { SessionTerms } from '@mizan/contracts';
import {
  AskedBy,
  type Asking,
  type Command,
  CommandContext,
  IdPipe,
  Requires,
} from '@mizan/platform';
import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { SessionsQuery } from '../sessions/sessions.dto.js';
import { SessionsReader } from '../sessions/sessions.reader.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { ProgrammeClosureDto, ProgrammesQuery, SuspensionDto } from './programmes.dto.js';
import { ProgrammesReader } from './programmes.reader.js';
import { ProgrammesService } from './programmes.service.js';

@Controller({ path: 'programmes', version: '1' })
export class ProgrammesController {
  constructor(
    private readonly programmes: ProgrammesService,
    private readonly reader: ProgrammesReader,
    private readonly sessions: SessionsService,
    private readonly sessionsReader: SessionsReader,
  ) {}

  @Get()
  @Requires('plans:read')
  list(@AskedBy() asking: Asking, @Query() query: ProgrammesQuery) {
    return this.reader.page(asking, query);
  }

  @Get(':id')
  @Requires('plans:read')
  one(@AskedBy() asking: Asking, @Param('id', IdPipe) id: string) {
    return this.reader.one(asking, id);
  }

  @Patch(':id')
  @Requires('plans:write')
  patch(@CommandContext() command: Command, @Param('id', IdPipe) id: string, @Body() body: object) {
    return this.programmes.patch(command, id, body);
  }

  @Post(':id/opening')
  @Requires('plans:write')
  open(@CommandContext() command: Command, @Param('id', IdPipe) id: string) {
    return this.programmes.open(command, id);
  }

  @Post(':id/suspension')
  @Requires('plans:write')
  suspend(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: SuspensionDto,
  ) {
    return this.programmes.suspend(command, id, reason);
  }

  @Post(':id/resumption')
  @Requires('plans:write')
  resume(@CommandContext() command: Command, @Param('id', IdPipe) id: string) {
    return this.programmes.resume(command, id);
  }

  @Post(':id/closure')
  @Requires('plans:write')
  close(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: ProgrammeClosureDto,
  ) {
    return this.programmes.close(command, id, reason ?? null);
  }

  @Post(':id/sessions')
  @Requires('sessions:write')
  schedule(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() terms: SessionTerms,
  ) {
    return this.sessions.schedule(command, id, terms);
  }

  @Get(':id/sessions')
  @Requires('plans:read')
  async sessionsOf(
    @AskedBy() asking: Asking,
    @Param('id', IdPipe) id: string,
    @Query() query: SessionsQuery,
  ) {
    await this.reader.one(asking, id);
    return this.sessionsReader.page(asking, { ...query, programme: id });
  }
}
