import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { newDataDir } from './data-dir.js';
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

/**
 * A broker of a test is gone before the second compiler has paid for itself: it starts with half
 * the work.
 */
const shortLived = ['-XX:TieredStopAtLevel=1'];

export const jars = path.resolve(import.meta.dirname, '../.cache/kafka-4.3.1');

/** Why the machine cannot run a broker, or undefined; under CI a missing one is an error. */
export function noKafka(): string | undefined {
  const reason = brokerImpossible(jars);
  if (reason && process.env.CI === 'true')
    throw new Error(`Kafka tests cannot be skipped under CI: ${reason}`);
  return reason;
}

/**
 * `describe` where a broker can run; else the block is skipped under a name that says how to get
 * one.
 */
export function describeWithKafka(name: string, block: () => void): void {
  const reason = noKafka();
  if (reason) describe.skip(`${name} [skipped: ${reason}]`, block);
  else describe(name, block);
}

/** A formatted storage and the loaded classes of a broker, kept for all brokers of the tests. */
const kept = { storage: path.join(jars, 'storage'), classes: path.join(jars, 'classes.jsa') };

/** Makes them once: a broker that starts and ends in order. Two processes may do this at once. */
async function prepare(): Promise<void> {
  if (existsSync(kept.classes) && existsSync(kept.storage)) return;
  const dir = newDataDir('mizan-kafka-');
  const written = `${kept.classes}-${process.pid}`;
  const flags = [...shortLived, `-XX:ArchiveClassesAtExit=${written}`];
  const broker = await startBroker({ dir, jars, heap: '384m', flags });
  const storage = `${kept.storage}-${process.pid}`;
  for (const name of ['meta.properties', 'bootstrap.checkpoint'])
    cpSync(path.join(dir, 'data', name), path.join(storage, name));
  await broker.stop();
  moved(written, kept.classes);
  moved(storage, kept.storage);
  rmSync(dir, { recursive: true, force: true });
}

function moved(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(to)) throw error; // the other process was first
    rmSync(from, { recursive: true, force: true });
  }
}

/**
 * A real Kafka of its own on the loopback, thrown away by `stop`; allow 60 s for it in `beforeAll`
 * (the first fetches the jars).
 */
export async function testBroker(settings: Record<string, string> = {}): Promise<TestBroker> {
  await prepare();
  const dir = newDataDir('mizan-kafka-');
  const flags = [...shortLived, `-XX:SharedArchiveFile=${kept.classes}`];
  const storage = Object.keys(settings).length === 0 ? kept.storage : undefined;
  const options = { dir, jars, settings, heap: '384m', flags };
  const broker = await startBroker({ ...options, ...(storage && { storage }) });
  const stop = async () => {
    await broker.kill9(); // nobody reads its data any more: an orderly end takes seconds
    rmSync(dir, { recursive: true, force: true });
  };
  return { ...broker, data: path.join(dir, 'data'), halt: () => broker.stop(), stop };
}
