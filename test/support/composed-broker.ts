import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { startBroker } from '../../deploy/local/src/kafka-broker.js';
import { freePorts } from '../../deploy/local/src/processes.js';
import type { BrokerLogin } from '../../deploy/kafka/src/admin.js';
import { jars } from './kafka.js';

const root = path.resolve(import.meta.dirname, '../..');
const adminPassword = 'the-administrators';

interface ComposeFile {
  services: Record<string, { environment: Record<string, string> }>;
}

export interface ComposedBroker {
  /** Where services and organisations sign in. */
  brokers: string[];
  /** Where the program that makes topics and rights does. */
  admin: { brokers: string[]; login: BrokerLogin };
  stop(): Promise<void>;
}

/** The image's rule for its environment: KAFKA_A_B___C is a.b-c. */
const propertyOf = (variable: string) =>
  variable
    .slice('KAFKA_'.length)
    .toLowerCase()
    .replaceAll('___', '-')
    .replaceAll('__', '\u0000')
    .replaceAll('_', '.')
    .replaceAll('\u0000', '_');

/**
 * A real broker with the settings that docker-compose.yml gives its own, its users made by
 * deploy/kafka/users.sh; only hosts, ports and folders differ.
 */
export async function composedBroker(passwords: Record<string, string>): Promise<ComposedBroker> {
  const dir = mkdtempSync(path.join(tmpdir(), 'mizan-kafka-'));
  const [client, controller, admin, partner] = (await freePorts(4)) as [
    number,
    number,
    number,
    number,
  ];
  const { services } = parse(
    readFileSync(path.join(root, 'docker-compose.yml'), 'utf8'),
  ) as ComposeFile;
  const local = (value: string) =>
    value
      .replace(/\$\{KAFKA_ADMIN_PASSWORD[^}]*\}/g, adminPassword)
      .replace(/\$\{KAFKA_PARTNER_HOST[^}]*\}/g, '127.0.0.1')
      .replace(
        /(:\/\/|@)(kafka|127\.0\.0\.1)?:(9092|9093|9094|19092)/g,
        (_, before: string, _host: string, port: string) =>
          `${before}127.0.0.1:${{ 9092: client, 9093: controller, 9094: admin, 19092: partner }[port]}`,
      );
  const settings = Object.fromEntries(
    Object.entries(services.kafka!.environment)
      .filter(([name]) => name.startsWith('KAFKA_') && name !== 'KAFKA_LOG_DIRS')
      .map(([name, value]) => [propertyOf(name), local(value)]),
  );
  const broker = await startBroker({ dir, jars, port: client, settings, heap: '384m' });
  const stop = async () => {
    await broker.stop();
    rmSync(dir, { recursive: true, force: true });
  };
  try {
    makeUsers(dir, `127.0.0.1:${admin}`, passwords);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    brokers: [`127.0.0.1:${partner}`],
    admin: {
      brokers: [`127.0.0.1:${admin}`],
      login: { username: 'admin', password: adminPassword, tls: false, mechanism: 'plain' },
    },
    stop,
  };
}

/**
 * Runs the script of the deployment with Kafka's own programs, which the jars hold under other
 * names than the image.
 */
function makeUsers(dir: string, broker: string, passwords: Record<string, string>): void {
  const bin = path.join(dir, 'bin');
  mkdirSync(bin);
  for (const [name, program] of [
    ['kafka-configs.sh', 'kafka.admin.ConfigCommand'],
    ['kafka-acls.sh', 'org.apache.kafka.tools.AclCommand'],
  ] as const) {
    writeFileSync(
      path.join(bin, name),
      `#!/bin/sh\nexec java -XX:TieredStopAtLevel=1 -Xmx128m -cp '${jars}/*' ${program} "$@"\n`,
    );
    chmodSync(path.join(bin, name), 0o755);
  }
  const config = path.join(dir, 'admin.properties');
  writeFileSync(
    config,
    `security.protocol=SASL_PLAINTEXT\nsasl.mechanism=PLAIN\nsasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="admin" password="${adminPassword}";\n`,
  );
  const { mizan, ...partners } = passwords;
  const env = {
    PATH: process.env.PATH,
    KAFKA_BIN: bin,
    KAFKA_ADMIN_BROKER: broker,
    ADMIN_CONFIG: config,
    KAFKA_SERVICES_PASSWORD: mizan,
    KAFKA_PARTNER_PASSWORDS: Object.entries(partners)
      .map(([user, password]) => `${user}=${password}`)
      .join(' '),
  };
  execFileSync('/bin/sh', [path.join(root, 'deploy/kafka/users.sh')], { env, stdio: 'pipe' });
}
