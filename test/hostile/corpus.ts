import type { Json, PushedEvent } from './events.js';
import { attributeFaults } from './faults/attributes.js';
import { bytesFaults } from './faults/bytes.js';
import { dataFaults } from './faults/data.js';
import type { BytesFault } from './faults/fault.js';
import { recordFaults } from './faults/records.js';
import type { Random } from './random.js';
import type { KafkaRecord } from './records.js';

export const CHANNELS = [
  'http-structured',
  'http-binary',
  'http-batch',
  'ndjson',
  'kafka-structured',
  'kafka-binary',
] as const;
export type Channel = (typeof CHANNELS)[number];
export const isKafka = (channel: Channel): boolean => channel.startsWith('kafka');
export const isBinary = (channel: Channel): boolean => channel.endsWith('binary');

/** What is sent in one place of the order, and what must become of it. */
export interface Item {
  readonly event: PushedEvent;
  /** What the channel puts on the wire, where that is not the event's own content. */
  readonly content: Json;
  /** Changes the bytes of it. */
  readonly damage?: (bytes: Buffer) => Buffer;
  readonly record?: KafkaRecord;
  /** Headers of binary mode over HTTP, beside those of the attributes or in their place. */
  readonly headers?: Readonly<Record<string, string | string[]>>;
  /** `counted`, or `harmless` for what is taken and changes nothing, or the code of a refusal. */
  readonly expected: string;
  readonly fault?: string;
}

export interface Refused {
  readonly name: string;
  readonly code: string;
  readonly kind?: string;
  make(event: PushedEvent, random: Random): Omit<Item, 'event' | 'expected' | 'fault'>;
}

/** What may go wrong on a channel. In binary mode data that is absent is a record or a body without a value: another fault. */
export function faultsOn(channel: Channel): Refused[] {
  const data = dataFaults
    .filter(({ name }) => !isBinary(channel) || name !== 'data absent')
    .map(({ apply, ...fault }): Refused => ({
      ...fault,
      make: (event, random) => ({
        content: { ...event.content, data: apply(event.content.data, random) },
      }),
    }));
  const attributes = attributeFaults
    .filter(({ isText }) => isText || !isBinary(channel))
    .map(({ apply, ...fault }): Refused => ({
      ...fault,
      make: ({ content }, random) => ({ content: apply(content, random) }),
    }));
  const bytes = channel === 'http-batch' ? [] : bytesFaults.map((one) => inBytes(one, channel));
  const records = channel.startsWith('kafka') ? recordFaults : [];
  const inRecord = records.map(({ apply, ...fault }): Refused => ({
    ...fault,
    make: (event, random) => ({ content: event.content, record: apply(event, random) }),
  }));
  return [...data, ...attributes, ...bytes, ...inRecord];
}

const NEWLINE = 0x0a;

/** A newline among the bytes would make two lines of one. */
const onOneLine = (bytes: Buffer): Buffer =>
  Buffer.from(bytes.map((byte) => (byte === NEWLINE ? 0xff : byte)));

function inBytes({ apply, code, bodyCode, ...fault }: BytesFault, channel: Channel): Refused {
  return {
    ...fault,
    code: isKafka(channel) ? code : bodyCode,
    make: ({ content }, random) => ({
      content,
      damage: (bytes) => onOneLine(apply(bytes, random)),
    }),
  };
}

/** A fault on the given event, as it is sent. */
export function hostileItem(fault: Refused, event: PushedEvent, random: Random): Item {
  return { ...fault.make(event, random), event, expected: fault.code, fault: fault.name };
}
