import { type ProgrammeState, ProgrammeTerms, SessionTerms } from '@mizan/contracts';
import {
  Caller,
  checked,
  type Command,
  CommandContext,
  IdPipe,
  mergePatch,
  plainObject,
  type Principal,
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
  list(@Caller() principal: Principal, @Query() query: ProgrammesQuery) {
    return this.reader.page(principal, query);
  }

  @Get(':id')
  @Requires('plans:read')
  one(@Caller() principal: Principal, @Param('id', IdPipe) id: string) {
    return this.reader.one(principal, id);
  }

  @Patch(':id')
  @Requires('plans:write')
  patch(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() body: Record<string, unknown>,
  ) {
    return this.programmes.patch(command, id, (programme) =>
      checked(ProgrammeTerms, mergePatch(termsOf(programme), plainObject(body))),
    );
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
    @Caller() principal: Principal,
    @Param('id', IdPipe) id: string,
    @Query() query: SessionsQuery,
  ) {
    await this.reader.one(principal, id);
    return this.sessionsReader.page(principal, { ...query, programme: id });
  }
}

/** The terms that the changes of a PATCH are laid over. */
function termsOf({
  title,
  field,
  level,
  mode,
  occupations,
  origin,
}: ProgrammeState): ProgrammeTerms {
  return { title, field, level, mode, occupations, origin };
}
