import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { smallDisk } from '../../../../test/support/small-disk.js';

const root = path.resolve(import.meta.dirname, '../../../..');
const logger = path.resolve(import.meta.dirname, 'logger.ts');
const typescript = path.join(root, 'deploy/local/bin/typescript.mjs');
const disk = smallDisk();
const onSmallDisk = disk ? it : it.skip;

/** Runs a program in its own process, with its output redirected to `to`. */
function run(program: string, to: string) {
  const source = `import { logFor } from ${JSON.stringify(logger)}; import { rmSync } from 'node:fs';
    const log = logFor('one', 'info'); ${program}`;
  const node = [process.execPath, '--import', typescript, '--input-type=module', '-e', source];
  const { status, stderr } = spawnSync('sh', ['-c', `"$@" > ${to}`, 'sh', ...node], {
    env: { ...process.env, NODE_OPTIONS: '' },
    encoding: 'utf8',
  });
  return { status, stderr };
}

describe('the log of a service', () => {
  afterAll(() => disk?.unmount());

  it('ends nothing where it cannot be written, and takes no memory for it', () => {
    const program = `for (let i = 0; i < 200_000; i++) log.info('x'.repeat(1_000));
      process.exit(process.memoryUsage().rss < 200_000_000 ? 7 : 8);`;
    expect(run(program, '/dev/full')).toEqual({ status: 7, stderr: '' });
  }, 30_000);

  it('has the last line of a process that exits, in the order of all', () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'mizan-log-')), 'log');
    const program = `for (let i = 0; i < 500; i++) log.info(String(i)); process.exit(7);`;
    expect(run(program, file)).toEqual({ status: 7, stderr: '' });
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    expect(lines.map((line) => Number((JSON.parse(line) as { msg: string }).msg))).toEqual(
      Array.from({ length: 500 }, (_, i) => i),
    );
    rmSync(path.dirname(file), { recursive: true });
  });

  onSmallDisk('goes on once there is space again', () => {
    const { folder, fill } = disk!;
    fill();
    const program = `log.info('lost or late'); rmSync(${JSON.stringify(path.join(folder, 'ballast'))});
      log.info('after'); process.exit(7);`;
    expect(run(program, path.join(folder, 'log')).status).toBe(7);
    expect(readFileSync(path.join(folder, 'log'), 'utf8')).toContain('"msg":"after"');
  });
});
