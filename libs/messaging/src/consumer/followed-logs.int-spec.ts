import { setTimeout as sleep } from 'node:timers/promises';
import { describeWithKafka, testBroker, type TestBroker } from '../../../../test/support/kafka.js';
import { eventually, factsOf, LogHarness } from '../../../../test/support/log-harness.js';
import type { ReceivedEvent } from '../envelope.js';
import { FollowedLogs } from './followed-logs.js';

/**
 * A source that delivers the first batch, from the stored offset of the group, before it has sought
 * to the start offset.
 */
class SlowlyAssigned extends FollowedLogs {
  override async assigned(
    ...partition: Parameters<FollowedLogs['assigned']>
  ): ReturnType<FollowedLogs['assigned']> {
    await sleep(300);
    return super.assigned(...partition);
  }
}

describeWithKafka('a log that is followed as far as it is let, on Kafka', () => {
  let broker: TestBroker;
  let log: LogHarness;
  beforeAll(async () => void (broker = await testBroker()), 240_000);
  afterAll(() => broker?.stop(), 60_000);
  beforeEach(async () => void (log = await new LogHarness(broker.brokers).open()), 60_000);
  afterEach(() => log.close(), 60_000);

  it('is read from its beginning, though its group remembers another run that has come to what may not be read yet', async () => {
    const consumer = `${log.schema}.followed`;
    await log.state(['a', 1, 1], ['a', 2, 2], ['a', 3, 3]);
    await log.asAdmin(async (admin) => {
      await eventually(async () =>
        expect((await admin.fetchTopicOffsets(log.topic)).map(({ high }) => high)).toContain('3'),
      );
      const { partition } = (await admin.fetchTopicOffsets(log.topic)).find(
        ({ high }) => high === '3',
      )!;
      await admin.setOffsets({
        groupId: consumer,
        topic: log.topic,
        partitions: [{ partition, offset: '2' }],
      });
    });
    const read: number[] = [];
    const facts = [factsOf(log.service)];
    let limit = 2;
    const logs = new SlowlyAssigned({
      db: log.readerDb,
      databaseUrl: '',
      brokers: log.brokers!,
      subscription: {
        consumer,
        topics: { [log.topic]: { aggregates: facts, reads: facts, parking: 'event' } },
      },
      handler: async ({ events }) =>
        (events as ReceivedEvent[]).map(({ envelope }) => {
          read.push(envelope.sequence);
          return { kind: 'done' as const };
        }),
      limitOf: () => sleep(600, undefined).then(() => limit),
      log: { warn: () => undefined, error: () => undefined },
      onFatal: (error) => {
        throw error;
      },
    });
    await logs.start();
    try {
      await eventually(() => expect(read).toEqual([1, 2]));
      limit = 3;
      await eventually(() => expect(read).toEqual([1, 2, 3]));
    } finally {
      await logs.stop();
    }
  }, 90_000);
});
