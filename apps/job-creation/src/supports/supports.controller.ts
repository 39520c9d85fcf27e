import { SupportEvaluation, SupportGrant, SupportRefusal, SupportStart } from '@mizan/contracts';
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
import { SupportAbandonmentDto, SupportDto, SupportsQuery } from './supports.dto.js';
import { supports } from './supports.kind.js';
import { SupportsReader } from './supports.reader.js';
import { SupportsService } from './supports.service.js';

@Controller({ path: 'supports', version: '1' })
export class SupportsController {
  constructor(
    private readonly supports: SupportsService,
    private readonly reader: SupportsReader,
    private readonly history: HistoryReader,
  ) {}

  @Post()
  @Requires('jobs:write')
  request(@CommandContext() command: Command, @Body() support: SupportDto) {
    return this.supports.request(command, support);
  }

  @Get()
  @Requires('jobs:read')
  list(@AskedBy() asking: Asking, @Query() query: SupportsQuery) {
    return this.reader.page(asking, query);
  }

  @Get(':id')
  @Requires('jobs:read')
  one(@AskedBy() asking: Asking, @Param('id', IdPipe) id: string) {
    return this.reader.one(asking, id);
  }

  @Get(':id/history')
  @Requires('jobs:read')
  historyOf(@AskedBy() asking: Asking, @Param('id', IdPipe) id: string, @Query() query: PageQuery) {
    return this.history.page(supports, asking, id, query);
  }

  @Patch(':id')
  @Requires('jobs:write')
  patch(@CommandContext() command: Command, @Param('id', IdPipe) id: string, @Body() body: object) {
    return this.supports.patch(command, id, body);
  }

  @Post(':id/grant')
  @Requires('jobs:write')
  grant(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() grant: SupportGrant,
  ) {
    return this.supports.grant(command, id, grant);
  }

  @Post(':id/refusal')
  @Requires('jobs:write')
  refuse(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() refusal: SupportRefusal,
  ) {
    return this.supports.refuse(command, id, refusal);
  }

  @Post(':id/start')
  @Requires('jobs:write')
  start(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() start: SupportStart,
  ) {
    return this.supports.start(command, id, start);
  }

  @Post(':id/evaluation')
  @Requires('jobs:write')
  evaluate(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() evaluation: SupportEvaluation,
  ) {
    return this.supports.evaluate(command, id, evaluation);
  }

  @Post(':id/abandonment')
  @Requires('jobs:write')
  abandon(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: SupportAbandonmentDto,
  ) {
    return this.supports.abandon(command, id, reason);
  }
}
