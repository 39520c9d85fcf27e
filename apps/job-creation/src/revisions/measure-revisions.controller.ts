import { type Command, CommandContext, IdPipe, Requires } from '@mizan/platform';
import { Body, Controller, Param, Patch } from '@nestjs/common';
import { MeasureRevisions } from './measure-revisions.service.js';

@Controller({ path: 'incentive-measures', version: '1' })
export class MeasureRevisionsController {
  constructor(private readonly revisions: MeasureRevisions) {}

  @Patch(':id')
  @Requires('incentives:write')
  patch(@CommandContext() command: Command, @Param('id', IdPipe) id: string, @Body() body: object) {
    return this.revisions.patch(command, id, body);
  }
}
