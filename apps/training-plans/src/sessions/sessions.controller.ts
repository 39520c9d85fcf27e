import {
  CompletionCount,
  EnrolmentCount,
  OutcomeCount,
  type SessionState,
  SessionTerms,
} from '@mizan/contracts';
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
import { SessionsQuery } from './sessions.dto.js';
import { SessionsReader } from './sessions.reader.js';
import { SessionsService } from './sessions.service.js';

@Controller({ path: 'sessions', version: '1' })
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly reader: SessionsReader,
  ) {}

  @Get()
  @Requires('plans:read')
  list(@Caller() principal: Principal, @Query() query: SessionsQuery) {
    return this.reader.page(principal, query);
  }

  @Get(':id')
  @Requires('plans:read')
  one(@Caller() principal: Principal, @Param('id', IdPipe) id: string) {
    return this.reader.one(principal, id);
  }

  @Patch(':id')
  @Requires('sessions:write')
  patch(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() body: Record<string, unknown>,
  ) {
    return this.sessions.patch(command, id, (session) =>
      checked(SessionTerms, mergePatch(termsOf(session), plainObject(body))),
    );
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

/** The terms that the changes of a PATCH are laid over. */
function termsOf({
  operator,
  site,
  territory,
  seats,
  from,
  to,
  audience,
  commitmentId,
  origin,
}: SessionState): SessionTerms {
  return { operator, site, territory, seats, from, to, audience, commitmentId, origin };
}
