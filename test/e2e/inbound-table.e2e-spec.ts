import { Kafka, logLevel, Partitioners, type Producer } from 'kafkajs';
import { asked } from '../faults/oracle.js';
import type { Channel, Item } from '../hostile/corpus.js';
import { agreement, type Json, type PushedEvent } from '../hostile/events.js';
import { Random } from '../hostile/random.js';
import { type Place, send } from '../hostile/send.js';
import { type LogUnderTest, onStandingEmbedded, onStandingKafka } from '../support/event-logs.js';
import { inboundCases } from '../support/inbound-cases.js';
import { accepted, Plan } from '../support/plan.js';

const TERRITORY = 'MA-KEN';
const HTTP = ['http-structured', 'http-batch', 'http-binary', 'ndjson'] as const;
const TOPICS = ['kafka-structured', 'kafka-binary'] as const;
const SEVERAL: readonly Channel[] = ['http-batch', 'ndjson', ...TOPICS];

let made = 0;
const need = (terms: object = {}): PushedEvent => {
  const externalId = `TABLE-${++made}`;
  const data = { externalId, territory: TERRITORY, occupation: '7411', openings: 3, ...terms };
  const content = {
    ...{ specversion: '1.0', id: `table-${made}`, source: 'anapec', sourceversion: 1 },
    ...{ type: 'ma.mizan.inbound.job-need-published.v1' },
    ...{ datacontenttype: 'application/json', data: data as Json },
  };
  const moves = { figure: 'demand', occupation: '7411', amount: 3 } as const;
  return { kind: 'job-needs', organisation: 'anapec', externalId, content, moves };
};

const itemOf = (event: PushedEvent, more: Partial<Item> = {}): Item => ({
  event,
  content: event.content,
  expected: 'counted',
  ...more,
});

class Table {
  producer?: Producer;
  constructor(private readonly log: LogUnderTest) {}

  /**
   * What became of an item that was sent between two good ones, where the channel takes several.
   */
  async becomes(channel: Channel, item: Item, knownAs: string): Promise<string> {
    const neighbours = SEVERAL.includes(channel) ? [itemOf(need()), itemOf(need())] : [];
    // its bytes are those of all
    const isWhole = channel === 'http-batch' && item.damage !== undefined;
    const items =
      isWhole || neighbours.length === 0 ? [item] : [neighbours[0]!, item, neighbours[1]!];
    const chunk = { channel, organisation: 'anapec', kind: 'job-needs' as const, items };
    const senders = { mizan: this.log.mizan, ...(this.producer && { producer: this.producer }) };
    const answers = await send(senders, chunk);
    const at = items.indexOf(item);
    for (const [index, one] of items.entries())
      if (index !== at) expect(await this.known(one.event.externalId)).toEqual([TERRITORY, 3]);
    const answer = answers[at]!;
    const code = typeof answer === 'string' ? answer : await this.parked(answer);
    if (code !== undefined && code !== 'created') return code;
    const counted = await this.known(knownAs);
    return counted?.[1] === 3 && counted[0] === TERRITORY ? 'counted' : JSON.stringify(counted);
  }

  /** Territory and openings of a need, once it is there. */
  private async known(externalId: string): Promise<[string, number] | undefined> {
    const path = `employer-needs/v1/needs?externalId=${encodeURIComponent(externalId)}`;
    const read = async () =>
      accepted(
        await this.log.mizan
          .as('anapec')
          .get<{ data: { territory: string; openings: number }[] }>(path),
      ).data;
    const data = await new Plan(this.log.mizan).eventually(read, (found) => found.length > 0);
    expect(data.length).toBeLessThanOrEqual(1);
    return data[0] && [data[0].territory, data[0].openings];
  }

  /** The code under which a record is parked, once the record behind it has been read. */
  private async parked({ topic, partition, offset }: Place): Promise<string | undefined> {
    const url = this.log.mizan.run().databaseUrls['employer-needs']!;
    return asked(url, async (client) => {
      const next = async () =>
        (
          await client.query<{ next: number }>(
            'select next_offset::float8 as next from consumer_offset where topic = $1 and partition = $2',
            [topic, partition],
          )
        ).rows[0]?.next ?? 0;
      await new Plan(this.log.mizan).eventually(next, (at) => at > offset);
      const { rows } = await client.query<{ code: string }>(
        'select code from parked_event where topic = $1 and partition = $2 and "offset" = $3',
        [topic, partition, offset],
      );
      return rows[0]?.code;
    });
  }
}

function rowsOver(channels: readonly Channel[], tableOf: () => Table): void {
  const rows = inboundCases.flatMap((one) =>
    one.on
      .filter((channel) => channels.includes(channel))
      .map((channel) => [one.name, channel, one.but?.[channel] ?? one.is, one] as const),
  );
  it.each(rows)('%s, %s: %s', async (_, channel, expected, { make, knownAs }) => {
    const event = need();
    const item = itemOf(event, make(event, channel));
    const name = knownAs?.(event.externalId) ?? event.externalId;
    expect(await tableOf().becomes(channel, item, name)).toBe(expected);
  });

  it.each(channels)('the same id with another content, %s: event-id-reused', async (channel) => {
    const event = need();
    const name = event.externalId;
    expect(await tableOf().becomes(channel, itemOf(event), name)).toBe('counted');
    expect(await tableOf().becomes(channel, itemOf(event), name)).toBe('counted');
    const data = { ...event.content.data, openings: 4 };
    const other = itemOf(event, { content: { ...event.content, data } });
    expect(await tableOf().becomes(channel, other, name)).toBe('event-id-reused');
    const content = { ...other.content, id: `${String(event.content.id)}-other` };
    expect(await tableOf().becomes(channel, itemOf(event, { content }), name)).toBe(
      'version-reused',
    );
  });
}

interface ReportLine {
  readonly result: string;
  readonly errors: readonly { code: string; pointer: string | null }[];
}

type LineOfFile = [name: string, expected: string[], bytesOf: (data: Json, id: string) => Buffer];
const line = (content: Json) => Buffer.from(`${JSON.stringify(content)}\n`);
const withId = (change: (id: string) => string) => (data: Json, id: string) =>
  line({ ...data, externalId: change(id) });
const withVersion = (sourceVersion: unknown) => (data: Json) => line({ ...data, sourceVersion });
const inTerritory = (territory: string) => (data: Json) => line({ ...data, territory });
const UNSEEN = ['refused unseen-character /externalId'];
const NO_VERSION = ['refused not-a-source-version /sourceVersion'];

const linesOfFiles: LineOfFile[] = [
  ['a byte order mark', ['created'], (data) => Buffer.from(`\ufeff${String(line(data))}`)],
  [
    'Latin-1',
    ['refused not-utf-8 null'],
    (data) => Buffer.from(String(line({ ...data, title: 'é' })), 'latin1'),
  ],
  [
    'NUL in one line',
    ['refused text-not-storable /title', 'created'],
    (data) => Buffer.concat([line({ ...data, title: 'a\0b' }), line(data)]),
  ],
  [
    'an id in NFC and in NFD',
    ['created', 'refused same-reference-in-file /externalId'],
    (data, id) =>
      Buffer.concat(
        ['é', 'e\u0301'].map((e, i) =>
          line({ ...data, externalId: `${id}-${e}`, openings: 3 + i }),
        ),
      ),
  ],
  ['a trailing blank', UNSEEN, withId((id) => `${id} `)],
  ['a no-break space', UNSEEN, withId((id) => `${id}\u00a0`)],
  ['a right-to-left mark', UNSEEN, withId((id) => `\u200f${id}`)],
  ['the HCP code 04.281', ['created'], inTerritory('04.281')],
  ['the HCP code 04.281.', ['created'], inTerritory('04.281.')],
  ['the code of a commune', ['created'], inTerritory('04.281.01.07.')],
  ['the version 7 as text', ['created'], withVersion('7')],
  ...['', ' ', true, [7], '0x10'].map((version): LineOfFile => [
    `the version ${JSON.stringify(version)}`,
    NO_VERSION,
    withVersion(version),
  ]),
  [
    'one reference three times',
    ['created', ...Array<string>(2).fill('refused same-reference-in-file /externalId')],
    (data) => Buffer.concat([3, 4, 5].map((openings) => line({ ...data, openings }))),
  ],
];

const TAKEN = ['created', 'revised', 'unchanged'];
const identitiesOfAgreements: [string, string[], (id: string) => string][] = [
  ['its accents composed', TAKEN, (id) => `${id}-é`],
  ['its accents decomposed', TAKEN, (id) => `${id}-e\u0301`],
  ['a trailing blank', ['invalid'], (id) => `${id} `],
  ['a no-break space', ['invalid'], (id) => `${id}\u00a0`],
  ['a right-to-left mark', ['invalid'], (id) => `\u200f${id}`],
];

onStandingEmbedded('what real senders push over HTTP', (log) => {
  const table = new Table(log);
  rowsOver(HTTP, () => table);

  it.each(linesOfFiles)('a file with %s: %s', async (_, expected, bytesOf) => {
    const event = need();
    const bytes = bytesOf(event.content.data, event.externalId);
    const anapec = log.mizan.as('anapec');
    const contentType = 'application/x-ndjson';
    const file = accepted(
      await anapec.post<{ id: string }>('employer-needs/v1/imports', Uint8Array.from(bytes), {
        contentType,
      }),
    );
    const report = await anapec.get<{ data: ReportLine[] }>(
      `employer-needs/v1/imports/${file.id}/report`,
    );
    const became = ({ result, errors }: ReportLine) =>
      [result, ...errors.map(({ code, pointer }) => `${code} ${pointer}`)].join(' ');
    expect(accepted(report).data.map(became)).toEqual(expected);
  });

  it.each(identitiesOfAgreements)(
    'an agreement whose id has %s: %s',
    async (_, expected, changed) => {
      const [event] = agreement(new Random(++made)) as [PushedEvent];
      const externalId = changed(event.externalId);
      const content = { ...event.content, data: { ...event.content.data, externalId } };
      const again: PushedEvent['content'] = { ...content, id: `table-again-${++made}` };
      const items = [itemOf(event, { content }), itemOf(event, { content: again })];
      const { organisation, kind } = event;
      for (const channel of ['ndjson', 'http-batch'] as const) {
        const results = await send({ mizan: log.mizan }, { channel, organisation, kind, items });
        expect(results.every((result) => expected.includes(String(result)))).toBe(true);
      }
    },
  );

  it('takes HCP codes where needs are listed and figures are asked', async () => {
    const { mizan } = log;
    const counts = await Promise.all(
      [TERRITORY, '04.281', '04.281.'].map(async (territory) => {
        const query = new URLSearchParams({ territory, occupation: '7411' });
        const listed = accepted(
          await mizan
            .as('anapec')
            .get<{ data: object[] }>(`employer-needs/v1/needs?${query}&limit=100`),
        ).data.length;
        const { demand } = (await new Plan(mizan).figures({ territory, occupation: '7411' })).total;
        return [listed, demand];
      }),
    );
    expect(counts[0]![0]).toBeGreaterThan(20);
    expect(counts[1]).toEqual(counts[0]);
    expect(counts[2]).toEqual(counts[0]);
  });

  it('counts each of them once', async () => {
    const counted = async () =>
      (await new Plan(log.mizan).figures({ occupation: '7411' })).total.demand;
    const url = log.mizan.run().databaseUrls['employer-needs']!;
    const there = await asked(url, async (client) => {
      const sum = `select sum(openings)::float8 as sum from hiring_need where occupation = '7411'`;
      return (await client.query<{ sum: number }>(sum)).rows[0]!.sum;
    });
    expect(await new Plan(log.mizan).eventually(counted, (n) => n === there)).toBe(there);
  });
});

onStandingKafka('what real senders push to their topics', (log) => {
  const table = new Table(log);
  beforeAll(async () => {
    const kafka = new Kafka({ brokers: log.brokers, logLevel: logLevel.NOTHING });
    table.producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
    await table.producer.connect();
  });
  afterAll(() => table.producer?.disconnect());
  rowsOver(TOPICS, () => table);
});
