import { IncentiveMeasureTerms } from '@mizan/contracts';
import {
  AskedBy,
  type Asking,
  type Command,
  CommandContext,
  IdPipe,
  PageQuery,
  Requires,
} from '@mizan/platform';
import { HistoryReader } from '@mizan/records';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  EvaluationDto,
  IncentiveMeasuresQuery,
  MeasureClosureDto,
} from './incentive-measures.dto.js';
import { incentiveMeasures } from './incentive-measures.kind.js';
import { IncentiveMeasuresReader } from './incentive-measures.reader.js';
import { IncentiveMeasuresService } from './incentive-measures.service.js';

@Controller({ path: 'incentive-measures', version: '1' })
export class IncentiveMeasuresController {
  constructor(
    private readonly measures: IncentiveMeasuresService,
    private readonly reader: IncentiveMeasuresReader,
    private readonly history: HistoryReader,
  ) {}

  @Post()
  @Requires('incentives:write')
  register(@CommandContext() command: Command, @Body() terms: IncentiveMeasureTerms) {
    return this.measures.register(command, terms);
  }

  @Get()
  @Requires('jobs:read')
  list(@AskedBy() asking: Asking, @Query() query: IncentiveMeasuresQuery) {
    return this.reader.page(asking, query);
  }

  @Post('evaluation')
  @HttpCode(200)
  @Requires('jobs:read')
  evaluateAll(@Body() subjects: EvaluationDto) {
    return this.reader.evaluations(subjects);
  }

  @Get(':id')
  @Requires('jobs:read')
  one(@AskedBy() asking: Asking, @Param('id', IdPipe) id: string) {
    return this.reader.one(asking, id);
  }

  @Get(':id/history')
  @Requires('jobs:read')
  historyOf(@AskedBy() asking: Asking, @Param('id', IdPipe) id: string, @Query() query: PageQuery) {
    return this.history.page(incentiveMeasures, asking, id, query);
  }

  @Post(':id/closure')
  @Requires('incentives:write')
  close(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() closure: MeasureClosureDto,
  ) {
    return this.measures.close(command, id, closure);
  }

  @Post(':id/evaluation')
  @HttpCode(200)
  @Requires('jobs:read')
  evaluate(
    @AskedBy() asking: Asking,
    @Param('id', IdPipe) id: string,
    @Body() subjects: EvaluationDto,
  ) {
    return this.reader.evaluation(asking, id, subjects);
  }
}
