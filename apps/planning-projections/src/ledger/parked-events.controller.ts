import { ParkedEvents } from '@mizan/messaging';
import { Requires } from '@mizan/platform';
import { Controller, Get, HttpCode, Post } from '@nestjs/common';

@Controller({ path: 'parked-events', version: '1' })
export class ParkedEventsController {
  constructor(private readonly parked: ParkedEvents) {}

  /** What is set aside with its reason, oldest first, at most 100. */
  @Get()
  @Requires('operations:replay')
  async list() {
    return { data: await this.parked.list(), next: null };
  }

  /** Hands every parked event to the ledger again: `{ done, parked }`. */
  @Post('replay')
  @HttpCode(200)
  @Requires('operations:replay')
  replay() {
    return this.parked.replay('all');
  }
}
