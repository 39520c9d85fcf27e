import { ensureTopics } from '@mizan/topics';
import { firstOrganisations } from '../../deploy/local/src/fleet.js';
import {
  codecs,
  describeWithClients,
  ensureClients,
  foreignClients,
  sendWith,
} from '../support/clients.js';
import { onStandingKafka } from '../support/event-logs.js';
import { Plan } from '../support/plan.js';
import {
  TOPIC,
  COUNCIL_TOPIC,
  OWN_TOPIC,
  need,
  needs,
  operatorOf,
  setCompression,
  demandOf,
  LONG,
} from '../support/topics-of-needs.js';

/** Records enough for a batch of several blocks, whatever the codec calls one. */
const MANY = 300;

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
      expect(pids()).toEqual(pidsBefore);
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
      120_000, // a program for each codec
    );

    it('leaves topics that are set right again', async () => {
      const { repaired } = await ensureTopics(log.brokers, firstOrganisations);
      expect(repaired.sort()).toEqual([OWN_TOPIC, TOPIC].sort());
    });

    it('costs no process', () => expect(pids()).toEqual(pidsBefore));

    it('agrees with a recomputation', () =>
      expect(log.mizan.verify()).toEqual({ status: 0, output: expect.any(String) }));
  });
});
