import type { PartitionBounds, SourceBatch } from '../transports/event-source.js';
import { LogAlarm } from '../faults.js';
import type { StoredOffset } from './offsets.js';

type Transport = 'postgres' | 'kafka';

/** Throws LogAlarm if the bounds of a log show that it is not the log read before. */
export function checkBounds(
  transport: Transport,
  stored: StoredOffset,
  { topic, partition, first, end, logid }: PartitionBounds,
): void {
  const alarm = (code: LogAlarm['code'], message: string) =>
    new LogAlarm(code, topic, partition, `${topic}/${partition}: ${message}`);
  if (stored.next === 0) {
    if (first > 1)
      throw alarm('log-expired', `begins at ${first}, what came before was never read`);
    return;
  }
  if (logid && stored.logid && logid !== stored.logid)
    throw alarm('log-made-again', `is log ${logid}, read so far was log ${stored.logid}`);
  if (end < stored.next) {
    const code = transport === 'kafka' ? 'log-made-again' : 'log-restored-to-the-past';
    throw alarm(
      code,
      `ends at ${end}, before our offset ${stored.next}: made again or restored to the past`,
    );
  }
  if (first > stored.next)
    throw alarm(
      'log-expired',
      `begins at ${first}, after our offset ${stored.next}: events between them are lost to us`,
    );
}

/**
 * The batch was read from the last seen event on: throws LogAlarm unless it starts with that event.
 * If only that event has expired there is nothing to compare, and nothing is lost.
 */
export function checkLastSeen(
  stored: StoredOffset,
  batch: SourceBatch,
  lastSeen: { id: string | null; logid: string | null } | undefined,
): void {
  const where = `${batch.topic}/${batch.partition}`;
  const alarm = (code: LogAlarm['code'], message: string) =>
    new LogAlarm(code, batch.topic, batch.partition, `${where}: ${message}`);
  if (!lastSeen) {
    if (batch.from === stored.next) return;
    throw alarm(
      'log-expired',
      `offset ${stored.lastOffset}, the last we read, is not there any more`,
    );
  }
  if (lastSeen.id === stored.lastEventId) return;
  if (lastSeen.logid && stored.logid && lastSeen.logid !== stored.logid)
    throw alarm('log-made-again', `is log ${lastSeen.logid}, read so far was log ${stored.logid}`);
  throw alarm(
    'log-restored-to-the-past',
    `offset ${stored.lastOffset} is event ${lastSeen.id ?? 'unreadable'}, we read ${stored.lastEventId ?? 'unreadable'} there`,
  );
}

/** Throws LogAlarm if a position is missing in a log that has no gaps. */
export function checkGapless(
  { topic, partition }: SourceBatch,
  from: number,
  records: readonly { offset: number }[],
): void {
  const hole = records.findIndex(({ offset }, index) => offset !== from + index);
  if (hole < 0) return;
  const message = `${topic}/${partition}: position ${from + hole} is not in the log any more`;
  throw new LogAlarm('log-expired', topic, partition, message);
}
