import { type AgreementState, topicOf } from '@mizan/contracts';
import type { BatchContext, EventBatch, Outcome } from '@mizan/messaging';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { KnownAgreements } from './known-agreements.js';

@Controller()
export class AgreementsConsumer {
  constructor(@Inject(KnownAgreements) private readonly known: KnownAgreements) {}

  @EventPattern<string>(topicOf('partner-agreements'))
  async take(@Payload() { events }: EventBatch, @Ctx() { tx }: BatchContext): Promise<Outcome[]> {
    const read = events.map(({ envelope }) => ({
      state: envelope.data as AgreementState,
      version: envelope.sequence,
    }));
    await this.known.keep(tx, read);
    return events.map(() => ({ kind: 'done' }));
  }
}
