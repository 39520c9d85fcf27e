import type { BatchContext, EventBatch, Outcome } from '@mizan/messaging';
import { InboundEvents } from '@mizan/platform';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { INBOUND_TOPIC } from '../subscription.js';
import { RecordedAgreements } from './recorded-agreements.service.js';

@Controller()
export class AgreementsConsumer {
  constructor(
    private readonly inbound: InboundEvents,
    private readonly agreements: RecordedAgreements,
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
      this.agreements.handlers,
    );
  }
}
