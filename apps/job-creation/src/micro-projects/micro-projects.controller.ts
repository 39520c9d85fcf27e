import { Creation, Financing, Incubation, Selection, Visit } from '@mizan/contracts';
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
import {
  AbandonmentDto,
  MicroProjectDto,
  MicroProjectsQuery,
  saidBy,
} from './micro-projects.dto.js';
import { microProjects } from './micro-projects.kind.js';
import { MicroProjectsReader } from './micro-projects.reader.js';
import { MicroProjectsService } from './micro-projects.service.js';

@Controller({ path: 'micro-projects', version: '1' })
export class MicroProjectsController {
  constructor(
    private readonly projects: MicroProjectsService,
    private readonly reader: MicroProjectsReader,
    private readonly history: HistoryReader,
  ) {}

  @Post()
  @Requires('jobs:write')
  propose(@CommandContext() command: Command, @Body() project: MicroProjectDto) {
    return this.projects.propose(command, saidBy(project));
  }

  @Get()
  @Requires('jobs:read')
  list(@AskedBy() asking: Asking, @Query() query: MicroProjectsQuery) {
    return this.reader.page(asking, query);
  }

  @Get(':id')
  @Requires('jobs:read')
  one(@AskedBy() asking: Asking, @Param('id', IdPipe) id: string) {
    return this.reader.one(asking, id);
  }

  @Get(':id/history')
  @Requires('jobs:read')
  historyOf(@AskedBy() asking: Asking, @Param('id', IdPipe) id: string, @Query() query: PageQuery) {
    return this.history.page(microProjects, asking, id, query);
  }

  @Patch(':id')
  @Requires('jobs:write')
  patch(@CommandContext() command: Command, @Param('id', IdPipe) id: string, @Body() body: object) {
    return this.projects.patch(command, id, body);
  }

  @Post(':id/selection')
  @Requires('jobs:write')
  select(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() selection: Selection,
  ) {
    return this.projects.select(command, id, selection);
  }

  @Post(':id/incubation')
  @Requires('jobs:write')
  incubate(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() incubation: Incubation,
  ) {
    return this.projects.incubate(command, id, incubation);
  }

  @Post(':id/financing')
  @Requires('jobs:write')
  finance(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() financing: Financing,
  ) {
    return this.projects.finance(command, id, financing);
  }

  @Post(':id/creation')
  @Requires('jobs:write')
  create(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() creation: Creation,
  ) {
    return this.projects.create(command, id, creation);
  }

  @Post(':id/visits')
  @Requires('jobs:write')
  visit(@CommandContext() command: Command, @Param('id', IdPipe) id: string, @Body() visit: Visit) {
    return this.projects.visit(command, id, visit);
  }

  @Post(':id/abandonment')
  @Requires('jobs:write')
  abandon(
    @CommandContext() command: Command,
    @Param('id', IdPipe) id: string,
    @Body() { reason }: AbandonmentDto,
  ) {
    return this.projects.abandon(command, id, reason);
  }
}
