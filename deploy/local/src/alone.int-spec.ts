import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { sleep } from './processes.js';

const alone = pathToFileURL(path.resolve(import.meta.dirname, '../bin/alone.mjs')).href;

describe('the work that one command at a time does for a working tree', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'mizan-alone-'));
  const said = path.join(root, 'said');
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  /** A process that says when it begins and when it ends its work. */
  const start = (name: string, ms: number) =>
    spawn(process.execPath, [
      '--input-type=module',
      '--eval',
      `import { appendFileSync } from 'node:fs';
       import { alone } from '${alone}';
       await alone('${root}', async () => {
         appendFileSync('${said}', '${name}+ ');
         await new Promise((done) => setTimeout(done, ${ms}));
         appendFileSync('${said}', '${name}- ');
       });`,
    ]);
  const hasSaid = () => {
    try {
      return readFileSync(said, 'utf8');
    } catch {
      return '';
    }
  };

  it('begins when that of the others has ended, also where one was killed in it', async () => {
    const killed = start('killed', 60_000);
    while (!hasSaid()) await sleep(20);
    const others = ['a', 'b', 'c', 'd'].map((name) => start(name, 100));
    const ended = others.map((child) => once(child, 'exit'));
    await sleep(300);
    expect(hasSaid()).toBe('killed+ ');
    killed.kill('SIGKILL');
    expect((await Promise.all(ended)).map(([status]: unknown[]) => status)).toEqual([0, 0, 0, 0]);
    const turns = hasSaid().trim().split(' ').slice(1);
    expect(turns.filter((_, at) => at % 2 === 0).map((turn) => turn.replace('+', '-'))).toEqual(
      turns.filter((_, at) => at % 2 === 1),
    );
    expect([...turns].sort()).toEqual(['a+', 'a-', 'b+', 'b-', 'c+', 'c-', 'd+', 'd-']);
  });
});
