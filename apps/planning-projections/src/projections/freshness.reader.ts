import { LagReader, type TopicLag } from '@mizan/messaging';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { servingSchema } from '../ledger/generations.js';
import { microsOf } from '../ledger/instants.js';

export interface FreshAnswer {
  asOf: string;
  /**
   * Whether an owner has recorded something that is not in the figures yet, or its log cannot be
   * read.
   */
  provisional: boolean;
  /**
   * `lagMs`: the age of the last applied event if a log is not read to its end, else 0; null before
   * the first event.
   */
  freshness: { lagMs: number | null; parked: number };
}

/** How far the figures are behind the logs of the owners. */
@Injectable()
export class FreshnessReader {
  constructor(
    @Inject(LagReader) private readonly freshness: LagReader,
    @Inject(DataSource) private readonly db: DataSource,
  ) {}

  /** The lag now; as of a moment, whether every log has been read that far. */
  async read(asOf: string | null = null): Promise<FreshAnswer> {
    const topics = await this.freshness.read();
    const now = Date.now();
    const behind = topics.filter(({ lag, isHeadStale }) => lag > 0 || isHeadStale);
    const parked = topics.reduce((sum, topic) => sum + topic.parked, 0);
    const provisional =
      asOf === null
        ? behind.length > 0
        : topics.some(({ readTo }) => readTo === null || microsOf(readTo) < microsOf(asOf));
    return {
      asOf: asOf ?? new Date(now).toISOString(),
      provisional,
      freshness: { lagMs: lagOf(behind, now), parked },
    };
  }

  /**
   * Whether no need, session or agreement has been read yet: registered organisations are no plan.
   */
  async isEmpty(): Promise<boolean> {
    const [row] = (await this.db.query(
      `select not exists (select 1 from ${await servingSchema(this.db)}.source) as "isEmpty"`,
    )) as [{ isEmpty: boolean }];
    return row.isEmpty;
  }

  topics(): Promise<TopicLag[]> {
    return this.freshness.read();
  }
}

function lagOf(behind: readonly TopicLag[], now: number): number | null {
  const lags = behind.map(({ lastEventTime }) =>
    lastEventTime === null ? null : Math.max(0, now - Date.parse(lastEventTime)),
  );
  return lags.includes(null) ? null : Math.max(0, ...lags.map(Number));
}
