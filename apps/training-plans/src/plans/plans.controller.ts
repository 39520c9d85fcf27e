import { PlanTerms } from '@mizan/contracts';
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
import { plans } from './plans.kind.js';
import { PlansQuery } from './plans.dto.js';
import { PlansReader } from './plans.reader.js';
import { PlansService } from './plans.service.js';

@Controller({ path: 'plans', version: '1' })
export class PlansController {
  constructor(
    private readonly plans: PlansService,
    private readonly reader: PlansReader,
    private readonly history: HistoryReader,
  ) {}

  @Post()
  @Requires('plans:write')
  draft(@CommandContext() command: Command, @Body() terms: PlanTerms) {
    return this.plans.draft(command, terms);
  }

  @Get()
  @Requires('plans:read')
  list(@AskedBy() asking: Asking, @Query() query: PlansQuery) {
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
    return this.history.page(plans, asking, id, query);
  }

  @Patch(':id')
  @Requires('plans:write')
  patch(@CommandContext() command: Command, @Param('id', IdPipe) id: string, @Body() body: object) {
    return this.plans.patch(command, id, body);
  }

  @Post(':id/adoption')
  @Requires('plans:write')
  adopt(@CommandContext() command: Command, @Param('id', IdPipe) id: string) {
    return this.plans.adopt(command, id);
  }

  @Post(':id/closure')
  @Requires('plans:write')
  close(@CommandContext() command: Command, @Param('id', IdPipe) id: string) {
    return this.plans.close(command, id);
  }
}
