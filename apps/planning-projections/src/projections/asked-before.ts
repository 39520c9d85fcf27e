import { type AuthenticatedRequest, type Principal, readsSums } from '@mizan/platform';
import { Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { AnswerBody } from './answer-body.js';
import { pageSizeOf } from './page-size.js';
import type { ProjectionQuery } from './projection.query.js';
import { questionOf, textOf } from './question.js';
import { Readings } from './readings.js';
import type { Scope } from './dimensions.js';
import { bytesFor } from './send-body.js';
import { StandingAnswers } from './standing-answers.js';

const ADDRESSES_MAX = 4_000;
const READ = 'projections:read';

/** The question behind an address, and how much of its answer is asked. */
interface AskedPage {
  readonly text: string;
  readonly limit: number;
}

/**
 * Answers an address that was asked before, without checking its parameters again: that costs
 * several times what a standing answer does. What is the same address for callers of different
 * territories are different questions, so the territory is part of it. The token is verified
 * before; the scope, and whether the caller reads sums, are checked here. Whatever this cannot
 * answer at once goes to the route.
 */
@Injectable()
export class AskedBefore {
  /** In the order in which they were noted. */
  private readonly pages = new Map<string, AskedPage>();

  constructor(
    @Inject(Readings) private readonly readings: Readings,
    @Inject(StandingAnswers) private readonly standing: StandingAnswers,
    @Inject(HttpAdapterHost) host: HttpAdapterHost,
  ) {
    const fastify = host.httpAdapter.getInstance<FastifyInstance>();
    fastify.addHook('preHandler', (request: AuthenticatedRequest, reply, done) => {
      const body = this.bodyFor(request);
      if (body) sendBody(request, reply, body);
      else done();
    });
  }

  /** Notes what was asked under an address. Later pages are left out: their cursors pass. */
  note(principal: Principal, url: string, query: ProjectionQuery, scope: Scope): void {
    if (query.after !== undefined || query.cursor !== undefined || query.asOf !== undefined) return;
    const page = { text: textOf(questionOf(query, scope)), limit: pageSizeOf(query.limit) };
    const [oldest] = this.pages.keys();
    if (this.pages.size >= ADDRESSES_MAX && oldest !== undefined) this.pages.delete(oldest);
    this.pages.set(addressOf(principal, url), page);
  }

  private bodyFor({ method, principal, raw }: AuthenticatedRequest): AnswerBody | undefined {
    if (method !== 'GET' || !principal?.scopes.includes(READ) || !readsSums(principal))
      return undefined; // the route says why
    const page = this.pages.get(addressOf(principal, raw.url ?? ''));
    const reading = page && this.readings.atOnce();
    const answer = reading && this.standing.atOnce(page.text);
    return answer?.body(reading!, page!.limit, undefined);
  }
}

const addressOf = ({ territory }: Principal, url: string): string => `${territory} ${url}`;

function sendBody(request: AuthenticatedRequest, reply: FastifyReply, body: AnswerBody): void {
  void bytesFor(request, reply, body).then(
    (bytes) => reply.send(bytes),
    (error: Error) => reply.send(error),
  );
}
