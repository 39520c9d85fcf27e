import { serviceNames } from '@mizan/contracts';
import { spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { exitOf, hasExited, isAlive, sleep, steadyPorts } from './processes.js';
import { earlierRun, type RunFile } from './run-file.js';

const stub = `
const { createServer } = require('node:http');
createServer((request, response) => response.end(JSON.stringify({ pid: process.pid }))).listen(Number(process.env.PORT), '127.0.0.1');
process.once('disconnect', () => process.exit(0));
process.once('SIGTERM', () => process.exit(0));
exports.started = Promise.resolve();
`;
const names = [...serviceNames, 'portal'];
const compiled = path.resolve(import.meta.dirname, '../dist/index.js');

/** A tree with stub services, to test the supervisor without the real ones. */
function stubTree(): string {
  const root = mkdtempSync(path.join(tmpdir(), 'mizan-supervisor-'));
  chmodSync(root, 0o711);
  for (const name of names) {
    const bundle = path.join(root, 'deploy/local/fleet/dist');
    mkdirSync(bundle, { recursive: true });
    writeFileSync(path.join(bundle, `${name}.js`), stub);
  }
  writeFileSync(path.join(root, 'package.json'), '{"type":"module"}');
  writeFileSync(
    path.join(root, 'mizan.mjs'),
    `
    import { start } from ${JSON.stringify(compiled)};
    const options = { root: ${JSON.stringify(root)}, dataDir: process.env.MIZAN_DATA_DIR, jars: '', withKafka: false, env: process.env };
    start(options).then(() => process.exit(0), (error) => { console.error(error.message); process.exit(1); });`,
  );
  return root;
}

describe('npm start', () => {
  const root = stubTree();
  const dataDir = path.join(root, 'data');
  let port: number;
  let child: ChildProcess;
  let output = '';

  const launch = (env: NodeJS.ProcessEnv = {}) => {
    const options = {
      ...process.env,
      NODE_OPTIONS: '',
      NODE_ENV: '',
      MIZAN_DEMO: 'off',
      KAFKA_BROKERS: '',
      MIZAN_DATA_DIR: dataDir,
      PORT: String(port),
      ...env,
    };
    child = spawn(process.execPath, [path.join(root, 'mizan.mjs')], {
      env: options,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    output = '';
    for (const stream of [child.stdout!, child.stderr!])
      stream.on('data', (text) => (output += text));
    return child;
  };
  const until = async (isTrue: () => unknown, ms = 30_000) => {
    for (const deadline = Date.now() + ms; !(await isTrue()); await sleep(20))
      if (Date.now() > deadline) throw new Error(`It did not come: ${output}`);
  };
  const ready = () => until(() => output.includes('Ctrl-C stops everything') || hasExited(child));
  const run = () => earlierRun(dataDir) as RunFile;
  const processes = () => [
    ...Object.values(run().servicePids),
    Number(readFileSync(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]),
  ];
  const answers = (url: string) =>
    fetch(url).then(
      (answer) => answer.ok,
      () => false,
    );
  const refused = async (env: NodeJS.ProcessEnv) => {
    const code = await exitOf(launch(env));
    return { code, output };
  };

  beforeAll(async () => {
    [port] = (await steadyPorts(1)) as [number];
  });
  afterEach(async () => {
    if (hasExited(child)) return;
    child.kill('SIGTERM');
    await exitOf(child);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('starts every service, says where they are in a file for us alone, and leaves no process on Ctrl-C', async () => {
    launch();
    await ready();
    expect(statSync(path.join(dataDir, 'run.json')).mode & 0o777).toBe(0o600);
    expect(run().portalUrl).toBe(`http://localhost:${port}`);
    const started = processes();
    expect(started.every(isAlive)).toBe(true);
    child.kill('SIGINT');
    expect(await exitOf(child)).toBe(0);
    expect(started.filter(isAlive)).toEqual([]);
    expect(earlierRun(dataDir)).toBeUndefined();
  }, 60_000);

  it('starts a killed service again, on the same port', async () => {
    launch();
    await ready();
    const { servicePids, services } = run();
    process.kill(servicePids['employer-needs']!, 'SIGKILL');
    await until(
      async () =>
        run().servicePids['employer-needs'] !== servicePids['employer-needs'] &&
        (await answers(services['employer-needs']!)),
    );
    expect(run().services).toEqual(services);
  }, 60_000);

  it('starts a killed PostgreSQL again, on the same port', async () => {
    launch();
    await ready();
    const url = run().databaseUrls['employer-needs']!;
    process.kill(processes().at(-1)!, 'SIGKILL');
    await until(async () => {
      const client = new pg.Client({ connectionString: url });
      client.on('error', () => undefined);
      const isThere = await client.connect().then(
        () => output.includes('PostgreSQL ended'),
        () => false,
      );
      await client.end().catch(() => undefined);
      return isThere;
    });
  }, 60_000);

  it('leaves no process when it is killed itself, and keeps the data for the next start', async () => {
    launch();
    await ready();
    const started = processes();
    const client = new pg.Client({ connectionString: run().databaseUrls['employer-needs'] });
    await client.connect();
    await client.query('create table if not exists kept (id int); insert into kept values (1)');
    await client.end();
    child.kill('SIGKILL');
    await exitOf(child);
    await until(() => started.every((pid) => !isAlive(pid)));
    launch();
    await ready();
    const again = new pg.Client({ connectionString: run().databaseUrls['employer-needs'] });
    await again.connect();
    expect((await again.query('select * from kept')).rowCount).toBe(1);
    await again.end();
  }, 60_000);

  it('is refused on a data directory that another uses', async () => {
    const first = launch();
    await ready();
    const [other] = await steadyPorts(1);
    const second = await refused({ PORT: String(other) });
    expect(second.code).toBe(1);
    expect(second.output).toContain('Another Mizan');
    first.kill('SIGTERM');
    await exitOf(first);
  }, 60_000);

  it('says what to do about a busy port', async () => {
    const busy: Server = createServer().listen(port, '127.0.0.1');
    const answer = await refused({});
    busy.close();
    expect(answer).toMatchObject({
      code: 1,
      output: expect.stringContaining(`PORT=${port + 1} npm start`),
    });
  }, 60_000);

  it('says what to do about a folder that cannot be made', async () => {
    writeFileSync(path.join(root, 'a-file'), '');
    expect(await refused({ MIZAN_DATA_DIR: path.join(root, 'a-file/data') })).toMatchObject({
      code: 1,
      output: expect.stringContaining('MIZAN_DATA_DIR'),
    });
  }, 60_000);

  it.each(['0', 'abc', '70000'])(
    'refuses PORT=%s',
    async (wrong) => expect((await refused({ PORT: wrong })).output).toContain('is not a port'),
    60_000,
  );
  it(
    'refuses NODE_ENV=production',
    async () => expect((await refused({ NODE_ENV: 'production' })).output).toContain('production'),
    60_000,
  );
});
