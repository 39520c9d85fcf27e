import { SessionTerms } from '@mizan/contracts';
import { Caller, type Command, CommandContext, IdPipe, type Principal, Requires } from '@mizan/platform';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ListQuery } from '../list-query.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { ProgrammesService } from './programmes.service.js';

@Controller({ path: 'programmes', version: '1' })
export class ProgrammesController {
  constructor(
    private readonly programmes: ProgrammesService,
    private readonly sessions: SessionsService,
  ) {}

  @Get(':id')
  @Requires('plans:read')
  one(@Caller() principal: Principal, @Param('id', IdPipe) id: string) {
    return this.programmes.one(principal, id);
  }

  @Post(':id/sessions')
  @Requires('sessions:write')
  schedule(@CommandContext() command: Command, @Param('id', IdPipe) id: string, @Body() terms: SessionTerms) {
    return this.sessions.schedule(command, id, terms);
  }

  @Get(':id/sessions')
  @Requires('plans:read')
  sessionsOf(@Caller() principal: Principal, @Param('id', IdPipe) id: string, @Query() query: ListQuery) {
    return this.sessions.page(principal, id, query);
  }
}
