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

const isOurs = (file: string) => !/(^|\/)(node_modules|dist|\.cache)\//.test(file);
const files = [
  ...['apps', 'libs', 'deploy', 'test', '.github'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map(
      (file) => `${folder}/${file}`,
    ),
  ),
  ...readdirSync(root),
].filter(isOurs);
const texts = files.filter((file) => file.endsWith('.md') && !file.startsWith(decisions));
const named = /`((?:[\w.-]+\/)*[\w.-]+\.(?:ts|tsx|mjs|sh|md|json|yaml|yml))`/g;

describe('a README', () => {
  it.each(foldersIn('libs'))('says in 10 to 40 lines what %s is for', (library) => {
    const lines = linesOf(`${library}/README.md`);
    expect(lines.length).toBeGreaterThanOrEqual(10);
    expect(lines.length).toBeLessThanOrEqual(40);
    expect(lines.join('\n')).toMatch(
      /\*\*Knows\*\*[^]*\*\*Imported by\*\*[^]*\*\*Start reading\*\*/,
    );
  });
  it.each(foldersIn('apps'))('says in 10 to 40 lines what %s does', (app) => {
    const lines = linesOf(`${app}/README.md`);
    expect(lines.length).toBeGreaterThanOrEqual(10);
    expect(lines.length).toBeLessThanOrEqual(40);
  });
  it.each(texts)('names files that are there: %s', (file) => {
    const missing = [...linesOf(file).join('\n').matchAll(named)]
      .map(([, name]) => name!)
      .filter((name) => !files.some((one) => one === name || one.endsWith(`/${name}`)));
    expect(missing).toEqual([]);
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
    const commands = [
      ...linesOf('README.md')
        .join('\n')
        .matchAll(/npm run (?:-s )?([a-z:]+)/g),
    ];
    expect(commands.map(([, name]) => name!).filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('a decision', () => {
  const decided = readdirSync(path.join(root, decisions)).filter((name) => /^\d/.test(name));
  it.each(decided)(
    'has its context, what was decided and what follows, and is listed: %s',
    (file) => {
      expect(linesOf(`${decisions}/${file}`).join('\n')).toMatch(
        /^# .+\n\n\*\*Context\.\*\* .+\n\n\*\*Decision\.\*\* .+\n\n\*\*Consequence\.\*\* .+$/,
      );
      expect(linesOf(`${decisions}/README.md`).join('\n')).toContain(`](${file})`);
    },
  );
});
