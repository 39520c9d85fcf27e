import type { BatchContext, EventBatch, Outcome } from '@mizan/messaging';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import type { SourceKind } from '../posting-rules/sources.js';
import { ClosingSchedule } from './closing-schedule.js';
import { LedgerBatches } from './ledger-batches.js';
import { LedgerNews } from './ledger-news.js';

/** The owners' topics, each with the kind of source that it carries. */
@Controller()
export class LedgerConsumer {
  constructor(
    @Inject(LedgerBatches) private readonly batches: LedgerBatches,
    @Inject(LedgerNews) private readonly news: LedgerNews,
    @Inject(ClosingSchedule) private readonly closings: ClosingSchedule,
  ) {}

  @EventPattern<string>('mizan.employer-needs')
  needs(@Payload() batch: EventBatch, @Ctx() context: BatchContext): Promise<Outcome[]> {
    return this.take('need', batch, context);
  }

  @EventPattern<string>('mizan.training-plans')
  sessions(@Payload() batch: EventBatch, @Ctx() context: BatchContext): Promise<Outcome[]> {
    return this.take('session', batch, context);
  }

  @EventPattern<string>('mizan.partner-agreements')
  agreements(@Payload() batch: EventBatch, @Ctx() context: BatchContext): Promise<Outcome[]> {
    return this.take('agreement', batch, context);
  }

  private async take(
    kind: SourceKind,
    batch: EventBatch,
    context: BatchContext,
  ): Promise<Outcome[]> {
    const outcomes = await this.batches.take(kind, batch, context);
    this.news.posted(context);
    this.closings.posted(context);
    return outcomes;
  }
}
