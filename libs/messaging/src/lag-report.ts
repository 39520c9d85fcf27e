import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LagReader, type TopicLag } from './consumer/lag.reader.js';
import { MESSAGING_OPTIONS, type MessagingOptions } from './options.js';

export interface ConsumerLag extends TopicLag {
  /** For how long it has been behind. */
  lagSeconds: number;
}

/** The service's own log. */
export interface LogBacklog {
  topic: string;
  events: number;
  /** Events that are not on the topic yet; 0 without a broker. */
  unpublished: number;
  /** The age of the oldest event that is not on the topic yet. */
  ageSeconds: number;
  lastEventTime: string | null;
}

/** How far consumers and relay are behind. */
@Injectable()
export class LagReport {
  private readonly behindSince = new Map<string, number>();

  constructor(
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
    @Inject(LagReader) private readonly freshness: LagReader,
    @Inject(DataSource) private readonly db: DataSource,
  ) {}

  async consumers(): Promise<ConsumerLag[]> {
    return (await this.freshness.read()).map((line) => ({
      ...line,
      lagSeconds: this.secondsBehind(line),
    }));
  }

  /** Null for a service that publishes nothing. */
  async ownLog(): Promise<LogBacklog | null> {
    const { topic, brokers } = this.options;
    if (!topic) return null;
    const [row] = (await this.db.query(LOG, [topic, brokers !== undefined])) as [
      Omit<LogBacklog, 'topic' | 'lastEventTime'> & { last: Date | null },
    ];
    const { last, ...figures } = row;
    return { topic, ...figures, lastEventTime: last?.toISOString() ?? null };
  }

  /**
   * A lower bound of the lag. The last applied event is older than the first waiting one, so the
   * time since both were the same is used.
   */
  private secondsBehind({ consumer, topic, lag }: TopicLag): number {
    const key = `${consumer} ${topic}`;
    if (lag === 0) this.behindSince.delete(key);
    else if (!this.behindSince.has(key)) this.behindSince.set(key, Date.now());
    return (Date.now() - (this.behindSince.get(key) ?? Date.now())) / 1_000;
  }
}

const LOG = `
  select head.position::float8 as events, last.time as last, case when $2 then head.position - coalesce(cursor.position, 0) else 0 end::float8 as unpublished,
         case when $2 then coalesce(extract(epoch from clock_timestamp() - waiting.time), 0) else 0 end::float8 as "ageSeconds"
    from event_log_head head left join relay_cursor cursor on cursor.topic = $1
    left join event_log waiting on waiting.position = coalesce(cursor.position, 0) + 1 left join event_log last on last.position = head.position`;
