import { Metrics } from '@mizan/platform';
import { Inject, Injectable } from '@nestjs/common';
import { MESSAGING_OPTIONS, type MessagingOptions } from './options.js';
import { type ConsumerLag, type LogBacklog, LagReport } from './lag-report.js';

/**
 * Metrics of the lag of consumers and relay, the age of what waits, and the number of parked
 * events. Computed when Prometheus asks.
 */
@Injectable()
export class MessagingMetrics {
  constructor(
    @Inject(MESSAGING_OPTIONS) options: MessagingOptions,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(LagReport) private readonly report: LagReport,
  ) {
    this.perTopic(
      'mizan_consumer_lag_events',
      'Events of a topic that a consumer has not applied yet',
      ({ lag }) => lag,
    );
    this.perTopic(
      'mizan_consumer_lag_seconds',
      'How long a consumer has been behind in a topic',
      ({ lagSeconds }) => lagSeconds,
    );
    this.perTopic(
      'mizan_parked_events',
      'Events set aside until they are mended or given up',
      ({ parked }) => parked,
    );
    this.perTopic(
      'mizan_consumer_alarm',
      '1 while a consumer has stopped because the log is not the one it read',
      ({ alarm }) => (alarm ? 1 : 0),
    );
    if (!options.topic) return;
    this.ofLog('mizan_event_log_events', 'Events in the service’s own log', ({ events }) => events);
    this.ofLog(
      'mizan_event_log_unpublished_events',
      'Events of the log that are not on the topic yet; 0 without a broker',
      ({ unpublished }) => unpublished,
    );
    this.ofLog(
      'mizan_event_log_age_seconds',
      'Age of the oldest event that is not on the topic yet',
      ({ ageSeconds }) => ageSeconds,
    );
  }

  private perTopic(name: string, help: string, value: (line: ConsumerLag) => number): void {
    this.metrics.gauge(name, help, ['consumer', 'topic'], async () =>
      (await this.report.consumers()).map((line) => ({
        labels: { consumer: line.consumer, topic: line.topic },
        value: value(line),
      })),
    );
  }

  private ofLog(name: string, help: string, value: (log: LogBacklog) => number): void {
    this.metrics.gauge(name, help, [], async () => {
      const log = await this.report.ownLog();
      return log ? [{ labels: {}, value: value(log) }] : [];
    });
  }
}
