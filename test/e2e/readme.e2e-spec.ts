import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Mizan } from '../support/mizan.js';
import { standing } from '../support/standing.js';

const root = path.resolve(import.meta.dirname, '../..');

/** The steps of the README's walk: shell lines, and the answer that stands below them. */
function walk(): { script: string; expected?: object }[] {
  const text = readFileSync(path.join(root, 'README.md'), 'utf8');
  const section = text.slice(text.indexOf('## A walk'), text.indexOf('## How it works'));
  const blocks = [...section.matchAll(/```(sh|json)\n([^]*?)```/g)].map(([, kind, content]) => ({
    kind,
    content: content as string,
  }));
  return blocks.flatMap(({ kind, content }, i) =>
    kind === 'sh'
      ? [
          {
            script: content,
            ...(blocks[i + 1]?.kind === 'json' && {
              expected: JSON.parse(blocks[i + 1]?.content as string) as object,
            }),
          },
        ]
      : [],
  );
}

describe('the walk of the README', () => {
  let mizan: Mizan;
  beforeAll(async () => {
    ({ mizan } = await standing('embedded-demo'));
  }, 120_000);

  it('answers what it says', () => {
    const steps = walk();
    const mark = (i: number) => `\necho; echo '--- ${i} ---'\n`;
    const script = steps
      .map((step, i) => step.script + mark(i))
      .join('')
      .replace('http://localhost:8080', mizan.url);
    const { stdout, stderr } = spawnSync('bash', ['-c', script], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '', MIZAN_DATA_DIR: mizan.dataDir },
    });
    const answers = stdout.split(/\n--- \d+ ---\n/);
    expect(steps.filter(({ expected }) => expected).length).toBeGreaterThan(6);
    steps.forEach(({ expected }, i) => {
      if (!expected) return;
      const last = (answers[i] ?? '').trim().split('\n').at(-1) ?? '';
      expect([i, last.startsWith('{') ? JSON.parse(last) : `${last}\n${stderr}`]).toMatchObject([
        i,
        expected,
      ]);
    });
  }, 120_000);
});
