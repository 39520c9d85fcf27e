import { Requires } from '@mizan/platform';
import { Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ParkedEvents } from './parked-events.js';

/** For operators: what a consumer set aside, and giving it to its handler again. */
@Controller({ path: 'parked-events', version: '1' })
export class ParkedEventsController {
  constructor(@Inject(ParkedEvents) private readonly parked: ParkedEvents) {}

  /** What is set aside with its reason, oldest first, at most 100. */
  @Get()
  @Requires('operations:replay')
  async list() {
    return { data: await this.parked.list(), next: null };
  }

  /** Hands every parked event to its handler again: `{ done, parked }`. */
  @Post('replay')
  @HttpCode(200)
  @Requires('operations:replay')
  replay() {
    return this.parked.replay('all');
  }
}
