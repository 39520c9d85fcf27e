import {
  AskedBy,
  type Asking,
  checked,
  type Command,
  CommandContext,
  IdPipe,
  mergePatch,
  Requires,
} from '@mizan/platform';
import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import {
  AssumptionSetChangesDto,
  AssumptionSetDto,
  AssumptionSetsQuery,
} from './assumption-sets.dto.js';
import { AssumptionSetsService } from './assumption-sets.service.js';

@Controller({ path: 'assumption-sets', version: '1' })
export class AssumptionSetsController {
  constructor(private readonly sets: AssumptionSetsService) {}

  @Post()
  @Requires('assumptions:write')
  draft(@CommandContext() command: Command, @Body() terms: AssumptionSetDto) {
    return this.sets.draft(command, terms);
  }

  @Get()
  @Requires('projections:read')
  list(@AskedBy() asking: Asking, @Query() query: AssumptionSetsQuery) {
    return this.sets.page(asking, query);
  }

  @Get(':id')
  @Requires('projections:read')
  one(@AskedBy() asking: Asking, @Param('id', IdPipe) id: string) {
    return this.sets.one(asking, id);
  }

  @Patch(':id')
  @Requires('assumptions:write')
  revise(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() changes: AssumptionSetChangesDto,
  ) {
    return this.sets.revise(command, id, (terms) =>
      checked(AssumptionSetDto, mergePatch(terms, changes)),
    );
  }

  @Post(':id/approval')
  @Requires('assumptions:write')
  approve(@CommandContext() command: Command, @Param('id', IdPipe) id: string) {
    return this.sets.approve(command, id);
  }

  /** Activates the set. When this answers, every figure is based on it. */
  @Post(':id/activation')
  @Requires('assumptions:write')
  activate(@CommandContext() command: Command, @Param('id', IdPipe) id: string) {
    return this.sets.activate(command, id);
  }
}
