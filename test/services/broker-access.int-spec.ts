import { ensureRights, ensureTopics } from '@mizan/topics';
import { Kafka, logLevel, Partitioners } from 'kafkajs';
import { type ComposedBroker, composedBroker } from '../support/composed-broker.js';
import { describeWithKafka } from '../support/kafka.js';

const passwords: Record<string, string> = {
  mizan: 'the-services-own',
  anapec: 'of-the-agency',
  'council-ma-04': 'of-the-council',
  'council-ma-06': 'of-another',
  'operator-ofppt': 'of-the-operator',
  ministry: 'of-the-ministry',
  'coop-later': 'of-a-cooperative',
  'coop-known': 'of-another-cooperative',
};
/** They have a user from the beginning; their rights are made when they are registered. */
const registeredLater = ['coop-later', 'coop-known'];
const organisations = Object.keys(passwords).filter(
  (user) => user !== 'mizan' && !registeredLater.includes(user),
);
const topic = 'mizan.inbound.anapec.job-needs';

describeWithKafka('the broker of the composed installation', () => {
  let broker: ComposedBroker;
  const clients: { disconnect(): Promise<void> }[] = [];

  beforeAll(async () => {
    broker = await composedBroker(passwords);
    const { brokers, login } = broker.admin;
    await ensureTopics(brokers, organisations, login);
    expect(await ensureRights(brokers, organisations, login)).toBe(true);
  }, 180_000);
  afterAll(async () => {
    for (const client of clients) await client.disconnect();
    await broker?.stop();
  }, 60_000);

  const clientOf = (username: string, password = passwords[username]!) =>
    new Kafka({
      brokers: broker.brokers,
      logLevel: logLevel.NOTHING,
      sasl: { mechanism: 'scram-sha-512', username, password },
      retry: { retries: 6, initialRetryTime: 200, maxRetryTime: 1_000 },
    });
  const send = async (username: string, to: string) => {
    const producer = clientOf(username).producer({
      createPartitioner: Partitioners.DefaultPartitioner,
      allowAutoTopicCreation: false,
    });
    clients.push(producer);
    await producer.connect();
    return producer.send({ topic: to, messages: [{ key: username, value: `from ${username}` }] });
  };
  const read = async (username: string, from: string): Promise<string> => {
    const consumer = clientOf(username).consumer({
      groupId: `reader-${username}`,
      // the first group of a broker makes the topic of the groups
      retry: { retries: 20, initialRetryTime: 200, maxRetryTime: 1_000 },
      allowAutoTopicCreation: false,
    });
    clients.push(consumer);
    await consumer.connect();
    await consumer.subscribe({ topics: [from], fromBeginning: true });
    return new Promise((resolve, reject) => {
      consumer.on(consumer.events.CRASH, ({ payload: { error, restart } }) => {
        if (!restart) reject(error); // a broker that has just begun says that it loads the groups
      });
      consumer
        .run({ eachMessage: async ({ message }) => resolve(String(message.value)) })
        .catch(reject);
    });
  };

  it('takes what an organisation pushes to its own topic, and the services read it', async () => {
    await send('anapec', topic);
    expect(await read('mizan', topic)).toBe('from anapec');
  });

  it('refuses an organisation that writes another’s topic', async () => {
    await expect(send('anapec', 'mizan.inbound.council-ma-04.agreements')).rejects.toThrow(
      /not authorized/i,
    );
    await expect(send('council-ma-06', topic)).rejects.toThrow(/not authorized/i);
  });

  it('refuses an organisation that writes the plan itself', () =>
    expect(send('anapec', 'mizan.employer-needs')).rejects.toThrow(/not authorized/i));

  it('refuses an organisation that reads, its own topic included', async () => {
    // the broker does not even name the coordinator of their group, although the services have just
    // read here
    await expect(read('anapec', topic)).rejects.toThrow(/coordinator|not authorized/i);
    await expect(read('council-ma-06', 'mizan.partner-agreements')).rejects.toThrow(
      /coordinator|not authorized/i,
    );
  });

  it('lets one that was registered later write its own topics, once its rights are made', async () => {
    const later = 'coop-later';
    const { brokers, login } = broker.admin;
    await expect(send('coop-known', `mizan.inbound.${later}.job-needs`)).rejects.toThrow();
    await ensureTopics(brokers, [later], login);
    await ensureRights(brokers, [later], login);
    await send(later, `mizan.inbound.${later}.job-needs`);
    await expect(send('coop-known', `mizan.inbound.${later}.job-needs`)).rejects.toThrow(
      /not authorized/i,
    );
  });

  it('refuses a wrong password, and who does not sign in at all', async () => {
    const guessing = clientOf('anapec', 'guessed').admin();
    const anonymous = new Kafka({
      brokers: broker.brokers,
      logLevel: logLevel.NOTHING,
      connectionTimeout: 2_000,
      requestTimeout: 2_000,
      retry: { retries: 0 },
    }).admin();
    clients.push(guessing, anonymous);
    await expect(guessing.connect()).rejects.toThrow(/authentication failed/i);
    await expect(anonymous.listTopics()).rejects.toThrow();
  });
});
