import { keyOf, limitOf, notFound, pageOf, PageQuery, Requires } from '@mizan/platform';
import { Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ParkedEvents } from './parked-events.js';

const ID = /^[1-9]\d{0,8}$/;
const isId = (key: unknown): key is number => Number.isSafeInteger(key);

/** For operators: lists parked events, and gives them to their handler again. */
@Controller({ path: 'parked-events', version: '1' })
export class ParkedEventsController {
  constructor(@Inject(ParkedEvents) private readonly parked: ParkedEvents) {}

  /** A page of the parked events with their reasons, oldest first. */
  @Get()
  @Requires('operations:replay')
  async list(@Query() { limit, cursor }: PageQuery) {
    const size = limitOf(limit);
    const after = keyOf(cursor, isId) ?? 0;
    const events = await this.parked.list({ after, limit: size + 1 });
    return pageOf(
      events,
      size,
      ({ id }) => id,
      (event) => event,
    );
  }

  /** Gives every parked event to its handler again: `{ done, parked }`. */
  @Post('replay')
  @HttpCode(200)
  @Requires('operations:replay')
  replay() {
    return this.parked.replay('all');
  }

  /**
   * Gives one parked event to its handler again. It stays parked if an earlier event of its key is
   * still parked.
   */
  @Post(':id/replay')
  @HttpCode(200)
  @Requires('operations:replay')
  async replayOne(@Param('id') id: string) {
    const answer = ID.test(id) ? await this.parked.replay([Number(id)]) : { done: 0, parked: 0 };
    if (answer.done + answer.parked === 0) throw notFound();
    return answer;
  }
}
