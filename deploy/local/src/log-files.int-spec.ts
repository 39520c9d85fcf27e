import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { smallDisk } from '../../../test/support/small-disk.js';
import { LogFiles } from './log-files.js';
import { ServiceProcess } from './service-process.js';

const folder = mkdtempSync(path.join(tmpdir(), 'mizan-logs-'));
const disk = smallDisk();
const onSmallDisk = disk ? it : it.skip;

describe('the logs on a full disk', () => {
  let said: string[];
  let service: ServiceProcess | undefined;
  afterEach(async () => {
    await service?.stop();
    service = undefined;
  });
  beforeEach(() => {
    said = [];
  });
  afterAll(() => {
    disk?.unmount();
    rmSync(folder, { recursive: true, force: true });
  });
  const tell = (line: string) => void said.push(line);
  const until = async (isTrue: () => boolean) => {
    for (const deadline = Date.now() + 8_000; !isTrue(); await sleep(20))
      if (Date.now() > deadline) throw new Error(`waited in vain; said was ${said.join(' | ')}`);
  };

  onSmallDisk('are left out, which is said once, and go on when there is space again', async () => {
    const logs = new LogFiles(disk!.folder, tell, 50);
    const [one, other] = [logs.open('one'), logs.open('other')];
    one.write(Buffer.from('before\n'));
    disk!.fill();
    for (let i = 0; i < 300; i++)
      for (const log of [one, other]) log.write(Buffer.from(`${'x'.repeat(1_000)}\n`));
    expect(said).toEqual([expect.stringMatching(/^! The logs in .* cannot be written \(ENOSPC\)/)]);
    disk!.free();
    await sleep(60);
    one.write(Buffer.from('after\n'));
    other.write(Buffer.from('after\n'));
    expect(said.slice(1)).toEqual([expect.stringMatching(/are written again$/)]);
    const text = readFileSync(one.path, 'utf8');
    expect([text.startsWith('before\n'), text.endsWith('\nafter\n')]).toEqual([true, true]);
    [one, other].forEach((log) => log.close());
    [one, other].forEach((log) => rmSync(log.path));
  });

  onSmallDisk(
    'end no service: it runs, and is heard again afterwards',
    async () => {
      const main = path.join(folder, 'talker.js');
      writeFileSync(
        main,
        `let n = 0; setInterval(() => console.log('line ' + n++), 5);
       process.once('disconnect', () => process.exit(0));
       exports.started = Promise.resolve();`,
      );
      const log = new LogFiles(disk!.folder, tell, 50).open('talker');
      service = new ServiceProcess({ name: 'talker', main, env: {} }, log, () => undefined);
      disk!.fill();
      service.start();
      await until(() => said.length === 1);
      const { pid } = service;
      disk!.free();
      await until(() => said.length === 2);
      expect(readFileSync(log.path, 'utf8')).toMatch(/^line \d+/m);
      expect(service.pid).toBe(pid);
      await service.stop();
    },
    20_000,
  );

  it('are no more than that where their folder is gone', () => {
    const log = new LogFiles(path.join(folder, 'nowhere'), tell).open('one');
    log.write(Buffer.from('x\n'));
    expect(said).toEqual([expect.stringContaining('(ENOENT)')]);
  });

  it('do not end a start whose console is full', async () => {
    const steps = path.resolve(import.meta.dirname, 'steps.ts');
    const typescript = path.resolve(import.meta.dirname, '../bin/typescript.mjs');
    const program = `import { tolerateConsoleErrors, print } from ${JSON.stringify(steps)};
      tolerateConsoleErrors(); print('one'); setTimeout(() => { print('two'); process.exit(7); }, 100);`;
    const onFullConsole = ['-c', '"$@" > /dev/full', 'sh'];
    const child = spawn(
      'sh',
      [
        ...onFullConsole,
        process.execPath,
        '--import',
        typescript,
        '--input-type=module',
        '-e',
        program,
      ],
      { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, NODE_OPTIONS: '' } },
    );
    let complaint = '';
    child.stderr.on('data', (text) => (complaint += text));
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect({ code, complaint }).toEqual({ code: 7, complaint: '' });
  }, 20_000);
});
