import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { brokerImpossible, startBroker, type KafkaBroker } from './kafka-broker.js';
import { isAnswering } from './kafka-readiness.js';
import { sleep, steadyPorts } from './processes.js';
import { print } from './steps.js';
import { UserError } from './user-error.js';

export interface LocalKafka {
  brokers: string[];
  how: string;
  stop(): Promise<void>;
}

const image = 'apache/kafka:4.3.1';
const attemptsMax = 20;

/**
 * Starts a real broker on this machine and keeps its data: in Docker if an engine runs, else in
 * Java with jars from Maven.
 */
export async function startLocalKafka(dataDir: string, jars: string): Promise<LocalKafka> {
  const docker = isDockerRunning() ? await inDocker(dataDir) : undefined;
  if (docker) return docker;
  const reason = brokerImpossible(jars);
  if (reason)
    throw new UserError(
      `A Kafka broker cannot run here: ${reason}, or start a Docker engine, or name a broker of your own with KAFKA_BROKERS=host:9092 npm start`,
    );
  const broker = await startPatiently(path.join(dataDir, 'kafka'), jars);
  return { brokers: broker.brokers, how: 'Java', stop: keepRunning(broker) };
}

/** After kill -9 the earlier JVM may still be closing its log: waits for it. */
async function startPatiently(dir: string, jars: string): Promise<KafkaBroker> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await startBroker({ dir, jars, port: (await steadyPorts(1))[0] });
    } catch (error) {
      if (attempt === attemptsMax) throw error;
      await sleep(500);
    }
  }
}

function keepRunning(broker: KafkaBroker): () => Promise<void> {
  let isStopping = false;
  let isTold = false;
  const watch = (): void =>
    void broker.gone().then(async () => {
      if (isStopping) return;
      if (!isTold) print('! Kafka ended; starting it again');
      await sleep(1000);
      isTold = await broker.restart().then(
        () => false,
        ({ message }: Error) => {
          if (!isTold) print(`! Kafka: ${message}`);
          return true;
        },
      );
      if (!isStopping) watch();
    });
  watch();
  return () => {
    isStopping = true;
    return broker.stop();
  };
}

const isDockerRunning = () =>
  spawnSync('docker', ['info'], { stdio: 'ignore', timeout: 5_000 }).status === 0;

async function inDocker(dataDir: string): Promise<LocalKafka | undefined> {
  const name = `mizan-kafka-${createHash('sha1').update(dataDir).digest('hex').slice(0, 8)}`;
  const [port] = await steadyPorts(1);
  spawnSync('docker', ['rm', '-f', name], { stdio: 'ignore' });
  const env = Object.entries(settingsFor(port!)).flatMap(([key, value]) => [
    '-e',
    `${key}=${value}`,
  ]);
  const ports = ['-p', `127.0.0.1:${port}:${port}`];
  const volume = ['-v', `${name}:/var/lib/kafka/data`];
  const { status } = spawnSync(
    'docker',
    [
      'run',
      '-d',
      '--name',
      name,
      '--restart',
      'unless-stopped',
      ...ports,
      ...volume,
      ...env,
      image,
    ],
    { stdio: 'ignore' },
  );
  // without a network there is no image, but Java may still work
  if (status !== 0) return undefined;
  for (let waited = 0; !(await isAnswering(port!)); waited++) {
    if (waited > 600)
      throw new Error(`The Kafka container ${name} does not answer: see docker logs ${name}`);
    await sleep(100);
  }
  return {
    brokers: [`127.0.0.1:${port}`],
    how: 'Docker',
    stop: async () => void spawnSync('docker', ['stop', name], { stdio: 'ignore' }),
  };
}

const settingsFor = (port: number) => ({
  KAFKA_NODE_ID: '1',
  KAFKA_PROCESS_ROLES: 'broker,controller',
  KAFKA_CONTROLLER_QUORUM_VOTERS: '1@localhost:9093',
  KAFKA_LISTENERS: `PLAINTEXT://:${port},CONTROLLER://:9093`,
  KAFKA_ADVERTISED_LISTENERS: `PLAINTEXT://127.0.0.1:${port}`,
  KAFKA_CONTROLLER_LISTENER_NAMES: 'CONTROLLER',
  KAFKA_LISTENER_SECURITY_PROTOCOL_MAP: 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
  KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: '1',
  KAFKA_AUTO_CREATE_TOPICS_ENABLE: 'false',
  KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS: '0',
  KAFKA_LOG_DIRS: '/var/lib/kafka/data',
});
