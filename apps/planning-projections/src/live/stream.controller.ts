import { Caller, type Principal, Problem, Requires } from '@mizan/platform';
import { Controller, Get, Headers, Inject, Logger, Query, Req, Res } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LedgerNews } from '../ledger/ledger-news.js';
import type { Question } from '../projections/question.js';
import { scopeOf } from '../projections/scope.js';
import { AnswerStreams } from './answer-streams.js';
import { type LiveReader, LiveStream } from './live.stream.js';
import { MovementFeed } from './movement-feed.js';
import { POSITION, positionIn, type StreamPosition } from './stream-position.js';
import { QUESTIONS_MAX, questionsIn } from './stream-questions.js';
import { StreamReader } from './stream-reader.js';

const STREAMS_MAX = 2_000;
const NEVER = { generation: 0, movement: 0 };
/** A parameter that is given once is a list of one. */
const asList = ({ value }: { value: unknown }) => (typeof value === 'string' ? [value] : value);

export class StreamQuery {
  @IsOptional() @IsString() @MaxLength(80) territory?: string;
  /** Each is the query string of a question to `GET /v1/projections`. */
  @IsOptional()
  @Transform(asList)
  @ArrayMaxSize(QUESTIONS_MAX)
  @IsString({ each: true })
  question?: string[];
  /** The position of the reader’s answers, if it has no `Last-Event-ID`. */
  @IsOptional() @Matches(POSITION) position?: string;
}

@Controller({ path: 'stream', version: '1' })
export class StreamController {
  private readonly log = new Logger('stream');
  private open = 0;

  constructor(
    @Inject(MovementFeed) private readonly feed: MovementFeed,
    @Inject(LedgerNews) private readonly news: LedgerNews,
    @Inject(AnswerStreams) private readonly answers: AnswerStreams,
  ) {}

  /**
   * Server-sent events with what moves in the reader's questions: `answers`, `reset` (ask the named
   * questions again), `end`. Without questions the keys of the changed cells, of the asked
   * territory or the caller's: `ready`, `moved`, `reset`, `end`. It continues after the event in
   * `Last-Event-ID`, else after `position`, and ends when the token expires.
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
    const questions = await questionsIn(query.question ?? [], principal);
    if (this.open >= STREAMS_MAX)
      throw new Problem(
        503,
        'too-many-streams',
        { limit: STREAMS_MAX },
        { headers: { 'retry-after': '5' } },
      );
    const from = lastEventId || query.position;
    const reader = { territory, position: from ? (positionIn(from) ?? NEVER) : undefined };
    openStream(reply);
    // the answer to HEAD has no body, so it must be ended here
    if (request.method === 'HEAD') return void reply.raw.end();
    reply.raw.flushHeaders();
    this.open++;
    const following =
      questions.length > 0
        ? this.followAnswers(reply, reader.position, questions, principal)
        : this.followCells(reply, { ...reader, expiresAt: principal.expiresAt });
    await following
      .catch((error: unknown) => this.log.warn(`A stream has ended: ${String(error)}`))
      .finally(() => this.open--);
  }

  private async followAnswers(
    { raw }: FastifyReply,
    position: StreamPosition | undefined,
    questions: readonly Question[],
    { client, expiresAt }: Principal,
  ): Promise<void> {
    const reader = new StreamReader(raw, position, () => this.answers.soon());
    const leave = this.answers.add(reader, questions, client);
    await reader.untilOver(expiresAt).finally(leave);
  }

  private followCells({ raw }: FastifyReply, reader: LiveReader): Promise<void> {
    return new LiveStream(raw, this.feed, this.news).follow(reader);
  }
}

function openStream(reply: FastifyReply): void {
  reply.hijack();
  reply.raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
}
