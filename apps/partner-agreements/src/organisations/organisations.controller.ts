import {
  AskedBy,
  type Asking,
  type Command,
  CommandContext,
  Requires,
  PageQuery,
} from '@mizan/platform';
import { HistoryReader } from '@mizan/records';
import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { organisations } from './organisations.kind.js';
import {
  OrganisationClosureDto,
  OrganisationsQuery,
  RegistrationDto,
} from './organisations.dto.js';
import { OrganisationsReader } from './organisations.reader.js';
import { OrganisationsService } from './organisations.service.js';

@Controller({ path: 'organisations', version: '1' })
export class OrganisationsController {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly reader: OrganisationsReader,
    private readonly history: HistoryReader,
  ) {}

  @Post()
  @Requires('organisations:write')
  register(@CommandContext() command: Command, @Body() registration: RegistrationDto) {
    return this.organisations.register(command, registration);
  }

  @Get()
  @Requires('agreements:read')
  list(@AskedBy() asking: Asking, @Query() query: OrganisationsQuery) {
    return this.reader.page(asking, query);
  }

  @Get(':id')
  @Requires('agreements:read')
  one(@AskedBy() asking: Asking, @Param('id') id: string) {
    return this.reader.one(asking, id);
  }

  @Get(':id/history')
  @Requires('agreements:read')
  historyOf(@AskedBy() asking: Asking, @Param('id') id: string, @Query() query: PageQuery) {
    return this.history.page(organisations, asking, id, query);
  }

  @Patch(':id')
  @Requires('organisations:write')
  patch(@CommandContext() command: Command, @Param('id') id: string, @Body() body: object) {
    return this.organisations.patch(command, id, body);
  }

  @Post(':id/closure')
  @Requires('organisations:write')
  close(
    @CommandContext() command: Command,
    @Param('id') id: string,
    @Body() closure: OrganisationClosureDto,
  ) {
    return this.organisations.close(command, id, closure);
  }
}
