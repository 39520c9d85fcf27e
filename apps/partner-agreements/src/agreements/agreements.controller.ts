import { AgreementTerms, SignatureTerms } from '@mizan/contracts';
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
import { agreements } from './agreements.kind.js';
import {
  AgreementsQuery,
  CommitmentsQuery,
  MetConditionDto,
  CorrectionsDto,
  EntryIntoForceDto,
  ReasonDto,
  SharingDto,
} from './agreements.dto.js';
import { AgreementsReader } from './agreements.reader.js';
import { AgreementsService } from './agreements.service.js';

@Controller({ path: 'agreements', version: '1' })
export class AgreementsController {
  constructor(
    private readonly agreements: AgreementsService,
    private readonly reader: AgreementsReader,
    private readonly history: HistoryReader,
  ) {}

  @Post()
  @Requires('agreements:write')
  draft(@CommandContext() command: Command, @Body() terms: AgreementTerms) {
    return this.agreements.draft(command, terms);
  }

  @Get()
  @Requires('agreements:read')
  list(@AskedBy() asking: Asking, @Query() query: AgreementsQuery) {
    return this.reader.page(asking, query);
  }

  @Get(':id')
  @Requires('agreements:read')
  one(@AskedBy() asking: Asking, @Param('id', IdPipe) id: string) {
    return this.reader.one(asking, id);
  }

  @Get(':id/history')
  @Requires('agreements:read')
  historyOf(@AskedBy() asking: Asking, @Param('id', IdPipe) id: string, @Query() query: PageQuery) {
    return this.history.page(agreements, asking, id, query);
  }

  @Get(':id/commitments')
  @Requires('agreements:read')
  commitments(
    @AskedBy() asking: Asking,
    @Param('id', IdPipe) id: string,
    @Query() query: CommitmentsQuery,
  ) {
    return this.reader.commitments(asking, id, query);
  }

  @Patch(':id')
  @Requires('agreements:write')
  change(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() body: object,
  ) {
    return this.agreements.change(command, id, body);
  }

  @Post(':id/review')
  @Requires('agreements:write')
  openReview(@CommandContext() command: Command, @Param('id', IdPipe) id: string) {
    return this.agreements.openReview(command, id);
  }

  @Post(':id/corrections')
  @Requires('agreements:write')
  requestCorrections(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: CorrectionsDto,
  ) {
    return this.agreements.requestCorrections(command, id, reason ?? null);
  }

  @Post(':id/ready')
  @Requires('agreements:write')
  makeReady(@CommandContext() command: Command, @Param('id', IdPipe) id: string) {
    return this.agreements.makeReady(command, id);
  }

  @Post(':id/withdrawal')
  @Requires('agreements:write')
  withdraw(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: ReasonDto,
  ) {
    return this.agreements.withdraw(command, id, reason);
  }

  @Post(':id/sharing')
  @Requires('agreements:write')
  share(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() sharing: SharingDto,
  ) {
    return this.agreements.share(command, id, sharing.with);
  }

  @Post(':id/signatures')
  @Requires('agreements:sign')
  sign(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() signature: SignatureTerms,
  ) {
    return this.agreements.sign(command, id, signature);
  }

  @Post(':id/conditions')
  @Requires('agreements:write')
  meetCondition(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() condition: MetConditionDto,
  ) {
    return this.agreements.meetCondition(command, id, condition);
  }

  @Post(':id/entry-into-force')
  @Requires('agreements:govern')
  enterIntoForce(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() { effectiveAt }: EntryIntoForceDto,
  ) {
    return this.agreements.enterIntoForce(command, id, effectiveAt);
  }
}
