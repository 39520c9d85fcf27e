import {
  Caller,
  CallerLanguage,
  InboundEvents,
  type InboundResult,
  type Language,
  type Principal,
  PushedEvents,
  Requires,
} from '@mizan/platform';
import { Controller, HttpCode, Post } from '@nestjs/common';
import { JobNeeds } from './job-needs.js';

@Controller({ path: 'events', version: '1' })
export class EventsController {
  constructor(
    private readonly inbound: InboundEvents,
    private readonly jobNeeds: JobNeeds,
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
    return {
      results: await this.inbound.acceptEach(principal, events, this.jobNeeds.handlers, language),
    };
  }
}
