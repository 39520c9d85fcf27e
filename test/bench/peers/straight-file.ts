// The straight line for files: reads, validates, writes needs and event log by COPY, and hands the
// events on, by Kafka or by the log itself. Its projector is a process of its own, as ours is.
import { createReadStream } from 'node:fs';
import { Ajv } from 'ajv';
import type { Producer } from 'kafkajs';
import { given, say } from './program.js';
import { copyIn } from './straight-ledger.js';
import type { ReadTopic } from './straight-topic.js';
import { connected } from './tables.js';
import { kafkaAt, producerOf } from './topics.js';
import { envelope, type NeedTerms, OCCUPATIONS, SECTORS, TERRITORIES, uuid } from './work.js';

/** Lines of a transaction; 1,000 to 5,000 differ by less than a fifth. */
const CHUNK = 2_000;
const READ_BYTES = 1 << 18;

const { url, schema, brokers, topic } = given<ReadTopic>();

const code = (list: readonly string[]) => ({ type: 'string', enum: list });
const day = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$' };
const text = { type: 'string', minLength: 1, maxLength: 200 };
const isNeed = new Ajv().compile<NeedTerms>({
  type: 'object',
  additionalProperties: false,
  required: [
    ...['externalId', 'employer', 'territory', 'sector', 'occupation', 'openings', 'from', 'to'],
  ],
  properties: {
    externalId: text,
    employer: {
      type: 'object',
      required: ['id', 'name'],
      additionalProperties: false,
      properties: { id: text, name: text },
    },
    territory: code(TERRITORIES),
    sector: code(SECTORS),
    occupation: code(OCCUPATIONS),
    openings: { type: 'integer', minimum: 1 },
    from: day,
    to: day,
    contract: text,
    reason: text,
    confidence: text,
    channel: text,
  },
});

interface Chunk {
  needs: string;
  log: string;
  messages: { key: string; value: string }[];
}
const emptyChunk = (): Chunk => ({ needs: '', log: '', messages: [] });
const client = await connected(url, schema);
let taken = 0;

/** Adds a line of the file to the chunk. */
function take(line: string, chunk: Chunk): void {
  const parsed: unknown = JSON.parse(line);
  if (!isNeed(parsed)) throw new Error(`a line is refused: ${isNeed.errors?.[0]?.message}`);
  const id = uuid(1, taken);
  const value = envelope({ ...parsed, id, version: 1 }, taken++);
  const { externalId, employer, territory, sector, occupation, openings } = parsed;
  chunk.needs += `${[
    ...[id, 1, externalId, employer.id, employer.name, territory, sector, occupation, openings],
    ...[parsed.from, parsed.to],
    ...[parsed.contract, parsed.reason, parsed.confidence, parsed.channel],
  ].join('\t')}\n`;
  chunk.log += `${id}\t${value.includes('\\') ? value.replaceAll('\\', '\\\\') : value}\n`;
  chunk.messages.push({ key: id, value });
}

/** Needs and event log in one transaction; the lock keeps the log in the order of its positions. */
async function commit({ needs, log }: Chunk, isAnnounced: boolean): Promise<void> {
  await client.query('begin');
  await copyIn(client, 'copy need from stdin', needs);
  await client.query('select pg_advisory_xact_lock(42)');
  await copyIn(client, 'copy event_log (key, event) from stdin', log);
  await client.query(isAnnounced ? 'notify log; commit' : 'commit');
}

/** Parses the next chunk while this one is written, and writes one transaction at a time. */
async function importFile(file: string, producer: Producer | undefined): Promise<void> {
  let rest = '';
  let chunk = emptyChunk();
  let committing = Promise.resolve();
  let producing: Promise<unknown> = Promise.resolve();
  const hand = async () => {
    const full = chunk;
    chunk = emptyChunk();
    await committing;
    committing = commit(full, !producer).then(() => {
      if (producer)
        producing = producing.then(() =>
          producer.send({ topic, acks: -1, messages: full.messages }),
        );
    });
  };
  const options = { encoding: 'utf8', highWaterMark: READ_BYTES } as const;
  for await (const read of createReadStream(file, options)) {
    const lines = (rest + String(read)).split('\n');
    rest = lines.pop()!;
    for (const line of lines) {
      take(line, chunk);
      if (chunk.messages.length === CHUNK) await hand();
    }
  }
  if (chunk.messages.length > 0) await hand();
  await committing;
  await producing;
}

const producer = brokers.length > 0 ? producerOf(kafkaAt(brokers)) : undefined;
await producer?.connect();
process.on('message', ({ file }: { file: string }) => {
  void importFile(file, producer).then(() => say('imported'));
});
say('ready');
