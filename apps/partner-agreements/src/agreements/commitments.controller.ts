import { type Command, CommandContext, IdPipe, Requires } from '@mizan/platform';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { LinkDto } from './agreements.dto.js';
import { AgreementsService } from './agreements.service.js';

@Controller({ path: 'commitments', version: '1' })
export class CommitmentsController {
  constructor(private readonly agreements: AgreementsService) {}

  @Post(':id/links')
  @HttpCode(200)
  @Requires('agreements:write')
  acceptLink(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() link: LinkDto,
  ) {
    return this.agreements.acceptLink(command, id, link);
  }
}
