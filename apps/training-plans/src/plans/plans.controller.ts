import { PlanTerms, ProgrammeTerms } from '@mizan/contracts';
import { Caller, type Command, CommandContext, IdPipe, type Principal, Requires } from '@mizan/platform';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ListQuery } from '../list-query.js';
import { ProgrammesService } from '../programmes/programmes.service.js';
import { PlansService } from './plans.service.js';

@Controller({ path: 'plans', version: '1' })
export class PlansController {
  constructor(
    private readonly plans: PlansService,
    private readonly programmes: ProgrammesService,
  ) {}

  @Post()
  @Requires('plans:write')
  draft(@CommandContext() command: Command, @Body() terms: PlanTerms) {
    return this.plans.draft(command, terms);
  }

  @Get()
  @Requires('plans:read')
  list(@Caller() principal: Principal, @Query() query: ListQuery) {
    return this.plans.page(principal, query);
  }

  @Get(':id')
  @Requires('plans:read')
  one(@Caller() principal: Principal, @Param('id', IdPipe) id: string) {
    return this.plans.one(principal, id);
  }

  @Post(':id/adoption')
  @Requires('plans:write')
  adopt(@CommandContext() command: Command, @Param('id', IdPipe) id: string) {
    return this.plans.adopt(command, id);
  }

  @Post(':id/programmes')
  @Requires('plans:write')
  propose(@CommandContext() command: Command, @Param('id', IdPipe) id: string, @Body() terms: ProgrammeTerms) {
    return this.programmes.propose(command, id, terms);
  }

  @Get(':id/programmes')
  @Requires('plans:read')
  programmesOf(@Caller() principal: Principal, @Param('id', IdPipe) id: string, @Query() query: ListQuery) {
    return this.programmes.page(principal, id, query);
  }
}
