import { CompletionCount, EnrolmentCount, OutcomeCount } from '@mizan/contracts';
import {
  AskedBy,
  type Asking,
  type Command,
  CommandContext,
  IdPipe,
  Requires,
  PageQuery,
} from '@mizan/platform';
import { HistoryReader } from '@mizan/records';
import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { sessions } from './sessions.kind.js';
import { SessionsQuery } from './sessions.dto.js';
import { SessionsReader } from './sessions.reader.js';
import { SessionsService } from './sessions.service.js';

@Controller({ path: 'sessions', version: '1' })
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly reader: SessionsReader,
    private readonly history: HistoryReader,
  ) {}

  @Get()
  @Requires('plans:read')
  list(@AskedBy() asking: Asking, @Query() query: SessionsQuery) {
    return this.reader.page(asking, query);
  }

  @Get(':id')
  @Requires('plans:read')
  one(@AskedBy() asking: Asking, @Param('id', IdPipe) id: string) {
    return this.reader.one(asking, id);
  }

  @Get(':id/history')
  @Requires('plans:read')
  historyOf(@AskedBy() asking: Asking, @Param('id', IdPipe) id: string, @Query() query: PageQuery) {
    return this.history.page(sessions, asking, id, query);
  }

  @Patch(':id')
  @Requires('sessions:write')
  patch(@CommandContext() command: Command, @Param('id', IdPipe) id: string, @Body() body: object) {
    return this.sessions.patch(command, id, body);
  }

  @Post(':id/enrolments')
  @Requires('sessions:write')
  countEnrolments(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() count: EnrolmentCount,
  ) {
    return this.sessions.countEnrolments(command, id, count);
  }

  @Post(':id/completions')
  @Requires('sessions:write')
  countCompletions(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() count: CompletionCount,
  ) {
    return this.sessions.countCompletions(command, id, count);
  }

  @Post(':id/outcomes')
  @Requires('sessions:write')
  countOutcomes(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() count: OutcomeCount,
  ) {
    return this.sessions.countOutcomes(command, id, count);
  }

  @Post(':id/cancellation')
  @Requires('sessions:write')
  cancel(@CommandContext() command: Command, @Param('id', IdPipe) id: string) {
    return this.sessions.cancel(command, id);
  }
}
