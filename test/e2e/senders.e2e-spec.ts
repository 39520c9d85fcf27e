import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureTopics } from '@mizan/topics';
import kafkajs, { type Admin } from 'kafkajs';
import { partnerOrganisations } from '../../deploy/local/src/fleet.js';
import {
  type Codec,
  codecs,
  describeWithClients,
  ensureClients,
  foreignClients,
  sendWith,
} from '../support/clients.js';
import { type LogUnderTest, onKafka, onStandingKafka } from '../support/event-logs.js';
import { Plan } from '../support/plan.js';

const { ConfigResourceTypes, Kafka, logLevel } = kafkajs;
const topicOf = (organisation: string) => `mizan.inbound.${organisation}.job-needs`;
const TOPIC = topicOf('anapec');
const COUNCIL_TOPIC = topicOf('council-ma-04');
const OWN_TOPIC = 'mizan.employer-needs';
const INBOUND_CONSUMER_SERVICE = 'employer-needs';

/** A need as another system writes it, on one line. */
const need = (externalId: string, terms: object, source = 'anapec'): [string, string] => {
  const data = { externalId, territory: 'MA-KEN', openings: 1, origin: 'fictional', ...terms };
  const type = 'ma.mizan.inbound.job-need-published.v1';
  return [externalId, JSON.stringify({ specversion: '1.0', id: randomUUID(), source, type, data })];
};

const needs = (count: number, name: string, terms: object, source?: string) =>
  Array.from({ length: count }, (_, i) => need(`${name}-${i}`, terms, source));

interface ConsumerLine {
  topic: string;
  lag: number;
  alarm?: { code: string; topic: string; partition: number };
}

/** What an operator sees of the service that reads the topics. */
function operatorOf(log: LogUnderTest) {
  /** None while the service waits for a broker that comes back. */
  const consumers = async () => {
    const { status, body } = await log.mizan
      .as('planner')
      .get<{ data: ConsumerLine[] }>('employer-needs/v1/consumers');
    return status === 200 ? body.data : [];
  };
  return {
    consumers,
    lag: async () => (await consumers()).reduce((sum, { lag }) => sum + lag, 0),
    ready: async () => {
      const url = log.mizan.run().services[INBOUND_CONSUMER_SERVICE]!;
      const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
      return { status: answer?.status, text: answer ? await answer.text() : '' };
    },
    metrics: async () => {
      const url = log.mizan.run().services[INBOUND_CONSUMER_SERVICE]!;
      return (await fetch(`${url}/metrics`)).text();
    },
  };
}

async function asAdmin<T>(brokers: string[], work: (admin: Admin) => Promise<T>): Promise<T> {
  const admin = new Kafka({ brokers, logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.disconnect();
  }
}

const setCompression = (log: LogUnderTest, name: string, value: string) =>
  asAdmin(log.brokers, (admin) =>
    admin.alterConfigs({
      validateOnly: false,
      resources: [
        {
          type: ConfigResourceTypes.TOPIC,
          name,
          configEntries: [
            { name: 'compression.type', value },
            { name: 'max.message.bytes', value: String(16 * 1_048_576) },
            { name: 'retention.ms', value: '-1' },
          ],
        },
      ],
    }),
  );

const demandOf = (log: LogUnderTest, occupation: string, expected: number, atMostMs = 20_000) => {
  const plan = new Plan(log.mizan);
  const demand = async () => (await plan.figures({ occupation })).total.demand;
  return plan.eventually(demand, (figure) => figure === expected, atMostMs);
};

/** Records enough for a batch of several blocks, whatever the codec calls one. */
const MANY = 300;
const LONG = { title: 'Câbleuse, câbleur en faisceaux électriques – كابلاج '.repeat(5) };

describeWithClients('systems with clients of other makers', () => {
  beforeAll(() => ensureClients(), 300_000);

  onStandingKafka('that write to the topics of their organisation', (log) => {
    const pids = () => log.mizan.run().servicePids;
    let pidsBefore: Record<string, number>;
    beforeAll(() => void (pidsBefore = pids()));

    describe.each(foreignClients)('%s', (client) => {
      const occupation = { librdkafka: '7111', 'kafka-python': '7112', java: '7113' }[client];

      it('has its records counted, whatever their codec', async () => {
        for (const codec of codecs)
          await sendWith(client, { brokers: log.brokers, topic: TOPIC, codec }, [
            need(`${client}-${codec}`, { occupation, openings: 2 }),
          ]);
        expect(await demandOf(log, occupation, 10)).toBe(10);
      }, 60_000);

      it('has a committed transaction counted, and an aborted one not', async () => {
        const to = { brokers: log.brokers, topic: COUNCIL_TOPIC };
        const names = (ending: string) =>
          needs(20, `${client}-${ending}`, { occupation, openings: 3 }, 'council-ma-04');
        await sendWith(client, { ...to, ending: 'abort' }, names('abort'));
        await sendWith(client, { ...to, ending: 'commit' }, names('commit'));
        await sendWith(client, { ...to, ending: 'abort' }, names('again'));
        expect(await demandOf(log, occupation, 70)).toBe(70);
        const lag = await new Plan(log.mizan).eventually(operatorOf(log).lag, (n) => n === 0);
        expect(lag).toBe(0);
      }, 60_000);
    });

    it('leaves nothing behind for a service that starts, after markers and aborted records', async () => {
      const pid = pids()['employer-needs']!;
      process.kill(pid, 'SIGTERM');
      await new Plan(log.mizan).eventually(
        async () => pids()['employer-needs']!,
        (now) => now !== pid,
      );
      const ready = await new Plan(log.mizan).eventually(
        operatorOf(log).ready,
        ({ status }) => status === 200,
        20_000,
      );
      expect(ready).toEqual({ status: 200, text: '{"status":"ready"}' });
      pidsBefore = pids();
    }, 60_000);

    it.each(codecs.filter((codec) => codec !== 'none'))(
      'is read on when somebody sets the topics to %s while they are read',
      async (codec) => {
        const occupation = { gzip: '7121', snappy: '7122', lz4: '7123', zstd: '7124' }[codec];
        await setCompression(log, TOPIC, codec);
        await setCompression(log, OWN_TOPIC, codec);
        await sendWith(
          'librdkafka',
          { brokers: log.brokers, topic: TOPIC },
          needs(MANY, `set-${codec}`, { occupation, ...LONG }),
        );
        expect(await demandOf(log, occupation, MANY)).toBe(MANY);
      },
      60_000,
    );

    it.each(foreignClients)(
      'is read as %s compressed it, where a topic leaves that to its producers',
      async (client) => {
        const occupation = { librdkafka: '7131', 'kafka-python': '7132', java: '7133' }[client];
        await setCompression(log, TOPIC, 'producer');
        for (const codec of codecs)
          await sendWith(
            client,
            { brokers: log.brokers, topic: TOPIC, codec },
            needs(MANY, `own-${client}-${codec}`, { occupation, ...LONG }),
          );
        expect(await demandOf(log, occupation, MANY * codecs.length)).toBe(MANY * codecs.length);
      },
      60_000,
    );

    it('leaves topics that are set right again', async () => {
      const { repaired } = await ensureTopics(log.brokers, partnerOrganisations);
      expect(repaired.sort()).toEqual([OWN_TOPIC, TOPIC].sort());
    });

    it('costs no process', () => expect(pids()).toEqual(pidsBefore));

    it('agrees with a recomputation', () =>
      expect(log.mizan.verify()).toEqual({ status: 0, output: expect.any(String) }));
  });

  onKafka('some of which write what nothing can read', (log) => {
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
      process.kill(pidsBefore['employer-needs']!, 'SIGSTOP'); // nobody reads what is damaged before it is
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

/** Overwrites the middle of the last batch in each partition of a topic that has the record of `damaged`. */
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
