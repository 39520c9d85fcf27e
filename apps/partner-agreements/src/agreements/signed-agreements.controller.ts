import {
  AskedBy,
  type Asking,
  type Command,
  CommandContext,
  IdPipe,
  Requires,
} from '@mizan/platform';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  AmendmentTerms,
  ClosureDto,
  DenunciationDto,
  ReasonDto,
  ResumptionDto,
  SuspensionDto,
  TerminationDto,
} from './agreements.dto.js';
import { AgreementsService } from './agreements.service.js';
import { ComparisonsReader } from './comparisons.reader.js';
import { Amendments } from './amendments.service.js';

/** What becomes of an agreement after its signature, and of a draft that is never signed. */
@Controller({ path: 'agreements/:id', version: '1' })
export class SignedAgreementsController {
  constructor(
    private readonly agreements: AgreementsService,
    private readonly amendments: Amendments,
    private readonly comparisons: ComparisonsReader,
  ) {}

  @Post('amendments')
  @Requires('agreements:write')
  amend(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() asked: AmendmentTerms,
  ) {
    return this.amendments.draft(command, id, asked);
  }

  @Post('amendments/comparison')
  @HttpCode(200)
  @Requires('agreements:read')
  preview(
    @AskedBy() asking: Asking,
    @Param('id', IdPipe) id: string,
    @Body() asked: AmendmentTerms,
  ) {
    return this.comparisons.proposal(asking, id, asked);
  }

  @Get('comparison')
  @Requires('agreements:read')
  compare(@AskedBy() asking: Asking, @Param('id', IdPipe) id: string) {
    return this.comparisons.one(asking, id);
  }

  @Post('suspension')
  @Requires('agreements:govern')
  suspend(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() suspension: SuspensionDto,
  ) {
    return this.agreements.suspend(command, id, suspension);
  }

  @Post('resumption')
  @Requires('agreements:govern')
  resume(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() resumption: ResumptionDto,
  ) {
    return this.agreements.resume(command, id, resumption);
  }

  @Post('renewal')
  @Requires('agreements:govern')
  renew(@CommandContext() command: Command, @Param('id', IdPipe) id: string) {
    return this.agreements.renew(command, id);
  }

  @Post('termination')
  @Requires('agreements:govern')
  terminate(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() termination: TerminationDto,
  ) {
    return this.agreements.terminate(command, id, termination);
  }

  @Post('denunciation')
  @Requires('agreements:write')
  denounce(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() denunciation: DenunciationDto,
  ) {
    return this.agreements.denounce(command, id, denunciation);
  }

  @Post('closure')
  @Requires('agreements:govern')
  close(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() closure: ClosureDto,
  ) {
    return this.agreements.close(command, id, closure);
  }

  @Post('abandonment')
  @Requires('agreements:write')
  abandon(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: ReasonDto,
  ) {
    return this.agreements.abandon(command, id, reason);
  }
}
