import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureTopics } from '@mizan/topics';
import { type Codec, describeWithClients, ensureClients, sendWith } from '../support/clients.js';
import { onKafka } from '../support/event-logs.js';
import { Plan } from '../support/plan.js';
import {
  topicOf,
  TOPIC,
  COUNCIL_TOPIC,
  need,
  needs,
  operatorOf,
  asAdmin,
  setCompression,
  demandOf,
  LONG,
} from '../support/topics-of-needs.js';

describeWithClients('systems with clients of other makers', () => {
  beforeAll(() => ensureClients(), 300_000);

  onKafka('that write what nothing can read', (log) => {
    let pidsBefore: Record<string, number>;
    beforeAll(() => void (pidsBefore = log.mizan.run().servicePids));

    /** What another organisation sends meanwhile, to every partition of its topic. */
    const others = async (occupation: string) => {
      await sendWith(
        'librdkafka',
        { brokers: log.brokers, topic: TOPIC },
        needs(60, `others-${occupation}`, { occupation }),
      );
      return demandOf(log, occupation, 60, 60_000);
    };
    const alarmed = (count: number) =>
      new Plan(log.mizan).eventually(
        async () => (await operatorOf(log).consumers()).filter(({ alarm }) => alarm),
        (lines) => lines.length >= count,
        90_000,
      );

    it('stop their own partition alone, and it is said which, where a batch holds more than is taken', async () => {
      const topic = COUNCIL_TOPIC;
      await setCompression(log, topic, 'producer');
      const huge = need('huge', { title: 'x'.repeat(70 * 1_048_576) }, 'council-ma-04');
      await sendWith('java', { brokers: log.brokers, topic, codec: 'zstd' }, [huge]);
      const [line, ...more] = await alarmed(1);
      expect(more).toEqual([]);
      expect(line).toMatchObject({ topic, alarm: { code: 'unreadable-partition' } });
      const { status, text } = await operatorOf(log).ready();
      expect(status).toBe(200);
      expect(text).toContain(`unreadable-partition: ${topic}/${line!.alarm!.partition}`);
      expect(await operatorOf(log).metrics()).toMatch(
        new RegExp(`mizan_consumer_alarm{[^}]*topic="${topic}"[^}]*} 1`),
      );
      expect(await others('7211')).toBe(60);
    }, 180_000);

    it('leave the other partitions of their topic to be read', async () => {
      const topic = COUNCIL_TOPIC;
      const [line] = await alarmed(1);
      const names = needs(24, 'same-topic', { occupation: '7212' }, 'council-ma-04');
      await sendWith('librdkafka', { brokers: log.brokers, topic }, names);
      const ends = await asAdmin(log.brokers, (admin) => admin.fetchTopicOffsets(topic));
      const end = Number(ends.find(({ partition }) => partition === line!.alarm!.partition)!.high);
      const counted = 24 - (end - 1);
      expect(counted).toBeLessThan(24);
      expect(await demandOf(log, '7212', counted, 30_000)).toBe(counted);
    }, 60_000);

    it('stop their partitions alone where bytes have changed on the broker’s disk', async () => {
      const damaged: [string, Codec][] = [
        ['council-ma-06', 'zstd'],
        ['operator-ofppt', 'lz4'],
        ['ministry', 'snappy'],
        ['council-ma-04', 'gzip'],
        ['unknown', 'none'],
      ];
      await ensureTopics(log.brokers, ['unknown']);
      for (const [organisation, codec] of damaged)
        await setCompression(log, topicOf(organisation), codec === 'none' ? 'uncompressed' : codec);
      // nobody reads what is damaged before it is
      process.kill(pidsBefore['employer-needs']!, 'SIGSTOP');
      for (const [organisation] of damaged)
        await sendWith('librdkafka', { brokers: log.brokers, topic: topicOf(organisation) }, [
          need('damaged', LONG, organisation),
        ]);
      await log.broker!.halt();
      for (const [organisation] of damaged) damage(log.broker!.data, topicOf(organisation));
      await log.broker!.restart();
      process.kill(pidsBefore['employer-needs']!, 'SIGCONT');
      expect(await others('7213')).toBe(60);
      const topics = (await alarmed(damaged.length)).map(({ topic }) => topic);
      expect(topics.sort()).toEqual(damaged.map(([name]) => topicOf(name)).sort());
      expect(await others('7214')).toBe(60);
    }, 400_000);

    it('cost no process', () => expect(log.mizan.run().servicePids).toEqual(pidsBefore));
  });
});

const BATCH_HEADER_BYTES = 61;

/**
 * Overwrites the middle of the last batch in each partition of a topic that has the record of
 * `damaged`.
 */
function damage(data: string, topic: string): void {
  for (const folder of readdirSync(data).filter((name) => name.startsWith(`${topic}-`))) {
    const file = path.join(data, folder, '00000000000000000000.log');
    const bytes = readFileSync(file);
    const [at] = batchesIn(bytes).slice(-1);
    if (at === undefined || bytes.readInt32BE(at + 57) !== 1) continue;
    bytes.fill(0xff, at + BATCH_HEADER_BYTES, bytes.length - 4);
    writeFileSync(file, bytes);
  }
}

/** Where each batch of a segment begins. */
function batchesIn(bytes: Buffer): number[] {
  const starts: number[] = [];
  for (let at = 0; at + BATCH_HEADER_BYTES < bytes.length && bytes[at + 16] === 2;) {
    starts.push(at);
    at += 12 + bytes.readInt32BE(at + 8);
  }
  return starts;
}
