import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { organisationOfTopic } from '../envelope.js';
import { Relay } from '../event-log/relay.js';
import type { PartitionBounds } from '../transports/event-source.js';
import type { Alarm } from './alarms.js';
import type { BatchServer } from './batch-server.js';
import { Consumers } from './consumers.js';
import { loadOffsets } from './offsets.js';

/** How far a consumer has come in a topic; positions are offsets summed over the partitions, lag is in events. */
export interface TopicLag {
  consumer: string;
  topic: string;
  head: number;
  applied: number;
  lag: number;
  /** `time` of the last event applied, null before the first. */
  lastEventTime: string | null;
  /** Everything its owner recorded up to here has been read: the moment of the look at a log read to its end; null where that is not known. */
  readTo: string | null;
  parked: number;
  alarm?: Alarm;
  /** The log is away: `head` is the last one known. */
  isHeadStale: boolean;
}

/** What became so far of the events of one import. */
export interface ImportProgress {
  applied: number;
  parked: number;
  duplicate: number;
}

interface PartitionProgress {
  topic: string;
  partition: number;
  /** The offset that the next event will get, and the one to be applied next. */
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

  /** One line per consumer and topic that exists. */
  async read(): Promise<TopicLag[]> {
    return (await Promise.all(this.consumers.all().map((server) => this.ofServer(server)))).flat();
  }

  /** Counts over all batches committed so far; compare their sum with what the import accepted. */
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

  /** Why the service's messaging is not ready (a relay that refuses its topic, an alarm, a log out of reach, not caught up since the start), or undefined when they are. */
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

  /** What single organisations push and cannot be read; everybody else's goes on. */
  impairment(): string | undefined {
    const alarms = this.consumers.all().flatMap(alarmsOf);
    const told = alarms.filter(({ topic }) => isInbound(topic));
    return told.length === 0
      ? undefined
      : told.map(({ code, message }) => `${code}: ${message}`).join('; ');
  }

  /** Whether a consumer has applied what stood in its logs at the first look; what others write meanwhile would never let it be level. */
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

  /** Where the log and the consumer stand, by partition. */
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
    const isOnKafka = server.source.transport === 'kafka'; // a call to the broker, not a row beside ours
    if (known && !known.isStale && isOnKafka && Date.now() - known.at < HEAD_AGE_MS) return known;
    const at = Date.now(); // before the look: what is recorded after it may be missed
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

/** The earliest of the times at which partitions stand that are not read to their end; null where one of them has not begun. */
function earliest(times: readonly (string | null)[], whenAllAreRead: string): string | null {
  if (times.includes(null)) return null;
  return times.reduce<string>(
    (first, time) =>
      Date.parse(time!) < Date.parse(first) ? new Date(time!).toISOString() : first,
    whenAllAreRead,
  );
}
