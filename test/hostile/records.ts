import type { Json } from './events.js';

/** A record, as a producer gives it to the Kafka client. */
export interface KafkaRecord {
  readonly key?: Buffer | null;
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, Buffer | Buffer[]>>;
}

export const structuredHeaders = { 'content-type': Buffer.from('application/cloudevents+json') };

/** The attributes of an event in binary mode. Attributes that are not text are left out. */
export function attributesOf(content: Json): [name: string, value: string][] {
  return Object.entries(content).flatMap(([name, value]): [string, string][] => {
    if (name === 'data' || name === 'datacontenttype') return [];
    if (typeof value !== 'string' && typeof value !== 'number') return [];
    return [[name, String(value)]];
  });
}

export function binaryHeaders(content: Json): Record<string, Buffer> {
  const attributes = attributesOf(content).map(([name, value]) => [
    `ce_${name}`,
    Buffer.from(value),
  ]);
  return { 'content-type': Buffer.from('application/json'), ...Object.fromEntries(attributes) };
}

/**
 * Percent-encodes everything except visible ASCII, and the percent sign, as HTTP and CloudEvents
 * require.
 */
export const percentEncoded = (text: string): string =>
  [...Buffer.from(text)]
    .map((byte) =>
      byte > 0x20 && byte < 0x7f && byte !== 0x25 && byte !== 0x22
        ? String.fromCharCode(byte)
        : `%${byte.toString(16).padStart(2, '0').toUpperCase()}`,
    )
    .join('');
