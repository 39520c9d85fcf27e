import type { LogAlarm } from '../faults.js';

/** A record as a transport gives it, not looked into yet. */
export interface SourceRecord {
  offset: number;
  key: Buffer | string | null;
  value: Buffer | string | null;
  headers?: Readonly<Record<string, HeaderValue | null | undefined>>;
}

/** A header that came several times has several values. */
export type HeaderValue = Buffer | string | (Buffer | string)[];

/**
 * Records of one partition in its order, read from `from` up to `end`, which is the offset after the last that
 * was read. In a topic, offsets may hold no record: markers and records of transactions that were given up.
 */
export interface SourceBatch {
  topic: string;
  partition: number;
  from: number;
  end: number;
  records: SourceRecord[];
}

/** What a log holds: the first offset still there and the offset that the next event will get. */
export interface PartitionBounds {
  topic: string;
  partition: number;
  first: number;
  end: number;
  /** The log's identity where the transport knows it. */
  logid?: string;
}

/** Where to read on and, where nothing may be read yet, after how long to ask again; or that this partition is not to be read any more. */
export type Continue = { next: number; waitMs?: number } | 'stop';

/** The consumer's side of the port. Neither function throws: what cannot be gone on with ends as `stop`. */
export interface SourceSink {
  /** From where to read a partition that has just been given to this consumer; with bounds, once they agree with what was read so far. */
  assigned(topic: string, partition: number, bounds?: PartitionBounds): Promise<Continue>;
  /** Takes a batch; answers once it is committed, with the offset to read next, which may lie before or after the batch. */
  take(batch: SourceBatch, isStale: () => boolean): Promise<Continue>;
  /** Hears that a partition cannot be read on. */
  raise(alarm: LogAlarm): void;
}

/** The port: a log that can be read from an offset, per topic and partition. */
export interface EventSource {
  readonly transport: 'postgres' | 'kafka';
  /** Begins to hand out batches; returns at once, and goes on trying while the log is away. */
  start(sink: SourceSink): Promise<void>;
  /** Lets the running batches end, then leaves. */
  stop(): Promise<void>;
  /** Bounds of every partition of the subscribed topics that exist. Throws while the log is away. */
  bounds(): Promise<PartitionBounds[]>;
}
