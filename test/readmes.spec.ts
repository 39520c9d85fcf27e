import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const linesOf = (file: string) => readFileSync(path.join(root, file), 'utf8').trimEnd().split('\n');
const foldersIn = (group: string) =>
  readdirSync(path.join(root, group)).map((name) => `${group}/${name}`);
const decisions = 'apps/portal/docs/decisions';
const readmes = [
  'README.md',
  '.github/CONTRIBUTING.md',
  '.github/SECURITY.md',
  `${decisions}/README.md`,
];

describe('a README', () => {
  it.each(foldersIn('libs'))('says in 10 to 40 lines what %s is for', (library) => {
    const lines = linesOf(`${library}/README.md`);
    expect(lines.length).toBeGreaterThanOrEqual(10);
    expect(lines.length).toBeLessThanOrEqual(40);
    expect(lines.join('\n')).toMatch(
      /\*\*Knows\*\*[^]*\*\*Imported by\*\*[^]*\*\*Start reading\*\*/,
    );
  });
  it('of the repository is read in one go', () =>
    expect(linesOf('README.md').length).toBeLessThanOrEqual(200));
  it.each(readmes)('links to what is there: %s', (file) => {
    const targets = [
      ...linesOf(file)
        .join('\n')
        .matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g),
    ];
    const missing = targets
      .map(([, target]) => path.join(path.dirname(file), target!))
      .filter((target) => !existsSync(path.join(root, target)));
    expect(missing).toEqual([]);
  });
  it('names each of its commands', () => {
    const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = [
      ...linesOf('README.md')
        .join('\n')
        .matchAll(/npm run (?:-s )?([a-z:]+)/g),
    ];
    expect(named.map(([, name]) => name!).filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('a decision', () => {
  const files = readdirSync(path.join(root, decisions)).filter((name) => /^\d/.test(name));
  it.each(files)(
    'has its context, what was decided and what follows, and is listed: %s',
    (file) => {
      expect(linesOf(`${decisions}/${file}`).join('\n')).toMatch(
        /^# .+\n\n\*\*Context\.\*\* .+\n\n\*\*Decision\.\*\* .+\n\n\*\*Consequence\.\*\* .+$/,
      );
      expect(linesOf(`${decisions}/README.md`).join('\n')).toContain(`](${file})`);
    },
  );
});
