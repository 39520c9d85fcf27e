import { type PlanState, PlanTerms, ProgrammeTerms } from '@mizan/contracts';
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
import { ProgrammesQuery } from '../programmes/programmes.dto.js';
import { ProgrammesReader } from '../programmes/programmes.reader.js';
import { ProgrammesService } from '../programmes/programmes.service.js';
import { PlansQuery } from './plans.dto.js';
import { PlansReader } from './plans.reader.js';
import { PlansService } from './plans.service.js';

@Controller({ path: 'plans', version: '1' })
export class PlansController {
  constructor(
    private readonly plans: PlansService,
    private readonly reader: PlansReader,
    private readonly programmes: ProgrammesService,
    private readonly programmesReader: ProgrammesReader,
  ) {}

  @Post()
  @Requires('plans:write')
  draft(@CommandContext() command: Command, @Body() terms: PlanTerms) {
    return this.plans.draft(command, terms);
  }

  @Get()
  @Requires('plans:read')
  list(@Caller() principal: Principal, @Query() query: PlansQuery) {
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
    return this.plans.patch(command, id, (plan) =>
      checked(PlanTerms, mergePatch(termsOf(plan), plainObject(body))),
    );
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

  @Post(':id/programmes')
  @Requires('plans:write')
  propose(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() terms: ProgrammeTerms,
  ) {
    return this.programmes.propose(command, id, terms);
  }

  @Get(':id/programmes')
  @Requires('plans:read')
  async programmesOf(
    @Caller() principal: Principal,
    @Param('id', IdPipe) id: string,
    @Query() query: ProgrammesQuery,
  ) {
    await this.reader.one(principal, id);
    return this.programmesReader.page(principal, { ...query, plan: id });
  }
}

/** The terms that the changes of a PATCH are laid over. */
function termsOf({
  title,
  territory,
  audience,
  kind,
  parent,
  from,
  to,
  origin,
}: PlanState): PlanTerms {
  return { title, territory, audience, kind, parent, from, to, origin };
}
