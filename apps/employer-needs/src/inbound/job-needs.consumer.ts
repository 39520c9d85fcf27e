import type { BatchContext, EventBatch, Outcome } from '@mizan/messaging';
import { InboundEvents } from '@mizan/platform';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { JobNeeds } from './job-needs.js';
import { INBOUND_TOPIC } from '../subscription.js';

@Controller()
export class JobNeedsConsumer {
  constructor(
    private readonly inbound: InboundEvents,
    private readonly jobNeeds: JobNeeds,
  ) {}

  @EventPattern<string>(INBOUND_TOPIC)
  consume(
    @Payload() { topic, events }: EventBatch,
    @Ctx() { tx }: BatchContext,
  ): Promise<Outcome[]> {
    return this.inbound.takeFromTopic(
      tx,
      topic,
      events.map(({ envelope }) => envelope),
      this.jobNeeds.handlers,
    );
  }
}
