import { ensureTopics } from '@mizan/topics';
import { firstOrganisations } from '../../deploy/local/src/fleet.js';
import { describeWithKafka, type TestBroker, testBroker } from './kafka.js';
import { type MizanOptions, type RunningMizan, startMizan } from './mizan.js';

/** A Mizan on one of the two event logs, started before the block and gone after it. */
export interface LogUnderTest {
  mizan: RunningMizan;
  brokers: string[];
  broker?: TestBroker;
}

/** The block on the embedded event log, and on a real Kafka broker where the machine can run one. */
export function onBothLogs(
  name: string,
  block: (log: LogUnderTest) => void,
  options: MizanOptions = {},
): void {
  describe(`${name}, on the embedded event log`, () => running(block, options));
  describeWithKafka(`${name}, on Kafka`, () => running(block, options, true));
}

/** The block on the embedded event log only: for what no log can change. */
export function onEmbedded(
  name: string,
  block: (log: LogUnderTest) => void,
  options: MizanOptions = {},
): void {
  describe(name, () => running(block, options));
}

/** The block on a real Kafka broker only. */
export function onKafka(
  name: string,
  block: (log: LogUnderTest) => void,
  options: MizanOptions = {},
): void {
  describeWithKafka(name, () => running(block, options, true));
}

function running(
  block: (log: LogUnderTest) => void,
  options: MizanOptions,
  withKafka = false,
): void {
  const log = { brokers: [] as string[] } as unknown as LogUnderTest;
  beforeAll(async () => {
    if (withKafka) {
      log.broker = await testBroker();
      log.brokers = log.broker.brokers;
      await ensureTopics(log.brokers, firstOrganisations);
    }
    log.mizan = await startMizan({ ...options, brokers: log.brokers });
  }, 300_000);
  afterAll(async () => {
    await log.mizan?.discard();
    await log.broker?.stop();
  }, 60_000);
  block(log);
}
