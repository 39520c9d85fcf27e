import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const sources = path.resolve(import.meta.dirname, '../clients');
const cache = path.resolve(import.meta.dirname, '../.cache/clients');
const requirements = path.join(sources, 'python/requirements.txt');
const pom = path.join(sources, 'java/pom.xml');
const sender = path.join(sources, 'java/src/Sender.java');

/** The Python of the clients' own environment. */
export const python = path.join(cache, 'python/bin/python');
/** What a Java program needs of Apache's client. */
export const javaClassPath = [
  path.join(cache, 'java/classes'),
  path.join(cache, 'java/jars', '*'),
].join(path.delimiter);

const programs = {
  librdkafka: [python, path.join(sources, 'python/librdkafka.py')],
  'kafka-python': [python, path.join(sources, 'python/kafka_python.py')],
  java: [
    'java',
    '-Xmx1g',
    '-XX:+UseSerialGC',
    '-XX:TieredStopAtLevel=1',
    '-cp',
    javaClassPath,
    'Sender',
  ],
} as const;
export type ForeignClient = keyof typeof programs;
export const foreignClients = Object.keys(programs) as ForeignClient[];

export const codecs = ['none', 'gzip', 'snappy', 'lz4', 'zstd'] as const;
export type Codec = (typeof codecs)[number];

export interface Sending {
  readonly brokers: readonly string[];
  readonly topic: string;
  readonly codec?: Codec;
  readonly ending?: 'plain' | 'commit' | 'abort';
}

const runs = (command: string, ...options: string[]) =>
  spawnSync(command, options, { stdio: 'ignore' }).status === 0;

function clientsImpossible(): string | undefined {
  if (!existsSync(python) && !runs('python3', '-c', 'import ensurepip'))
    return 'Python 3 with venv is not installed (e.g. apt-get install python3-venv)';
  if (!runs('javac', '-version') || !runs('mvn', '-v'))
    return 'a Java 17 compiler and Maven are not installed (e.g. apt-get install openjdk-17-jdk-headless maven)';
  return undefined;
}

/**
 * `describe` where the clients can run; else the block is skipped under a name that says how to get
 * them, which is an error under CI.
 */
export function describeWithClients(name: string, block: () => void): void {
  const reason = clientsImpossible();
  if (reason && process.env.CI === 'true')
    throw new Error(`Clients of others cannot be skipped under CI: ${reason}`);
  if (reason) describe.skip(`${name} [skipped: ${reason}]`, block);
  else describe(name, block);
}

/**
 * Makes the environments once, and again where what they are made from has changed; allow 120 s for
 * the first time.
 */
export function ensureClients(): void {
  mkdirSync(cache, { recursive: true });
  once('python', [requirements], () => {
    const environment = path.join(cache, 'python');
    run('python3', '-m', 'venv', '--clear', environment);
    run(python, '-m', 'pip', 'install', '-q', '-r', requirements);
  });
  once('java', [pom, sender], () => {
    const output = path.join(cache, 'java');
    const copying = ['dependency:copy-dependencies', `-DoutputDirectory=${output}/jars`];
    run('mvn', '-q', '-B', '-f', pom, `-Doutput=${output}`, 'compile', ...copying);
  });
}

/** A mark says from which files an environment is. */
function once(name: string, made: readonly string[], make: () => void): void {
  const mark = path.join(cache, `${name}.complete`);
  const content = made.map((file) => readFileSync(file, 'utf8')).join('\n');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === content) return;
  make();
  writeFileSync(mark, content);
}

function run(command: string, ...options: string[]): void {
  const { status, stdout, stderr } = spawnSync(command, options, { encoding: 'utf8' });
  if (status !== 0)
    throw new Error(`${command} ${options.join(' ')} did not succeed:\n${stdout}${stderr}`);
}

/** Sends records, each a key and a value of one line; an error says what the client said. */
export async function sendWith(
  client: ForeignClient,
  { brokers, topic, codec = 'none', ending = 'plain' }: Sending,
  records: readonly (readonly [key: string, value: string])[],
): Promise<void> {
  const [command, ...options] = programs[client];
  const child = spawn(command, [...options, brokers.join(','), topic, codec, ending]);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => (output += String(text)));
  child.stdin.on('error', () => undefined);
  child.stdin.end(records.map(([key, value]) => `${key}\t${value}\n`).join(''));
  const status = await new Promise<number>((resolve) =>
    child.once('close', (code) => resolve(code ?? 1)),
  );
  if (status !== 0) throw new Error(`${client} ended with ${status}:\n${output}`);
}
