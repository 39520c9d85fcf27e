import {
  type BatchContext,
  type EventBatch,
  type Outcome,
  subscriptionFor,
} from '@mizan/messaging';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { ClosingSchedule } from './closing-schedule.js';
import { CONSUMER, LedgerBatches } from './ledger-batches.js';
import { LedgerNews } from './ledger-news.js';

const TOPICS = Object.keys(subscriptionFor(CONSUMER).topics);

/** Reads the topics of all owners. The event type says which kind of source it is. */
@Controller()
export class LedgerConsumer {
  constructor(
    @Inject(LedgerBatches) private readonly batches: LedgerBatches,
    @Inject(LedgerNews) private readonly news: LedgerNews,
    @Inject(ClosingSchedule) private readonly closings: ClosingSchedule,
  ) {}

  @EventPattern<string[]>(TOPICS)
  async take(@Payload() batch: EventBatch, @Ctx() context: BatchContext): Promise<Outcome[]> {
    const outcomes = await this.batches.take(batch, context);
    this.news.posted(context);
    this.closings.posted(context);
    return outcomes;
  }
}
