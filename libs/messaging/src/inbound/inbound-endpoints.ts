import { type InboundKind, inboundTopicOf } from '@mizan/contracts';
import { Caller, CallerLanguage, type Language, type Principal, Requires } from '@mizan/platform';
import { Controller, HttpCode, Inject, Post, type Type } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import type { BatchContext } from '../consumer/subscription.js';
import type { Outcome, PushBatch } from '../envelope.js';
import { InboundEvents } from './inbound-events.js';
import type { InboundHandlers, InboundResult } from './inbound-handler.js';
import { PushedEvents } from './pushed-request.js';

/** Where a service takes what organisations push: `POST /v1/events`, and the topics of a kind. */
export function inboundEndpoints(kind: InboundKind, handlers: Type<InboundHandlers>): Type[] {
  @Controller({ path: 'events', version: '1' })
  class EventsController {
    constructor(
      @Inject(InboundEvents) private readonly inbound: InboundEvents,
      @Inject(handlers) private readonly taken: InboundHandlers,
    ) {}

    /** One result per event, in their order; a refused event holds up no other. */
    @Post()
    @HttpCode(200)
    @Requires('events:push')
    async push(
      @Caller() principal: Principal,
      @PushedEvents() events: unknown[],
      @CallerLanguage() language: Language,
    ): Promise<{ results: InboundResult[] }> {
      const results = await this.inbound.acceptEach(principal, events, this.taken, language);
      return { results };
    }
  }

  @Controller()
  class InboundConsumer {
    constructor(
      @Inject(InboundEvents) private readonly inbound: InboundEvents,
      @Inject(handlers) private readonly taken: InboundHandlers,
    ) {}

    @EventPattern<string>(inboundTopicOf('*', kind))
    consume(@Payload() batch: PushBatch, @Ctx() { tx }: BatchContext): Promise<Outcome[]> {
      return this.inbound.takeFromTopic(tx, batch, this.taken);
    }
  }

  return [EventsController, InboundConsumer];
}
