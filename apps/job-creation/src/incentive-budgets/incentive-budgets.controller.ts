import { IncentiveBudgetTerms, ReservationTerms } from '@mizan/contracts';
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
import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import {
  IncentiveBudgetsQuery,
  PaymentDto,
  ReleaseDto,
  ReservationsQuery,
} from './incentive-budgets.dto.js';
import { incentiveBudgets } from './incentive-budgets.kind.js';
import { IncentiveBudgetsReader } from './incentive-budgets.reader.js';
import { IncentiveBudgetsService } from './incentive-budgets.service.js';
import { ReservationsService } from './reservations.service.js';

@Controller({ path: 'incentive-budgets', version: '1' })
export class IncentiveBudgetsController {
  constructor(
    private readonly budgets: IncentiveBudgetsService,
    private readonly reservations: ReservationsService,
    private readonly reader: IncentiveBudgetsReader,
    private readonly history: HistoryReader,
  ) {}

  @Post()
  @Requires('incentives:write')
  open(@CommandContext() command: Command, @Body() terms: IncentiveBudgetTerms) {
    return this.budgets.open(command, terms);
  }

  @Get()
  @Requires('jobs:read')
  list(@AskedBy() asking: Asking, @Query() query: IncentiveBudgetsQuery) {
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
    return this.history.page(incentiveBudgets, asking, id, query);
  }

  @Patch(':id')
  @Requires('incentives:write')
  patch(@CommandContext() command: Command, @Param('id', IdPipe) id: string, @Body() body: object) {
    return this.budgets.patch(command, id, body);
  }

  @Post(':id/reservations')
  @Requires('incentives:write')
  reserve(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() terms: ReservationTerms,
  ) {
    return this.reservations.reserve(command, id, terms);
  }

  @Get(':id/reservations')
  @Requires('jobs:read')
  reservationsOf(
    @AskedBy() asking: Asking,
    @Param('id', IdPipe) id: string,
    @Query() query: ReservationsQuery,
  ) {
    return this.reader.reservations(asking, id, query);
  }

  @Get(':id/reservations/:reservation')
  @Requires('jobs:read')
  reservation(
    @AskedBy() asking: Asking,
    @Param('id', IdPipe) id: string,
    @Param('reservation', IdPipe) reservation: string,
  ) {
    return this.reader.reservation(asking, id, reservation);
  }

  @Post(':id/reservations/:reservation/release')
  @Requires('incentives:write')
  release(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Param('reservation', IdPipe) reservation: string,
    @Body() { reason }: ReleaseDto,
  ) {
    return this.reservations.release(command, { id, reservation }, reason ?? null);
  }

  @Post(':id/reservations/:reservation/payment')
  @Requires('incentives:write')
  pay(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Param('reservation', IdPipe) reservation: string,
    @Body() { on }: PaymentDto,
  ) {
    return this.reservations.pay(command, { id, reservation }, on ?? null);
  }
}
