import { LogAlarm } from '../faults.js';
import type { Partition } from './owned-partitions.js';

/**
 * After this many fetches without a crash, and this time, the partitions that were read are known
 * to be readable.
 */
const FETCHES_ENOUGH = 5;
const SOUND_AFTER_MS = 2_000;
const NOT_DECODED = /^Invalid (Long|VarInt), must contain/;

/**
 * Finds the partition with unreadable bytes. The error of the client does not name it and stops
 * every partition. So half of the suspects are read while the others wait, until one is left. That
 * one is not read any more.
 */
export class UnreadablePartitions {
  private readonly given = new Map<string, Partition>();
  private suspects: readonly Partition[] = [];
  private waiting: readonly Partition[] = [];
  private fetches = 0;
  private readSince = 0;

  /** Handles the error of a crash. Returns the alarm once the partition is found. */
  crashed(error: Error | undefined, owned: readonly Partition[]): LogAlarm | undefined {
    const cause = unreadableIn(error);
    if (!cause) return undefined;
    const read = this.suspects.length > 0 ? this.suspects : owned;
    const isRead = (one: Partition) => !includes(this.waiting, one) && !this.given.has(nameOf(one));
    const [only, ...others] = read.filter(isRead);
    if (only && others.length === 0) return this.found(only, cause);
    this.suspects = only ? [only, ...others] : owned;
    this.waiting = this.suspects.slice(0, Math.floor(this.suspects.length / 2));
    return undefined;
  }

  /** The partitions that must not be read now, or not at all. */
  pausedOf(partitions: readonly Partition[]): Partition[] {
    this.begin();
    return partitions.filter((one) => this.given.has(nameOf(one)) || includes(this.waiting, one));
  }

  /**
   * After enough fetches the partitions that were read are cleared, and the fault is in one that
   * waited.
   */
  fetched(resume: (partition: Partition) => void): void {
    if (this.waiting.length === 0 || ++this.fetches < FETCHES_ENOUGH) return;
    if (Date.now() - this.readSince < SOUND_AFTER_MS) return;
    const [first, ...others] = this.waiting;
    const half = Math.floor(this.waiting.length / 2);
    const read = others.length === 0 ? [first!] : this.waiting.slice(half);
    this.suspects = this.waiting;
    this.waiting = others.length === 0 ? [] : this.waiting.slice(0, half);
    this.begin();
    for (const one of read) resume(one);
  }

  private begin(): void {
    this.fetches = 0;
    this.readSince = Date.now();
  }

  private found({ topic, partition }: Partition, cause: Error): LogAlarm {
    this.given.set(nameOf({ topic, partition }), { topic, partition });
    this.suspects = [];
    this.waiting = [];
    const message = `${topic}/${partition}: ${cause.message}`;
    return new LogAlarm('unreadable-partition', topic, partition, message);
  }
}

const nameOf = ({ topic, partition }: Partition): string => `${topic}/${partition}`;

const includes = (list: readonly Partition[], { topic, partition }: Partition): boolean =>
  list.some((one) => one.topic === topic && one.partition === partition);

/**
 * The error of the client over unreadable bytes, also if it is wrapped in the error about too many
 * retries.
 */
function unreadableIn(error: unknown): Error | undefined {
  for (let one = error as (Error & { originalError?: Error }) | undefined; one;) {
    if (one instanceof RangeError || NOT_DECODED.test(one.message)) return one;
    one = (one.cause ?? one.originalError) as Error | undefined;
  }
  return undefined;
}
