import type { LogAlarm } from '../faults.js';

/** A record from a transport, not parsed yet. */
export interface SourceRecord {
  offset: number;
  key: Buffer | string | null;
  value: Buffer | string | null;
  headers?: Readonly<Record<string, HeaderValue | null | undefined>>;
}

/** A header that occurs several times has several values. */
export type HeaderValue = Buffer | string | (Buffer | string)[];

/**
 * Records of one partition in order, read from `from` up to `end`, the offset after the last one
 * read. In a topic some offsets hold no record: markers, and records of aborted transactions.
 */
export interface SourceBatch {
  topic: string;
  partition: number;
  from: number;
  end: number;
  records: SourceRecord[];
}

/** The first offset that still exists in a log, and the offset of the next event to be written. */
export interface PartitionBounds {
  topic: string;
  partition: number;
  first: number;
  end: number;
  /** The identity of the log, if the transport knows it. */
  logid?: string;
}

/**
 * Where to read next, and how long to wait before that; or that the partition must not be read any
 * more.
 */
export type Continue = { next: number; waitMs?: number } | 'stop';

/**
 * The side of the consumer. No function of it throws: if reading cannot continue, it returns
 * `stop`.
 */
export interface SourceSink {
  /**
   * Where to read a partition that was just assigned. If bounds are given, they are compared with
   * what was read before.
   */
  assigned(topic: string, partition: number, bounds?: PartitionBounds): Promise<Continue>;
  /**
   * Applies a batch. Returns after the commit, with the next offset to read: it may lie before or
   * after the batch.
   */
  take(batch: SourceBatch, isStale: () => boolean): Promise<Continue>;
  /** Reports a partition that cannot be read further. */
  raise(alarm: LogAlarm): void;
}

/** A log that can be read from an offset, per topic and partition: Kafka or PostgreSQL. */
export interface EventSource {
  readonly transport: 'postgres' | 'kafka';
  /** Starts to deliver batches. Returns at once, and keeps trying while the log is unavailable. */
  start(sink: SourceSink): Promise<void>;
  /** Waits for the running batches, then disconnects. */
  stop(): Promise<void>;
  /**
   * The bounds of every partition of the subscribed topics that exist. Throws while the log is
   * unavailable.
   */
  bounds(): Promise<PartitionBounds[]>;
}
