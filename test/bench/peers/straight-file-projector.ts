// The projector of the straight line for files: reads the topic, or the event log when it is told
// of a commit.
import { setTimeout as sleep } from 'node:timers/promises';
import { given, say } from './program.js';
import { BatchWriter, StraightLedger } from './straight-ledger.js';
import { projectTopic, type ReadTopic } from './straight-topic.js';
import { connected } from './tables.js';
import { needIn } from './work.js';

const READ_AT_ONCE = 2_000;
/** The topic is small and comes at once: all of it in one fetch. */
const FETCH_MB = 4;
/** From joining the group until the first fetch waits at the broker. */
const JOINED_MS = 500;

const { url, schema, brokers, topic } = given<ReadTopic>();

async function projectLog(): Promise<void> {
  const writer = new BatchWriter(new StraightLedger(await connected(url, schema), topic));
  const reader = await connected(url, schema);
  let at = 0;
  const next = async () => {
    const { rows } = await reader.query<[position: number, event: string]>({
      name: 'next',
      rowMode: 'array',
      text: `select position, event from event_log where position > $1
        order by position limit ${READ_AT_ONCE}`,
      values: [at],
    });
    return rows;
  };
  const read = async () => {
    for (let rows = await next(); rows.length > 0; rows = await next()) {
      const from = at;
      at = rows.at(-1)![0];
      const needs = rows.map(([, value]) => needIn({ key: '', value }));
      await writer.offer({ partition: 0, from, next: at }, needs);
    }
  };
  let reading = Promise.resolve();
  reader.on('notification', () => void (reading = reading.then(read)));
  await reader.query('listen log');
}

if (brokers.length > 0) {
  const joined = new Promise<void>((resolve) => {
    const whole = { processes: 1, mine: 0, fetchMb: FETCH_MB };
    void projectTopic({ url, schema, brokers, topic, ...whole }, { joined: resolve });
  });
  await joined;
  await sleep(JOINED_MS);
} else await projectLog();
say('ready');
