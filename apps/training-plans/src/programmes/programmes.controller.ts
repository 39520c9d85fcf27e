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
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { programmes } from './programmes.kind.js';
import { ProgrammeClosureDto, ProgrammesQuery, SuspensionDto } from './programmes.dto.js';
import { ProgrammesReader } from './programmes.reader.js';
import { ProgrammesService } from './programmes.service.js';

@Controller({ path: 'programmes', version: '1' })
export class ProgrammesController {
  constructor(
    private readonly programmes: ProgrammesService,
    private readonly reader: ProgrammesReader,
    private readonly history: HistoryReader,
  ) {}

  @Get()
  @Requires('plans:read')
  list(@AskedBy() asking: Asking, @Query() query: ProgrammesQuery) {
    return this.reader.page(asking, query);
  }

  @Get(':id')
  @Requires('plans:read')
  one(@AskedBy() asking: Asking, @Param('id', IdPipe) id: string) {
    return this.reader.one(asking, id);
  }

  @Get(':id/history')
  @Requires('plans:read')
  historyOf(@AskedBy() asking: Asking, @Param('id', IdPipe) id: string, @Query() query: PageQuery) {
    return this.history.page(programmes, asking, id, query);
  }

  @Post(':id/opening')
  @Requires('plans:write')
  open(@CommandContext() command: Command, @Param('id', IdPipe) id: string) {
    return this.programmes.open(command, id);
  }

  @Post(':id/suspension')
  @Requires('plans:write')
  suspend(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: SuspensionDto,
  ) {
    return this.programmes.suspend(command, id, reason);
  }

  @Post(':id/resumption')
  @Requires('plans:write')
  resume(@CommandContext() command: Command, @Param('id', IdPipe) id: string) {
    return this.programmes.resume(command, id);
  }

  @Post(':id/closure')
  @Requires('plans:write')
  close(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: ProgrammeClosureDto,
  ) {
    return this.programmes.close(command, id, reason ?? null);
  }
}
