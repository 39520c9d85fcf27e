import { ProgrammeTerms } from '@mizan/contracts';
import {
  AskedBy,
  type Asking,
  type Command,
  CommandContext,
  IdPipe,
  Requires,
} from '@mizan/platform';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { PlansReader } from '../plans/plans.reader.js';
import { ProgrammesQuery } from './programmes.dto.js';
import { ProgrammesReader } from './programmes.reader.js';
import { ProgrammesService } from './programmes.service.js';

@Controller({ path: 'plans/:id/programmes', version: '1' })
export class ProgrammesOfPlanController {
  constructor(
    private readonly plansReader: PlansReader,
    private readonly programmes: ProgrammesService,
    private readonly reader: ProgrammesReader,
  ) {}

  @Post()
  @Requires('plans:write')
  propose(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() terms: ProgrammeTerms,
  ) {
    return this.programmes.propose(command, id, terms);
  }

  /** 404 where the caller may not see the plan. */
  @Get()
  @Requires('plans:read')
  async list(
    @AskedBy() asking: Asking,
    @Param('id', IdPipe) id: string,
    @Query() query: ProgrammesQuery,
  ) {
    await this.plansReader.one(asking, id);
    return this.reader.page(asking, { ...query, plan: id });
  }
}
