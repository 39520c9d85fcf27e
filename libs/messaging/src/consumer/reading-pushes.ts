import type { InboundKind } from '@mizan/contracts';
import { Problem } from '@mizan/platform';
import { organisationOfTopic } from '../envelope.js';
import type { PushedEvent } from '../inbound/pushed-event.js';
import { readPushed } from '../inbound/pushed-record.js';
import type { SourceRecord } from '../transports/event-source.js';
import { detailOf, keyText, type ParkedRecord, refusalOf, storable } from './parked-record.js';
import type { Reading } from './reading.js';

const IDENTITY_MAX = 200;

/** Reads a record from the topic of an organisation: the pushed event, or what to park. */
export function readPush(
  place: { topic: string; partition: number },
  record: SourceRecord,
  kind: InboundKind,
): Reading {
  const key = keyText(record.key);
  const read = readPushed(place, record, kind);
  if (!('event' in read)) {
    const said = (read.content ?? {}) as Record<string, unknown>;
    const parked = parkedPush(place.topic, record.offset, key, read.raw, said, read.problem);
    return { kind: 'park', parked };
  }
  const { event: pushed, raw } = read;
  const organisation = organisationOfTopic(place.topic) ?? '';
  if (pushed.source !== organisation) {
    const problem = new Problem(403, 'source-mismatch', { source: pushed.source, organisation });
    const parked = parkedPush(place.topic, record.offset, key, raw, { ...pushed }, problem);
    return { kind: 'park', parked };
  }
  return { kind: 'push', event: { ...place, offset: record.offset, key, raw, pushed } };
}

/**
 * What to park of a refused push. The same refusal of the same source record is stored as one row.
 */
export function refusedPush(
  topic: string,
  {
    offset,
    key,
    raw,
    pushed,
  }: { offset: number; key: string | null; raw: Buffer | string; pushed: PushedEvent },
  { code, detail }: { code: string; detail: string },
): ParkedRecord {
  const { type, id, importid, subject, data } = pushed;
  const externalId = (data as { externalId?: unknown } | null | undefined)?.externalId;
  const reference = subject ?? (typeof externalId === 'string' ? externalId : key);
  return {
    offset,
    key,
    type: storable(type),
    eventId: storable(id),
    importId: importid ?? null,
    raw: Buffer.from(raw),
    code,
    detail: detailOf(detail),
    refusal: refusalOf(topic, code, type, reference ?? raw),
  };
}

function parkedPush(
  topic: string,
  offset: number,
  key: string | null,
  raw: Buffer,
  said: Record<string, unknown>,
  problem: Problem,
): ParkedRecord {
  const text = (name: string): string | null =>
    typeof said[name] === 'string' ? storable(said[name]).slice(0, IDENTITY_MAX) : null;
  return {
    offset,
    key,
    type: text('type'),
    eventId: text('id'),
    // an id that is too long to be stored belongs to no import
    importId: said.importid === text('importid') ? text('importid') : null,
    raw,
    code: problem.code,
    detail: detailOf(JSON.stringify(problem.errorsIn('en') ?? problem.detailIn('en'))),
    refusal: refusalOf(topic, problem.code, text('type'), text('subject') ?? key ?? raw),
  };
}
