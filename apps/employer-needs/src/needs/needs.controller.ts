import { Hire } from '@mizan/contracts';
import {
  AskedBy,
  type Asking,
  badField,
  checked,
  type Command,
  CommandContext,
  IdPipe,
  plainObject,
  Requires,
  PageQuery,
} from '@mizan/platform';
import { HistoryReader } from '@mizan/records';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { needs } from './needs.kind.js';
import {
  ExternalIdQuery,
  HireCorrectionDto,
  NeedDto,
  NeedsQuery,
  ReasonDto,
  saidBy,
} from './needs.dto.js';
import { NeedsReader } from './needs.reader.js';
import { NeedsService } from './needs.service.js';

@Controller({ path: 'needs', version: '1' })
export class NeedsController {
  constructor(
    private readonly needs: NeedsService,
    private readonly reader: NeedsReader,
    private readonly history: HistoryReader,
  ) {}

  @Post()
  @Requires('needs:write')
  declare(@CommandContext() command: Command, @Body() need: NeedDto) {
    return this.needs.declare(command, saidBy(command.principal, need));
  }

  @Put('by-external-id/:externalId')
  @Requires('needs:write')
  putAt(
    @CommandContext() command: Command,
    @Param('externalId') externalId: string,
    @Body() body: Record<string, unknown>,
  ) {
    return this.put(command, externalId, body);
  }

  /** The external id is a query parameter here: it may contain characters that a path cannot. */
  @Put('by-external-id')
  @Requires('needs:write')
  putAsked(
    @CommandContext() command: Command,
    @Query() { externalId }: ExternalIdQuery,
    @Body() body: Record<string, unknown>,
  ) {
    return this.put(command, externalId, body);
  }

  @Get()
  @Requires('needs:read')
  list(@AskedBy() asking: Asking, @Query() query: NeedsQuery) {
    return this.reader.page(asking, query);
  }

  @Get(':id')
  @Requires('needs:read')
  one(@AskedBy() asking: Asking, @Param('id', IdPipe) id: string) {
    return this.reader.one(asking, id);
  }

  @Get(':id/history')
  @Requires('needs:read')
  historyOf(@AskedBy() asking: Asking, @Param('id', IdPipe) id: string, @Query() query: PageQuery) {
    return this.history.page(needs, asking, id, query);
  }

  @Patch(':id')
  @Requires('needs:write')
  patch(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() body: Record<string, unknown>,
  ) {
    return this.needs.patch(command, id, body);
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

  @Post(':id/hires/:hire/correction')
  @HttpCode(200)
  @Requires('needs:validate')
  correctHires(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Param('hire', IdPipe) hire: string,
    @Body() { count, reason }: HireCorrectionDto,
  ) {
    return this.needs.correctHires(command, id, { hire, count, reason });
  }

  @Post(':id/withdrawal')
  @Requires('needs:write')
  withdraw(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: ReasonDto,
  ) {
    return this.needs.withdraw(command, id, reason ?? null);
  }

  @Post(':id/reopening')
  @HttpCode(200)
  @Requires('needs:write')
  reopen(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: ReasonDto,
  ) {
    return this.needs.reopen(command, id, reason ?? null);
  }

  private async put(command: Command, externalId: string, body: Record<string, unknown>) {
    const need = await checked(NeedDto, { externalId, ...plainObject(body) });
    if (need.externalId !== externalId.normalize('NFC'))
      throw badField('/externalId', 'identity-is-fixed');
    return this.needs.put(command, saidBy(command.principal, need));
  }
}
