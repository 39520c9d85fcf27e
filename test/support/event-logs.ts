import { ensureTopics } from '@mizan/topics';
import { firstOrganisations } from '../../deploy/local/src/fleet.js';
import { describeWithKafka, type TestBroker, testBroker } from './kafka.js';
import { type Mizan, type MizanOptions, startMizan } from './mizan.js';
import { standing } from './standing.js';
import { inTurn } from './turns.js';

/** A Mizan on one of the two event logs. */
export interface LogUnderTest {
  mizan: Mizan;
  brokers: string[];
  /** Only where the Mizan is the block's own. */
  broker?: TestBroker;
}

/**
 * The block on the embedded event log, and on a real Kafka broker where the machine can run one.
 */
export function onBothLogs(
  name: string,
  block: (log: LogUnderTest) => void,
  options: MizanOptions = {},
): void {
  describe(`${name}, on the embedded event log`, () => running(block, ownOf(options)));
  describeWithKafka(`${name}, on Kafka`, () => running(block, ownOf(options, true)));
}

/** The block on the log whose turn it is, another at every commit: for what a log changes least. */
export function onLogInTurn(
  name: string,
  block: (log: LogUnderTest) => void,
  options: MizanOptions = {},
): void {
  const on = inTurn([onEmbedded, onKafka], [...name].length);
  on(name, block, options);
}

/** The block on the embedded event log only: for what no log can change. */
export function onEmbedded(
  name: string,
  block: (log: LogUnderTest) => void,
  options: MizanOptions = {},
): void {
  describe(name, () => running(block, ownOf(options)));
}

/** The block on a real Kafka broker only. */
export function onKafka(
  name: string,
  block: (log: LogUnderTest) => void,
  options: MizanOptions = {},
): void {
  describeWithKafka(name, () => running(block, ownOf(options, true)));
}

/**
 * The same on the Mizan that stands: shared with other files, it saves a start where a block needs
 * no empty plan, and harms nothing.
 */
export function onStandingLogs(name: string, block: (log: LogUnderTest) => void): void {
  onStandingEmbedded(`${name}, on the embedded event log`, block);
  onStandingKafka(`${name}, on Kafka`, block);
}

export const onStandingEmbedded = (name: string, block: (log: LogUnderTest) => void): void =>
  describe(name, () => running(block, () => standing('embedded')));

export const onStandingKafka = (name: string, block: (log: LogUnderTest) => void): void =>
  describeWithKafka(name, () => running(block, () => standing('kafka')));

/** Starts a system; what is to be done when the block is over goes into `ends`. */
type Start = (ends: (() => Promise<void>)[]) => Promise<LogUnderTest>;

const ownOf =
  (options: MizanOptions, withKafka = false): Start =>
  async (ends) => {
    const broker = withKafka ? await testBroker() : undefined;
    if (broker) ends.push(() => broker.stop());
    const brokers = broker?.brokers ?? [];
    if (broker) await ensureTopics(brokers, firstOrganisations);
    const mizan = await startMizan({ ...options, brokers });
    ends.push(() => mizan.discard());
    return { mizan, brokers, ...(broker && { broker }) };
  };

function running(block: (log: LogUnderTest) => void, start: Start): void {
  const log = {} as LogUnderTest;
  const ends: (() => Promise<void>)[] = [];
  beforeAll(async () => void Object.assign(log, await start(ends)), 300_000);
  afterAll(async () => {
    for (const end of ends.reverse()) await end();
  }, 60_000);
  block(log);
}
