import { type Command, CommandContext, IdPipe, Requires } from '@mizan/platform';
import { Body, Controller, Param, Patch } from '@nestjs/common';
import { ProgrammeRevisions } from './programme-revisions.service.js';

@Controller({ path: 'programmes', version: '1' })
export class ProgrammeRevisionsController {
  constructor(private readonly revisions: ProgrammeRevisions) {}

  @Patch(':id')
  @Requires('plans:write')
  patch(@CommandContext() command: Command, @Param('id', IdPipe) id: string, @Body() body: object) {
    return this.revisions.patch(command, id, body);
  }
}
