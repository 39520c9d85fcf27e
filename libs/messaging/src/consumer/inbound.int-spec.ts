import { testBroker, describeWithKafka, type TestBroker } from '../../../../test/support/kafka.js';
import {
  eventually,
  LogHarness,
  PushedFact,
  pushedFacts,
} from '../../../../test/support/log-harness.js';

describeWithKafka('a topic that an organisation writes to, on Kafka', () => {
  let broker: TestBroker;
  let log: LogHarness;
  beforeAll(async () => void (broker = await testBroker()), 240_000);
  afterAll(() => broker?.stop(), 60_000);
  beforeEach(async () => void (log = await new LogHarness(broker.brokers).open()), 60_000);
  afterEach(() => log.close(), 60_000);

  const topics = (suffix: string) => ({
    [`mizan.inbound.*.${suffix}`]: { takes: pushedFacts(suffix) },
  });
  let ids = 0;
  const event = (more: object = {}) => ({
    specversion: '1.0',
    id: String(++ids),
    source: 'anapec',
    type: PushedFact.type,
    time: '2026-10-02T08:00:00Z',
    data: { externalId: 'a', n: 1 },
    sourceversion: 1,
    ...more,
  });
  const consuming = async (partitions = 1) => {
    const suffix = log.schema.replaceAll('_', '-');
    const topic = `mizan.inbound.anapec.${suffix}`;
    await log.makeTopic(topic, partitions);
    return { suffix, topic, consumer: await log.startConsumer({ topics: topics(suffix) }) };
  };
  const seen = async () =>
    (await log.seen()).map(({ subject, sequence, n }) => [subject, sequence, n]).sort();

  it('is read in both modes, and parks what another organisation signs', async () => {
    const { topic, consumer } = await consuming(3);
    const binary = {
      ce_specversion: '1.0',
      ce_id: 'binary-2',
      ce_source: 'anapec',
      ce_type: PushedFact.type,
      ce_subject: 'b',
      ce_sourceversion: '3',
      ce_sequence: 'their own',
      'content-type': 'application/json',
    };
    await log.produce(topic, [
      {
        key: 'a',
        value: JSON.stringify(event()),
        headers: { 'content-type': 'application/cloudevents+json' },
      },
      { key: 'b', value: '{"externalId":"b","n":2}', headers: binary },
      { key: 'c', value: JSON.stringify(event({ source: 'council-ma-04' })) },
      {
        key: 'd',
        value: '{"externalId":"d","n":"two"}',
        headers: { ...binary, ce_id: 'binary-4', ce_subject: 'd' },
      },
    ]);
    await eventually(async () =>
      expect(
        (await consumer.parked.list())
          .map(({ code, raw }) => [code, raw.includes('specversion')])
          .sort(),
      ).toEqual([
        ['invalid', true],
        ['source-mismatch', true],
      ]),
    );
    await eventually(async () =>
      expect(await seen()).toEqual([
        ['a', 1, 1],
        ['b', 3, 2],
      ]),
    );
  }, 60_000);

  it('goes on past every poison record, and counts them', async () => {
    const { topic, consumer } = await consuming();
    const poison = [
      null,
      '',
      '{',
      'null',
      '[]',
      '"text"',
      '{}',
      JSON.stringify(event({ type: 'unknown.v1' })),
      JSON.stringify(event({ specversion: '2.0' })),
      JSON.stringify(event({ data: null })),
      JSON.stringify(event({ data: { externalId: 'a', n: 1, note: 'a\u0000b' } })),
      JSON.stringify(event({ data: { externalId: 'a', n: 1, note: '\ud800' } })),
      `{"data":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}}`,
      JSON.stringify(event({ sourceversion: 'x' })),
      JSON.stringify(event({ subject: 7 })),
      JSON.stringify(event({ subject: 'another' })),
      JSON.stringify(event({ time: 'soon' })),
      JSON.stringify(event({ time: '2026-02-30T08:00:00Z' })),
      JSON.stringify(event({ time: '0000-01-01T00:00:00Z' })),
      JSON.stringify(event({ importid: 'x'.repeat(4_000) })),
      Buffer.from([0xff, 0xfe, 0x00]),
    ];
    await log.produce(
      topic,
      poison.map((value, i) => ({ key: `${i}-${'k'.repeat(4_000)}`, value })),
    );
    const sound = { externalId: 'sound', n: 1 };
    await log.produce(topic, [{ value: JSON.stringify(event({ data: sound })) }]);
    await eventually(async () => expect(await seen()).toEqual([['sound', 1, 1]]));
    const parked = await consumer.parked.list();
    expect(parked.reduce((sum, { times }) => sum + times, 0)).toBe(poison.length);
    expect(consumer.fatal).toEqual([]);
  }, 60_000);

  it('keeps the repeats of one refusal as one, with their number', async () => {
    const { topic, consumer } = await consuming();
    const refused = { externalId: 'r', n: 'two' };
    for (let night = 0; night < 5; night++)
      await log.produce(topic, [{ key: 'r', value: JSON.stringify(event({ data: refused })) }]);
    await eventually(async () =>
      expect(await consumer.parked.list()).toMatchObject([{ code: 'invalid', times: 5 }]),
    );
  }, 60_000);

  it('refuses another content under an id that is known', async () => {
    const { topic, consumer } = await consuming();
    const first = event();
    await log.produce(topic, [
      { value: JSON.stringify(first) },
      { value: JSON.stringify(first) },
      { value: JSON.stringify({ ...first, data: { externalId: 'a', n: 2 } }) },
    ]);
    await eventually(async () =>
      expect(await consumer.parked.list()).toMatchObject([{ code: 'event-id-reused' }]),
    );
    expect(await seen()).toEqual([['a', 1, 1]]);
  }, 60_000);

  it('is found when it is made after the consumer started', async () => {
    const { suffix } = await consuming();
    await log.makeTopic(`mizan.inbound.council-ma-06.${suffix}`, 1);
    await log.produce(`mizan.inbound.council-ma-06.${suffix}`, [
      { key: 'a', value: JSON.stringify(event({ source: 'council-ma-06' })) },
    ]);
    await eventually(async () => expect(await log.seenCount()).toBe(1));
  }, 60_000);
});

describeWithKafka('the relay, on Kafka', () => {
  let broker: TestBroker;
  let log: LogHarness;
  beforeAll(async () => void (broker = await testBroker()), 240_000);
  afterAll(() => broker?.stop(), 60_000);
  beforeEach(async () => void (log = await new LogHarness(broker.brokers).open()), 60_000);
  afterEach(() => log.close(), 60_000);

  const cursorAt = (position: number) =>
    eventually(async () =>
      expect(await log.writerDb.query('select position::int as at from relay_cursor')).toEqual([
        { at: position },
      ]),
    );

  it('sends again what it may have sent, and the effect stays one', async () => {
    const consumer = await log.startConsumer();
    await log.state(['a', 1, 1, 'import-1'], ['a', 2, 2, 'import-1']);
    await cursorAt(2);
    await log.stopWriter();
    await log.sql(`update ${log.schema}.relay_cursor set position = 0`);
    await log.startWriter();
    await cursorAt(2);
    await eventually(async () =>
      expect(await consumer.freshness.importProgress('reader', 'import-1')).toEqual({
        applied: 2,
        parked: 0,
        duplicate: 2,
      }),
    );
    expect(log.relay.alarm).toBeUndefined();
  }, 60_000);

  it('refuses a topic that has lost what was sent to it', async () => {
    await log.state(['a', 1, 1], ['a', 2, 2]);
    await cursorAt(2);
    await log.stopWriter();
    await log.asAdmin((admin) => admin.deleteTopics({ topics: [log.topic] }));
    await eventually(() => log.makeTopic());
    await log.startWriter();
    await eventually(() => expect(log.relay.alarm).toMatch('topic-behind-log'));
  }, 60_000);

  it('goes on after the broker was killed, with nothing lost and writes taken meanwhile', async () => {
    await log.startConsumer();
    await log.state(['a', 1, 1]);
    await eventually(async () => expect(await log.seenCount()).toBe(1));
    await broker.kill9();
    for (let n = 2; n <= 20; n++) await log.state(['a', n, n]);
    await broker.restart();
    await eventually(
      async () =>
        expect((await log.seen()).map(({ sequence }) => sequence)).toEqual(
          Array.from({ length: 20 }, (_, i) => i + 1),
        ),
      60_000,
    );
  }, 120_000);
});
