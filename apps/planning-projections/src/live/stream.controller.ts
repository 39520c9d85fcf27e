import { Caller, type Principal, Problem, Requires } from '@mizan/platform';
import { Controller, Get, Headers, Inject, Logger, Query, Req, Res } from '@nestjs/common';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LedgerNews } from '../ledger/ledger-news.js';
import { scopeOf } from '../projections/scope.js';
import { LiveStream, positionIn } from './live.stream.js';
import { MovementFeed } from './movement-feed.js';

const STREAMS_MAX = 500;
const NEVER = { generation: 0, movement: 0 };

export class StreamQuery {
  @IsOptional() @IsString() @MaxLength(80) territory?: string;
}

@Controller({ path: 'stream', version: '1' })
export class StreamController {
  private readonly log = new Logger('stream');
  private open = 0;

  constructor(
    @Inject(MovementFeed) private readonly feed: MovementFeed,
    @Inject(LedgerNews) private readonly news: LedgerNews,
  ) {}

  /**
   * Server-sent events with the keys of the changed cells, of the asked territory or the caller's:
   * `ready`, `moved`, `reset` (ask for the figures again), `end`. It continues after the event in
   * `Last-Event-ID`, and ends when the token expires.
   */
  @Get()
  @Requires('projections:read')
  async stream(
    @Caller() principal: Principal,
    @Query() query: StreamQuery,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { territory } = scopeOf(query, principal);
    if (this.open >= STREAMS_MAX)
      throw new Problem(
        503,
        'too-many-streams',
        { limit: STREAMS_MAX },
        { headers: { 'retry-after': '5' } },
      );
    reply.hijack();
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    if (request.method === 'HEAD') return void reply.raw.end(); // the answer to HEAD has no body, so it must be ended here
    reply.raw.flushHeaders();
    this.open++;
    const position = lastEventId ? (positionIn(lastEventId) ?? NEVER) : undefined;
    await new LiveStream(reply.raw, this.feed, this.news)
      .follow({ territory, position, expiresAt: principal.expiresAt })
      .catch((error: unknown) => this.log.warn(`A stream has ended: ${String(error)}`))
      .finally(() => this.open--);
  }
}
