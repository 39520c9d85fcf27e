import { type Command, CommandContext, Requires } from '@mizan/platform';
import { Body, Controller, Post } from '@nestjs/common';
import { RecordedAgreementDto } from './recorded-agreements.dto.js';
import { RecordedAgreements } from './recorded-agreements.service.js';

@Controller({ path: 'agreements/records', version: '1' })
export class RecordedAgreementsController {
  constructor(private readonly recorded: RecordedAgreements) {}

  @Post()
  @Requires('agreements:write')
  record(@CommandContext() command: Command, @Body() said: RecordedAgreementDto) {
    return this.recorded.record(command, said);
  }
}
