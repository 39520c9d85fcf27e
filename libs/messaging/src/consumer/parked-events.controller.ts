import { notFound, Requires } from '@mizan/platform';
import { Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ParkedEvents } from './parked-events.js';

const ID = /^[1-9]\d{0,8}$/;

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

  /** Hands one parked event to its handler again; it stays parked where an earlier one of its key is still parked and holds it back. */
  @Post(':id/replay')
  @HttpCode(200)
  @Requires('operations:replay')
  async replayOne(@Param('id') id: string) {
    const answer = ID.test(id) ? await this.parked.replay([Number(id)]) : { done: 0, parked: 0 };
    if (answer.done + answer.parked === 0) throw notFound();
    return answer;
  }
}
