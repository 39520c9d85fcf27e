import type { ServiceName } from '@mizan/contracts';
import { type ChildProcess, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { Schema } from '@mizan/roles';
import { steadyPorts } from '../../deploy/local/src/processes.js';
import { testServiceDatabase, type TestServiceDatabase } from '../support/postgres.js';

const root = path.resolve(import.meta.dirname, '../..');
const OWN_TABLE = {
  'employer-needs': 'hiring_need',
  'training-plans': 'session',
  'partner-agreements': 'agreement',
  'job-creation': 'micro_project',
  'planning-projections': 'assumption_set',
} as const satisfies Record<ServiceName, string>;

describe('a service alone', () => {
  let database: TestServiceDatabase;
  const running: ChildProcess[] = [];
  beforeEach(async () => {
    database = await testServiceDatabase();
  });
  afterEach(async () => {
    for (const service of running.splice(0)) {
      service.kill('SIGTERM');
      await new Promise((resolve) => service.once('exit', resolve));
    }
    await database.drop();
  });

  async function launch(name: string, env: Record<string, string>): Promise<string> {
    const [port] = await steadyPorts(1);
    const service = spawn(process.execPath, [path.join(root, 'apps', name, 'dist/main.js')], {
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        LOG_LEVEL: 'error',
        PORT: String(port),
        ...env,
      },
      stdio: 'inherit',
    });
    running.push(service);
    return `http://127.0.0.1:${port}`;
  }
  async function statusOf(url: string): Promise<number> {
    for (
      const deadline = Date.now() + 20_000;
      Date.now() < deadline;
      await new Promise((resolve) => setTimeout(resolve, 100))
    ) {
      const answer = await fetch(url).catch(() => undefined);
      if (answer) return answer.status;
    }
    return 0;
  }

  it.each(Object.entries(OWN_TABLE))(
    '%s starts with its own role, migrates its own schema and answers',
    async (name, table) => {
      const schema = name.replaceAll('-', '_') as Schema;
      const url = await launch(name, {
        DATABASE_URL: database.urlFor(schema),
        FILES_FOLDER: path.join(tmpdir(), `mizan-alone-${process.pid}`),
      });
      expect(await statusOf(`${url}/health/live`)).toBe(200);
      expect(await statusOf(`${url}/v1/states`)).not.toBe(200);
      const client = new pg.Client({ connectionString: database.url });
      await client.connect();
      const { rows } = await client.query(
        'select table_schema from information_schema.tables where table_name = $1',
        [table],
      );
      await client.end();
      expect(rows).toEqual([{ table_schema: schema }]);
    },
    60_000,
  );

  it('the portal starts without a database, and is not ready while its services are away', async () => {
    const services = Object.fromEntries(
      Object.keys(OWN_TABLE).map((name) => [
        `${name.toUpperCase().replaceAll('-', '_')}_URL`,
        'http://127.0.0.1:9',
      ]),
    );
    const url = await launch('portal', {
      ...services,
      PUBLIC_URL: 'https://mizan.example',
      OIDC_CLIENT_SECRET: 'a-long-secret',
      SESSION_SECRET: 'x'.repeat(32),
    });
    expect(await statusOf(`${url}/health/live`)).toBe(200);
    expect(await statusOf(`${url}/health/ready`)).toBe(503);
  }, 60_000);

  it('names every bad variable at once and ends', async () => {
    const service = spawn(process.execPath, [path.join(root, 'apps/employer-needs/dist/main.js')], {
      env: { PATH: process.env.PATH, PORT: 'abc', DATABASE_URL: 'mysql://x' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    service.stderr.on('data', (text) => (said += String(text)));
    const code = await new Promise((resolve) => service.once('exit', resolve));
    expect(code).not.toBe(0);
    expect(said).toMatch(/PORT/);
    expect(said).toMatch(/DATABASE_URL/);
  }, 60_000);
});
