import { testBroker, noKafka, type TestBroker } from '../../../test/support/kafka.js';
import { eventually, LogHarness } from '../../../test/support/log-harness.js';

const kafkaMissing = noKafka();
const transports = [
  ['the embedded event log', false],
  [kafkaMissing ? `Kafka [skipped: ${kafkaMissing}]` : 'Kafka', true],
] as const;

describe.each(transports)('an event log on %s', (_, onKafka) => {
  const it_ = onKafka && kafkaMissing ? it.skip : it;
  let broker: TestBroker | undefined;
  let log: LogHarness;
  beforeAll(async () => {
    if (onKafka && !kafkaMissing) broker = await testBroker();
  }, 240_000);
  afterAll(() => broker?.stop(), 60_000);
  beforeEach(async () => {
    log = new LogHarness(broker?.brokers);
    if (!onKafka || broker) await log.open();
  }, 60_000);
  afterEach(() => log?.close(), 60_000);

  const seenAll = (count: number) =>
    eventually(async () => expect(await log.seenCount()).toBe(count));

  it_(
    '(a) keeps the order of a key',
    async () => {
      await log.startConsumer();
      for (let sequence = 1; sequence <= 20; sequence++)
        await log.state(
          ...['a', 'b', 'c'].map((subject): [string, number, number] => [
            subject,
            sequence,
            sequence,
          ]),
        );
      await seenAll(60);
      const seen = await log.seen();
      for (const subject of ['a', 'b', 'c'])
        expect(seen.filter((one) => one.subject === subject).map((one) => one.sequence)).toEqual(
          Array.from({ length: 20 }, (_, i) => i + 1),
        );
    },
    60_000,
  );

  it_(
    '(b) misses nothing under concurrent writers, some slow, some rolled back',
    async () => {
      const consumer = await log.startConsumer();
      const committed: string[] = [];
      const writer = async (name: number) => {
        for (let i = 1; i <= 25; i++) {
          const subject = `w${name}-${i}`;
          const isAborted = (name + i) % 3 === 0;
          await log.writerDb
            .transaction(async (tx) => {
              await log.stateIn(tx, [subject, 1, i]);
              if (i % 10 === 0) await tx.query('select pg_sleep(0.05)');
              if (isAborted) throw new Error('rolled back');
            })
            .then(
              () => committed.push(subject),
              () => undefined,
            );
        }
      };
      await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(writer));
      await seenAll(committed.length);
      expect((await log.seen()).map((one) => one.subject).sort()).toEqual(committed.sort());
      await eventually(async () =>
        expect((await consumer.freshness.read())[0]).toMatchObject({
          head: committed.length,
          applied: committed.length,
          lag: 0,
        }),
      );
    },
    90_000,
  );

  it_(
    '(c) resumes where it stopped',
    async () => {
      const first = await log.startConsumer();
      await log.state(['a', 1, 1], ['a', 2, 2]);
      await seenAll(2);
      await first.stop();
      await log.state(['a', 3, 3]);
      const handled: number[] = [];
      await log.startConsumer({ onEvent: ({ envelope }) => void handled.push(envelope.sequence) });
      await seenAll(3);
      expect(handled).toEqual([3]);
    },
    60_000,
  );

  it_(
    '(d) has one effect of what is delivered again',
    async () => {
      const consumer = await log.startConsumer();
      await log.state(['a', 1, 1, 'import-1'], ['a', 2, 2, 'import-1']);
      await seenAll(2);
      await consumer.stop();
      await log.readerDb.query(`update consumer_offset set next_offset = 0, last_event_id = null`);
      const again = await log.startConsumer();
      await eventually(async () =>
        expect(await again.freshness.importProgress('reader', 'import-1')).toEqual({
          applied: 2,
          parked: 0,
          duplicate: 2,
        }),
      );
      expect(await log.seenCount()).toBe(2);
    },
    60_000,
  );

  it_(
    '(e) is read once by two competing consumers',
    async () => {
      const consumers = await Promise.all([log.startConsumer(), log.startConsumer()]);
      for (let i = 1; i <= 100; i++) await log.state([`s${i}`, 1, i, 'import-1']);
      await seenAll(100);
      await eventually(async () =>
        expect(await consumers[0].freshness.importProgress('reader', 'import-1')).toEqual({
          applied: 100,
          parked: 0,
          duplicate: 0,
        }),
      );
      expect(consumers.flatMap((consumer) => consumer.fatal)).toEqual([]);
    },
    90_000,
  );

  it_(
    '(f) fences a consumer that was paused inside its batch',
    async () => {
      let resume = () => {};
      let isPaused = false;
      const pause = new Promise<void>((done) => (resume = done));
      const zombie = await log.startConsumer({
        idleTransactionMs: 1_000,
        onEvent: async () => {
          isPaused = true;
          await pause;
        },
      });
      await log.state(['a', 1, 1, 'import-1']);
      await eventually(() => expect(isPaused).toBe(true));
      const successor = await log.startConsumer({ group: `${log.schema}-successor` });
      await seenAll(1);
      resume();
      await log.state(['a', 2, 2, 'import-1']);
      await seenAll(2);
      await eventually(async () =>
        expect(await successor.freshness.importProgress('reader', 'import-1')).toMatchObject({
          applied: 2,
          duplicate: 0,
        }),
      );
      expect(zombie.fatal).toEqual([]);
    },
    90_000,
  );

  describe('(g) a log that is not the one read so far', () => {
    const readThree = async () => {
      const consumer = await log.startConsumer();
      await log.state(['a', 1, 1], ['a', 2, 2], ['a', 3, 3]);
      await seenAll(3);
      await consumer.stop();
      await log.stopWriter();
    };
    const isRefused = async (code: string) => {
      const consumer = await log.startConsumer();
      await eventually(async () => expect(await consumer.freshness.fault()).toMatch(code));
      expect((await consumer.freshness.read())[0]?.alarm).toMatchObject({ code, topic: log.topic });
      expect(await log.seenCount()).toBe(3);
      expect(consumer.fatal).toEqual([]);
      return consumer;
    };

    it_(
      'is refused when it was made again',
      async () => {
        await readThree();
        if (onKafka) {
          await log.asAdmin((admin) => admin.deleteTopics({ topics: [log.topic] }));
          await eventually(() => log.makeTopic());
        }
        await log.sql(
          `truncate ${log.schema}.event_log, ${log.schema}.relay_cursor; update ${log.schema}.event_log_head set logid = gen_random_uuid(), position = 0`,
        );
        await log.startWriter();
        for (let n = 1; n <= 5; n++) await log.state(['a', n, 100 + n]);
        await isRefused('log-made-again');
      },
      60_000,
    );

    it_(
      'is refused when it was restored to the past',
      async () => {
        await readThree();
        await log.sql(`delete from ${log.schema}.event_log where position > 1; update ${log.schema}.relay_cursor set position = 1;
        update ${log.schema}.event_log_head h set position = 1, link = l.link from ${log.schema}.event_log l`);
        await log.startWriter();
        await log.state(['a', 2, 200], ['a', 3, 300], ['a', 4, 400]);
        if (onKafka) await eventually(() => expect(log.relay.alarm).toMatch('topic-ahead-of-log'));
        else await isRefused('log-restored-to-the-past');
      },
      60_000,
    );

    it_(
      'is refused when it expired below our offset',
      async () => {
        await readThree();
        await log.startWriter();
        await log.state(['a', 4, 4], ['a', 5, 5], ['a', 6, 6]);
        if (onKafka) {
          await eventually(async () =>
            expect(sum(await log.asAdmin((admin) => admin.fetchTopicOffsets(log.topic)))).toBe(6),
          );
          await log.asAdmin(async (admin) => {
            const offsets = await admin.fetchTopicOffsets(log.topic);
            const partitions = offsets
              .filter(({ high }) => Number(high) === 6)
              .map(({ partition }) => ({ partition, offset: '5' }));
            await admin.fetchTopicMetadata({ topics: [log.topic] });
            await admin.deleteTopicRecords({ topic: log.topic, partitions });
          });
        } else await log.sql(`delete from ${log.schema}.event_log where position < 6`);
        await isRefused('log-expired');
      },
      60_000,
    );
  });

  describe('(h) a poison event', () => {
    it_(
      'parks alone, others go on, and a replay applies it',
      async () => {
        let isCured = false;
        const consumer = await log.startConsumer({
          onEvent: ({ envelope }) =>
            envelope.subject === 'bad' && !isCured
              ? { kind: 'park', code: 'unposted', detail: 'no rule for it' }
              : undefined,
        });
        await log.state(
          ['good', 1, 1, 'import-1'],
          ['bad', 1, 1, 'import-1'],
          ['good', 2, 2, 'import-1'],
          ['bad', 2, 2, 'import-1'],
        );
        await seenAll(2);
        await eventually(async () =>
          expect((await consumer.parked.list()).map(({ topic }) => topic)).toEqual([
            log.topic,
            log.topic,
          ]),
        );
        expect(await consumer.freshness.importProgress('reader', 'import-1')).toEqual({
          applied: 2,
          parked: 2,
          duplicate: 0,
        });
        expect((await consumer.freshness.read())[0]).toMatchObject({ parked: 2 });
        isCured = true;
        expect(await consumer.parked.replay('all')).toEqual({ done: 2, parked: 0 });
        expect(
          (await log.seen()).filter((one) => one.subject === 'bad').map((one) => one.sequence),
        ).toEqual([1, 2]);
        expect(await consumer.freshness.importProgress('reader', 'import-1')).toEqual({
          applied: 4,
          parked: 0,
          duplicate: 0,
        });
        expect(await consumer.parked.list()).toEqual([]);
      },
      60_000,
    );

    it_(
      'holds back the later events of its key where order matters, until the replay',
      async () => {
        let isCured = false;
        const consumer = await log.startConsumer({
          parking: 'key',
          onEvent: ({ envelope }) =>
            envelope.subject === 'bad' && envelope.sequence === 1 && !isCured
              ? { kind: 'park', code: 'unposted', detail: 'not yet' }
              : undefined,
        });
        await log.state(['bad', 1, 1], ['bad', 2, 2], ['good', 1, 1]);
        await log.state(['bad', 3, 3], ['good', 2, 2]);
        await seenAll(2);
        await eventually(async () =>
          expect((await consumer.parked.list()).map(({ code }) => code)).toEqual([
            'unposted',
            'key-parked',
            'key-parked',
          ]),
        );
        isCured = true;
        expect(await consumer.parked.replay('all')).toEqual({ done: 3, parked: 0 });
        expect(
          (await log.seen()).filter((one) => one.subject === 'bad').map((one) => one.sequence),
        ).toEqual([1, 2, 3]);
      },
      60_000,
    );

    it_(
      'that cannot be read parks with its text and its reason',
      async () => {
        const consumer = await log.startConsumer();
        await log.putRaw('bad', '{ this is not JSON');
        await log.putRaw(
          'bad',
          JSON.stringify({
            specversion: '1.0',
            id: '1',
            source: 'another',
            type: 'ma.mizan.facts.fact-stated.v1',
            subject: 'bad',
            partitionkey: 'bad',
            logid: 'l',
            time: '2026-11-24T08:00:00Z',
            sequence: 1,
            position: 1,
            data: { subject: 'bad', n: 1 },
          }).slice(onKafka ? 0 : 1),
        );
        await log.state(['good', 1, 1]);
        await seenAll(1);
        await eventually(async () =>
          expect((await consumer.parked.list()).map(({ code }) => code).sort()).toEqual([
            'not-json',
            'source-mismatch',
          ]),
        );
      },
      60_000,
    );
  });

  it_(
    '(i) is caught up once it has read what stood in it at the start, however much is written meanwhile',
    async () => {
      await log.state(['a', 1, 1], ['b', 1, 1]);
      const consumer = await log.startConsumer({
        onEvent: () => new Promise<void>((done) => void setTimeout(done, 3)),
      });
      let isWriting = true;
      const writing = (async () => {
        for (let n = 2; isWriting; n++)
          await log.state(
            ...['a', 'b', 'c', 'd', 'e', 'f'].map((subject): [string, number, number] => [
              subject,
              n,
              n,
            ]),
          );
      })();
      await eventually(async () =>
        expect((await consumer.freshness.read())[0]?.lag).toBeGreaterThan(20),
      );
      await eventually(async () => expect(await consumer.freshness.fault()).toBeUndefined());
      expect((await consumer.freshness.read())[0]?.lag).toBeGreaterThan(0);
      isWriting = false;
      await writing;
    },
    60_000,
  );
});

const sum = (offsets: { high: string }[]): number =>
  offsets.reduce((total, { high }) => total + Number(high), 0);
