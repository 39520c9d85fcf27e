import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { organisationOfTopic } from '../envelope.js';
import { Relay } from '../event-log/relay.js';
import type { PartitionBounds } from '../transports/event-source.js';
import type { Alarm } from './alarms.js';
import type { BatchServer } from './batch-server.js';
import { Consumers } from './consumers.js';
import { loadOffsets } from './offsets.js';

/**
 * How far a consumer has read a topic. Positions are offsets summed over the partitions; the lag is
 * in events.
 */
export interface TopicLag {
  consumer: string;
  topic: string;
  head: number;
  applied: number;
  lag: number;
  /** `time` of the last applied event; null before the first. */
  lastEventTime: string | null;
  /**
   * Everything that the owner recorded up to this time has been read. For a log read to its end,
   * the time of the query; null if unknown.
   */
  readTo: string | null;
  parked: number;
  alarm?: Alarm;
  /** The log is unavailable, and `head` is the last known one. */
  isHeadStale: boolean;
}

/** The outcomes so far of the events of one import. */
export interface ImportProgress {
  applied: number;
  parked: number;
  duplicate: number;
}

interface PartitionProgress {
  topic: string;
  partition: number;
  /** The offset of the next event to be written, and of the next one to be applied. */
  end: number;
  next: number;
  lag: number;
  lastEventTime: string | null;
}

const HEAD_AGE_MS = 200;
const firstOffsetOf = ({ source }: BatchServer): number =>
  source.transport === 'postgres' ? 1 : 0;

@Injectable()
export class LagReader {
  private readonly heads = new Map<
    BatchServer,
    { at: number; bounds: PartitionBounds[]; isStale: boolean }
  >();
  private readonly goals = new Map<BatchServer, ReadonlyMap<string, number>>();
  private readonly caughtUp = new Set<BatchServer>();

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Consumers) private readonly consumers: Consumers,
    @Inject(Relay) private readonly relay: Relay,
  ) {}

  /** One row per consumer and existing topic. */
  async read(): Promise<TopicLag[]> {
    return (await Promise.all(this.consumers.all().map((server) => this.ofServer(server)))).flat();
  }

  /**
   * The counts of all committed batches. Compare their sum with the number of events that the
   * import announced.
   */
  async importProgress(consumer: string, importId: string): Promise<ImportProgress> {
    const [row] = (await this.db.query(
      'select applied, parked, duplicate from consumer_import_count where consumer = $1 and importid = $2',
      [consumer, importId],
    )) as Record<keyof ImportProgress, string>[];
    return {
      applied: Number(row?.applied ?? 0),
      parked: Number(row?.parked ?? 0),
      duplicate: Number(row?.duplicate ?? 0),
    };
  }

  /**
   * Why messaging is not ready: a relay that refuses its topic, an alarm, an unavailable log, or a
   * consumer that has not caught up since the start. Undefined if it is ready.
   */
  async fault(): Promise<string | undefined> {
    if (this.relay.alarm) return this.relay.alarm;
    for (const server of this.consumers.all()) {
      const [alarm] = alarmsOf(server).filter(({ topic }) => !isInbound(topic));
      if (alarm) return `${alarm.code}: ${alarm.message}`;
      if (this.caughtUp.has(server)) continue;
      const behind = await this.behind(server);
      if (behind) return behind;
      this.caughtUp.add(server);
    }
    return undefined;
  }

  /** Topics of single organisations that cannot be read; all others continue. */
  impairment(): string | undefined {
    const alarms = this.consumers.all().flatMap(alarmsOf);
    const told = alarms.filter(({ topic }) => isInbound(topic));
    return told.length === 0
      ? undefined
      : told.map(({ code, message }) => `${code}: ${message}`).join('; ');
  }

  /**
   * Why a consumer has not caught up with the ends that its logs had at the first look. Later
   * events do not count, or it might never be ready.
   */
  private async behind(server: BatchServer): Promise<string | undefined> {
    const { partitions, isStale } = await this.partitionsOf(server);
    if (isStale)
      return `${partitions[0]?.topic ?? `${server.subscription.consumer}: its log`} is out of reach`;
    const goals =
      this.goals.get(server) ??
      new Map(partitions.map(({ topic, partition, end }) => [`${topic}/${partition}`, end]));
    this.goals.set(server, goals);
    const alarmed = new Set(alarmsOf(server).map(placeOf));
    const late = partitions.find(
      (one) => !alarmed.has(placeOf(one)) && one.next < (goals.get(placeOf(one)) ?? 0),
    );
    return late && `${late.topic} is ${late.lag} events behind`;
  }

  private async ofServer(server: BatchServer): Promise<TopicLag[]> {
    const { consumer } = server.subscription;
    const [{ partitions: all, isStale, at }, parked] = await Promise.all([
      this.partitionsOf(server),
      this.db.query(
        `select topic, count(*)::int as parked from parked_event where consumer = $1 and status = 'parked' group by topic`,
        [consumer],
      ) as Promise<{ topic: string; parked: number }[]>,
    ]);
    const firstOffset = firstOffsetOf(server);
    return [...new Set(all.map(({ topic }) => topic))].map((topic) => {
      const partitions = all.filter((one) => one.topic === topic);
      const head = partitions.reduce((sum, { end }) => sum + end - firstOffset, 0);
      const lag = partitions.reduce((sum, one) => sum + one.lag, 0);
      const times = partitions.map((one) => one.lastEventTime).filter((time) => time !== null);
      const lastEventTime =
        times.length === 0
          ? null
          : new Date(Math.max(...times.map((time) => Date.parse(time)))).toISOString();
      const unread = partitions.filter((one) => isStale || one.lag > 0);
      const readTo = earliest(
        unread.map((one) => one.lastEventTime),
        new Date(at).toISOString(),
      );
      const alarm = alarmsOf(server).find((one) => one.topic === topic);
      return {
        consumer,
        topic,
        head,
        applied: head - lag,
        lag,
        lastEventTime,
        readTo,
        parked: parked.find((one) => one.topic === topic)?.parked ?? 0,
        ...(alarm ? { alarm } : {}),
        isHeadStale: isStale,
      };
    });
  }

  /** The end of the log and the offset of the consumer, by partition. */
  private async partitionsOf(
    server: BatchServer,
  ): Promise<{ partitions: PartitionProgress[]; isStale: boolean; at: number }> {
    const [{ bounds, isStale, at }, offsets] = await Promise.all([
      this.headsOf(server),
      loadOffsets(this.db, server.subscription.consumer, server.source.transport),
    ]);
    const partitions = bounds.map(({ topic, partition, first, end }) => {
      const stored = offsets.find((one) => one.topic === topic && one.partition === partition);
      const next = Math.max(firstOffsetOf(server), first, stored?.next ?? 0);
      return {
        topic,
        partition,
        end,
        next,
        lag: Math.max(0, end - next),
        lastEventTime: stored?.lastEventTime ?? null,
      };
    });
    return { partitions, isStale, at };
  }

  private async headsOf(
    server: BatchServer,
  ): Promise<{ at: number; bounds: PartitionBounds[]; isStale: boolean }> {
    const known = this.heads.get(server);
    // asking the broker takes longer than reading a row
    const isOnKafka = server.source.transport === 'kafka';
    if (known && !known.isStale && isOnKafka && Date.now() - known.at < HEAD_AGE_MS) return known;
    const at = Date.now(); // taken before the query: what is recorded after it may be missed
    const fresh = await server.source.bounds().then(
      (bounds) => ({ at, bounds, isStale: false }),
      () => ({ at, bounds: known?.bounds ?? [], isStale: true }),
    );
    this.heads.set(server, fresh);
    return fresh;
  }
}

const alarmsOf = (server: BatchServer): Alarm[] => [...server.runner.alarms.values()];
const isInbound = (topic: string): boolean => organisationOfTopic(topic) !== undefined;
const placeOf = ({ topic, partition }: { topic: string; partition: number }): string =>
  `${topic}/${partition}`;

/**
 * The earliest time of the partitions that are not read to their end. Null if one of them has not
 * been started.
 */
function earliest(times: readonly (string | null)[], whenAllAreRead: string): string | null {
  if (times.includes(null)) return null;
  return times.reduce<string>(
    (first, time) =>
      Date.parse(time!) < Date.parse(first) ? new Date(time!).toISOString() : first,
    whenAllAreRead,
  );
}
