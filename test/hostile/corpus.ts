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

/** What is sent, in its place in the order, and the expected result. */
export interface Item {
  readonly event: PushedEvent;
  /** The content on the wire, if it is not that of the event. */
  readonly content: Json;
  /** Changes the encoded bytes. */
  readonly damage?: (bytes: Buffer) => Buffer;
  readonly record?: KafkaRecord;
  /**
   * Headers of binary mode over HTTP, in addition to those of the attributes or instead of them.
   */
  readonly headers?: Readonly<Record<string, string | string[]>>;
  /** `counted`, or `harmless` if it is accepted and changes nothing, or the code of the refusal. */
  readonly expected: string;
  readonly fault?: string;
}

export interface Refused {
  readonly name: string;
  readonly code: string;
  readonly kind?: string;
  make(event: PushedEvent, random: Random): Omit<Item, 'event' | 'expected' | 'fault'>;
}

/**
 * The possible faults on a channel. In binary mode missing data would be an empty record or body,
 * which is another fault.
 */
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

/** Without newlines, which would split the line. */
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

/** The given event with a fault. */
export function hostileItem(fault: Refused, event: PushedEvent, random: Random): Item {
  return { ...fault.make(event, random), event, expected: fault.code, fault: fault.name };
}
