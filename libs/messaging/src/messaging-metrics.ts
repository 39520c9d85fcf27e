import { Metrics } from '@mizan/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Freshness, type TopicFreshness } from './consumer/freshness.js';
import { MESSAGING_OPTIONS, type MessagingOptions } from './options.js';

interface LogFigures {
  events: number;
  unpublished: number;
  age: number;
}

/** How far consumers and relay are behind, how old what waits is, and how much is set aside: read when Prometheus asks. */
@Injectable()
export class MessagingMetrics {
  private readonly behindSince = new Map<string, number>();

  constructor(
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(Freshness) private readonly freshness: Freshness,
    @Inject(DataSource) private readonly db: DataSource,
  ) {
    this.perTopic('mizan_consumer_lag_events', 'Events of a topic that a consumer has not applied yet', ({ lag }) => lag);
    this.perTopic('mizan_consumer_lag_seconds', 'How long a consumer has been behind in a topic', (line) => this.secondsBehind(line));
    this.perTopic('mizan_parked_events', 'Events set aside until they are mended or given up', ({ parked }) => parked);
    this.perTopic('mizan_consumer_alarm', '1 while a consumer has stopped because the log is not the one it read', ({ alarm }) => (alarm ? 1 : 0));
    if (!this.options.topic) return;
    this.ofLog('mizan_event_log_events', 'Events in the service’s own log', ({ events }) => events);
    this.ofLog('mizan_event_log_unpublished_events', 'Events of the log that are not on the topic yet; 0 without a broker', ({ unpublished }) => unpublished);
    this.ofLog('mizan_event_log_age_seconds', 'Age of the oldest event that is not on the topic yet', ({ age }) => age);
  }

  private perTopic(name: string, help: string, value: (line: TopicFreshness) => number): void {
    this.metrics.gauge(name, help, ['consumer', 'topic'], async () => (await this.freshness.read()).map((line) => ({ labels: { consumer: line.consumer, topic: line.topic }, value: value(line) })));
  }

  private ofLog(name: string, help: string, value: (figures: LogFigures) => number): void {
    this.metrics.gauge(name, help, [], async () => [{ labels: {}, value: value(await this.logFigures()) }]);
  }

  /** The last event applied is older than the first that waits: the time since both were one bounds the lag from below. */
  private secondsBehind({ consumer, topic, lag }: TopicFreshness): number {
    const key = `${consumer} ${topic}`;
    if (lag === 0) this.behindSince.delete(key);
    else if (!this.behindSince.has(key)) this.behindSince.set(key, Date.now());
    return (Date.now() - (this.behindSince.get(key) ?? Date.now())) / 1_000;
  }

  private async logFigures(): Promise<LogFigures> {
    const [row] = (await this.db.query(
      `select head.position::float8 as events, case when $2 then head.position - coalesce(cursor.position, 0) else 0 end::float8 as unpublished,
              case when $2 then coalesce(extract(epoch from clock_timestamp() - waiting.time), 0) else 0 end::float8 as age
         from event_log_head head left join relay_cursor cursor on cursor.topic = $1 left join event_log waiting on waiting.position = coalesce(cursor.position, 0) + 1`,
      [this.options.topic, this.options.brokers !== undefined],
    )) as [LogFigures];
    return row;
  }
}
