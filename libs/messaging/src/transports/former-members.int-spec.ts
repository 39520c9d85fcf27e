import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { describeWithKafka, testBroker, type TestBroker } from '../../../../test/support/kafka.js';
import { LogHarness } from '../../../../test/support/log-harness.js';
import { memberIdOf } from './former-members.js';

const SESSION_MS = 120_000; // longer than the test waits: only who is taken out leaves in time
const MEMBER = `
  const { Kafka, logLevel } = require('kafkajs');
  const [broker, groupId, clientId, topic] = process.argv.slice(1);
  const kafka = new Kafka({ brokers: [broker], logLevel: logLevel.NOTHING,
    clientId: clientId.replace(/\\d+$/, process.pid) });
  const consumer = kafka.consumer({ groupId, sessionTimeout: ${SESSION_MS} });
  consumer.on(consumer.events.GROUP_JOIN, () => process.send('joined'));
  consumer.connect()
    .then(() => consumer.subscribe({ topics: [topic] }))
    .then(() => consumer.run({ autoCommit: false, eachMessage: async () => undefined }));
`;

describeWithKafka('a process that starts again', () => {
  let broker: TestBroker;
  let log: LogHarness;
  const members: ChildProcess[] = [];
  beforeAll(async () => {
    broker = await testBroker();
    log = await new LogHarness(broker.brokers).open();
  }, 240_000);
  afterAll(async () => {
    for (const member of members) member.kill('SIGKILL');
    await log?.close();
    await broker?.stop();
  }, 60_000);

  async function member(group: string): Promise<ChildProcess> {
    const args = ['-e', MEMBER, broker.brokers[0]!, group, memberIdOf(group), log.topic];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    members.push(child);
    await once(child, 'message');
    return child;
  }

  it('takes the place of the one that was killed, and leaves the others theirs', async () => {
    const group = 'former-members';
    const [living, killed] = [await member(group), await member(group)];
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    await log.startConsumer({ group });
    const membersOf = async () => {
      const { groups } = await log.asAdmin((admin) => admin.describeGroups([group]));
      return groups[0]!.members.map(({ clientId }) => clientId).sort();
    };
    const expected = [memberIdOf(group), memberIdOf(group, living.pid)].sort();
    for (const deadline = Date.now() + 40_000; Date.now() < deadline; await sleep(200))
      if ((await membersOf()).join() === expected.join()) break;
    expect(await membersOf()).toEqual(expected);
  }, 60_000);
});
