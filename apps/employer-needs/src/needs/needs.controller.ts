import { Hire } from '@mizan/contracts';
import {
  badField,
  Caller,
  checked,
  type Command,
  CommandContext,
  IdPipe,
  plainObject,
  type Principal,
  Requires,
} from '@mizan/platform';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { NeedDto, NeedsQuery, ownTerms, WithdrawalDto } from './needs.dto.js';
import { NeedsReader } from './needs.reader.js';
import { NeedsService } from './needs.service.js';

@Controller({ path: 'needs', version: '1' })
export class NeedsController {
  constructor(
    private readonly needs: NeedsService,
    private readonly reader: NeedsReader,
  ) {}

  @Post()
  @Requires('needs:write')
  declare(@CommandContext() command: Command, @Body() need: NeedDto) {
    const { terms, sourceVersion } = ownTerms(command.principal, need);
    return this.needs.declare(command, terms, sourceVersion);
  }

  @Put('by-external-id/:externalId')
  @Requires('needs:write')
  async upsert(
    @CommandContext() command: Command,
    @Param('externalId') externalId: string,
    @Body() body: Record<string, unknown>,
  ) {
    const need = await checked(NeedDto, { externalId, ...plainObject(body) });
    if (need.externalId !== externalId) throw badField('/externalId', 'identity-is-fixed');
    const { terms, sourceVersion } = ownTerms(command.principal, need);
    return this.needs.upsert(command, terms, sourceVersion);
  }

  @Get()
  @Requires('needs:read')
  list(@Caller() principal: Principal, @Query() query: NeedsQuery) {
    return this.reader.page(principal, query);
  }

  @Get(':id')
  @Requires('needs:read')
  one(@Caller() principal: Principal, @Param('id', IdPipe) id: string) {
    return this.reader.one(principal, id);
  }

  @Patch(':id')
  @Requires('needs:write')
  patch(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() body: Record<string, unknown>,
  ) {
    return this.needs.patch(
      command,
      id,
      plainObject(body),
      async (terms) => ownTerms(command.principal, await checked(NeedDto, terms)).terms,
    );
  }

  @Post(':id/validation')
  @HttpCode(200)
  @Requires('needs:validate')
  validate(@CommandContext() command: Command, @Param('id', IdPipe) id: string) {
    return this.needs.validate(command, id);
  }

  @Post(':id/hires')
  @Requires('needs:validate')
  recordHires(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() hire: Hire,
  ) {
    return this.needs.recordHires(command, id, hire);
  }

  @Post(':id/withdrawal')
  @Requires('needs:write')
  withdraw(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() _reason: WithdrawalDto,
  ) {
    return this.needs.withdraw(command, id);
  }
}
