import { request } from 'node:http';
import { type Producer } from 'kafkajs';
import type { Mizan } from '../support/mizan.js';
import type { Chunk } from './chunks.js';
import type { Item } from './corpus.js';
import { type PushedEvent, SERVICES } from './events.js';
import {
  attributesOf,
  binaryHeaders,
  type KafkaRecord,
  percentEncoded,
  structuredHeaders,
} from './records.js';

/** Over HTTP the result or the code of the refusal; on a topic the offset. */
export type Answer = string | Place;
export interface Place {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
}

export interface Senders {
  readonly mizan: Mizan;
  readonly producer?: Producer;
}

const AT_ONCE = 8;
const PARTITIONS = 12;

/** Sends a chunk. Returns one answer per item. */
export function send(senders: Senders, chunk: Chunk): Promise<Answer[]> {
  switch (chunk.channel) {
    case 'http-structured':
      return oneByOne(senders, chunk, 'application/cloudevents+json');
    case 'http-binary':
      return oneByOne(senders, chunk, 'application/json');
    case 'http-batch':
      return together(senders, chunk, 'application/cloudevents-batch+json', batchOf(chunk));
    case 'ndjson':
      return together(senders, chunk, 'application/x-ndjson', linesOf(chunk));
    case 'kafka-structured':
    case 'kafka-binary':
      return toTopic(senders, chunk);
  }
}

const bytesOf = ({ content, damage }: Item, said: unknown = content): Buffer => {
  const bytes = Buffer.from(JSON.stringify(said));
  return damage ? damage(bytes) : bytes;
};

/** In a batch, damage to one event damages the whole batch. */
const batchOf = ({ items }: Chunk): Buffer =>
  items.reduce<Buffer>(
    (body, { damage }) => (damage ? damage(body) : body),
    Buffer.from(JSON.stringify(items.map(({ content }) => content))),
  );

/** Bytes with a newline would become two lines. */
const linesOf = ({ items }: Chunk): Buffer =>
  Buffer.concat(items.flatMap((item) => [bytesOf(item), Buffer.from('\n')]));

interface Result {
  readonly result: string;
  readonly code?: string;
}
interface Body {
  readonly code?: string;
  readonly results?: readonly Result[];
}

const meaningOf = ({ result, code }: Result): string => code ?? result;

async function together(
  { mizan }: Senders,
  { organisation, kind, items }: Chunk,
  contentType: string,
  body: Buffer,
): Promise<Answer[]> {
  const { results, code } = await posted(
    mizan,
    organisation,
    kind,
    { 'content-type': contentType },
    body,
  );
  if (code !== undefined) return items.map(() => code);
  if (results?.length !== items.length)
    throw new Error(`${items.length} events over ${contentType} had ${results?.length} results`);
  return results.map(meaningOf);
}

/**
 * Sends several requests at a time. An item about the same record as an earlier one is sent after
 * it.
 */
async function oneByOne(
  { mizan }: Senders,
  { organisation, kind, items, channel }: Chunk,
  contentType: string,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let at = 0; at < items.length;) {
    const now = distinct(items.slice(at, at + AT_ONCE));
    const some = now.map(async (item) => {
      const isBinary = channel === 'http-binary';
      const headers = {
        'content-type': contentType,
        ...(isBinary && { ...ceHeaders(item), ...item.headers }),
      };
      const body = bytesOf(item, isBinary ? item.content.data : item.content);
      const { results, code } = await posted(mizan, organisation, kind, headers, body);
      return results ? meaningOf(results[0]!) : String(code);
    });
    answers.push(...(await Promise.all(some)));
    at += now.length;
  }
  return answers;
}

/** The items from the first on, up to one about the same record as an earlier one. */
function distinct(items: readonly Item[]): readonly Item[] {
  const twice = items.findIndex(({ event }, at) =>
    items.slice(0, at).some((one) => one.event.externalId === event.externalId),
  );
  return twice < 0 ? items : items.slice(0, twice);
}

const ceHeaders = ({ content }: Item): Record<string, string> =>
  Object.fromEntries(
    attributesOf(content).map(([name, value]) => [`ce-${name}`, percentEncoded(value)]),
  );

/** Uses Node's own client, because `fetch` cannot send everything that HTTP allows. */
async function posted(
  mizan: Mizan,
  organisation: string,
  kind: PushedEvent['kind'],
  headers: Record<string, string | string[]>,
  body: Buffer,
): Promise<Body> {
  const authorization = `Bearer ${await mizan.as(organisation).bearer()}`;
  const url = `${mizan.url}/api/${SERVICES[kind]}/v1/events`;
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { method: 'POST', headers: { ...headers, authorization } },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (part) => (text += part));
        answer.on('end', () => resolve(JSON.parse(text) as Body));
      },
    );
    sent.on('error', reject).end(body);
  });
}

/** All to one partition, so that they are read in this order. */
async function toTopic({ producer }: Senders, chunk: Chunk): Promise<Answer[]> {
  const topic = `mizan.inbound.${chunk.organisation}.${chunk.kind}`;
  const partition = chunk.items.length % PARTITIONS;
  const messages = chunk.items.map((item) => ({
    key: item.event.externalId,
    ...recordOf(item, chunk.channel === 'kafka-binary'),
    partition,
  }));
  const [written] = await producer!.send({ topic, messages });
  return messages.map((_, at) => ({ topic, partition, offset: Number(written!.baseOffset) + at }));
}

function recordOf(item: Item, isBinary: boolean): KafkaRecord {
  if (item.record) return item.record;
  return isBinary
    ? { value: bytesOf(item, item.content.data), headers: binaryHeaders(item.content) }
    : { value: bytesOf(item), headers: structuredHeaders };
}
