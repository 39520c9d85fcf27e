import type { Envelope } from '../envelope.js';
import { LogAlarm } from '../faults.js';
import type { StoredOffset } from './offsets.js';
import { storable } from './parked-record.js';
import { offsetOf, type Reading } from './reading.js';
import type { TopicSubscription } from './subscription.js';

const ID_MAX = 200;

/**
 * The id of an event and of its log, by which the consumer recognises the log that it read before.
 */
export function identityOf(reading: Reading): { id: string | null; logid: string | null } {
  if (reading.kind === 'push') return { id: reading.event.pushed.id, logid: null };
  const envelope = envelopeOf(reading);
  const id = typeof envelope?.id === 'string' ? storable(envelope.id).slice(0, ID_MAX) : null;
  const parkedId = reading.kind === 'park' ? reading.parked.eventId : null;
  return { id: id ?? parkedId, logid: logidIn(envelope) };
}

const logidIn = (envelope: Envelope | undefined): string | null =>
  typeof envelope?.logid === 'string' && envelope.logid !== '' ? envelope.logid : null;

function envelopeOf(reading: Reading): Envelope | undefined {
  if (reading.kind === 'event') return reading.event.envelope;
  return reading.kind === 'push' ? undefined : reading.envelope;
}

interface ReadUpTo {
  topic: string;
  partition: number;
  settings: TopicSubscription;
  readings: readonly Reading[];
  end: number;
}

/**
 * The offset of the consumer after these records. Throws LogAlarm if one of them belongs to another
 * log.
 */
export function offsetAfter(
  state: StoredOffset,
  { topic, partition, settings, readings, end }: ReadUpTo,
): StoredOffset {
  const last = readings.at(-1);
  const to = { ...state, next: end, failures: 0 };
  for (const reading of readings) {
    const time = timeOf(reading);
    if (time) to.lastEventTime = time;
    const envelope = 'takes' in settings ? undefined : envelopeOf(reading);
    if (!envelope) continue;
    if (reading.kind === 'park' && reading.parked.code === 'source-mismatch') continue;
    const logid = logidIn(envelope);
    if (logid === null) continue;
    if (to.logid && logid !== to.logid)
      throw new LogAlarm(
        'log-made-again',
        topic,
        partition,
        `${topic}/${partition}: event ${envelope.id} is of log ${logid}, read so far was log ${to.logid}`,
      );
    to.logid = logid;
    if (Number.isSafeInteger(envelope.position))
      to.position = Math.max(to.position, envelope.position);
  }
  if (last) Object.assign(to, { lastOffset: offsetOf(last), lastEventId: identityOf(last).id });
  return to;
}

function timeOf(reading: Reading): string | undefined {
  if (reading.kind === 'event') return reading.event.envelope.time;
  return reading.kind === 'push' ? reading.event.pushed.time : undefined;
}
