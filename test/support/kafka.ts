import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brokerImpossible, startBroker } from '../../deploy/local/src/kafka-broker.js';

export interface TestBroker {
  brokers: string[];
  /** Where its logs lie, a folder for each partition. */
  data: string;
  pid(): number;
  kill9(): Promise<void>;
  /** Ends it as an operator would, with its data kept for `restart`. */
  halt(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** A broker of a test is gone before the second compiler has paid for itself: it starts with half the work. */
const shortLived = ['-XX:TieredStopAtLevel=1'];

export const jars = path.resolve(import.meta.dirname, '../.cache/kafka-4.3.1');

/** Why the machine cannot run a broker, or undefined; under CI a missing one is an error. */
export function noKafka(): string | undefined {
  const reason = brokerImpossible(jars);
  if (reason && process.env.CI === 'true')
    throw new Error(`Kafka tests cannot be skipped under CI: ${reason}`);
  return reason;
}

/** `describe` where a broker can run; else the block is skipped under a name that says how to get one. */
export function describeWithKafka(name: string, block: () => void): void {
  const reason = noKafka();
  if (reason) describe.skip(`${name} [skipped: ${reason}]`, block);
  else describe(name, block);
}

/** A real Kafka of its own on the loopback, thrown away by `stop`; allow 60 s for it in `beforeAll` (the first fetches the jars). */
export async function testBroker(settings: Record<string, string> = {}): Promise<TestBroker> {
  const dir = mkdtempSync(path.join(tmpdir(), 'mizan-kafka-'));
  const broker = await startBroker({ dir, jars, settings, heap: '384m', flags: shortLived });
  const stop = async () => {
    await broker.kill9(); // nobody reads its data any more: an orderly end takes seconds
    rmSync(dir, { recursive: true, force: true });
  };
  return { ...broker, data: path.join(dir, 'data'), halt: () => broker.stop(), stop };
}
