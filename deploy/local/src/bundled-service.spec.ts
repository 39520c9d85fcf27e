import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const runner = path.resolve(import.meta.dirname, '../bin/service.mjs');

describe('a bundled service', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mizan-bundle-'));
  const main = path.join(folder, 'service.js');
  afterAll(() => rmSync(folder, { recursive: true }));

  const run = () => {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['--enable-source-maps', runner, main],
      { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
    );
    return { stdout, stderr, status };
  };
  const kept = () => readdirSync(folder).filter((name) => name.endsWith('.cache'));
  const bundle = (said: string, end = '') => {
    const house = 'module.exports.say = (text) => console.log(text);';
    writeFileSync(path.join(folder, 'house.js'), house);
    writeFileSync(
      main,
      `const { say } = require('./house.js');
       const { sep } = require('node:path');
       say('${said}' + sep);
       exports.started = new Promise((resolve) => setTimeout(resolve, 50));
       setTimeout(() => {}, 1_500);${end}`,
    );
  };

  it('leaves beside it what was compiled, once for each file', () => {
    bundle('first');
    expect(run()).toEqual({ stdout: 'first/\n', stderr: '', status: 0 });
    const first = kept();
    expect(first).toHaveLength(2);
    expect(run().stdout).toBe('first/\n');
    expect(kept()).toEqual(first);
  });

  it('runs what is there and not what was compiled before, also if the length is the same', () => {
    bundle('again');
    expect(run().stdout).toBe('again/\n');
    expect(kept()).toHaveLength(4);
  });

  it('names the line of the source where it fails, and ends with it', () => {
    const map = { version: 3, sources: ['start.ts'], names: [], mappings: 'AAQA' };
    writeFileSync(path.join(folder, 'service.js.map'), JSON.stringify(map));
    const failing = `exports.started = Promise.reject(new Error('no database'));`;
    writeFileSync(main, `${failing}\n//# sourceMappingURL=service.js.map\n`);
    const { stderr, status } = run();
    expect(status).toBe(1);
    expect(stderr).toMatch(/no database[^]*start\.ts:9:/);
  });
});
