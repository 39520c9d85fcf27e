import type { HiringNeedState, SessionState } from '@mizan/contracts';
import type { BatchContext, EventBatch, Outcome } from '@mizan/messaging';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { NEEDS_TOPIC, TRAINING_TOPIC } from '../subscription.js';
import { Coverage } from './coverage.service.js';
import { lineOfNeed, lineOfSession } from './covered-line.js';

const done = (): Outcome => ({ kind: 'done' });

@Controller()
export class CoverageConsumer {
  constructor(private readonly coverage: Coverage) {}

  @EventPattern<string>(NEEDS_TOPIC)
  async needs(@Payload() { events }: EventBatch, @Ctx() { tx }: BatchContext): Promise<Outcome[]> {
    await this.coverage.take(
      tx,
      events.map(({ envelope }) => lineOfNeed(envelope.data as HiringNeedState, envelope.sequence)),
    );
    return events.map(done);
  }

  @EventPattern<string>(TRAINING_TOPIC)
  async sessions(
    @Payload() { events }: EventBatch,
    @Ctx() { tx }: BatchContext,
  ): Promise<Outcome[]> {
    await this.coverage.take(
      tx,
      events.map(({ envelope }) => lineOfSession(envelope.data as SessionState, envelope.sequence)),
    );
    return events.map(done);
  }
}
