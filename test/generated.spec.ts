import 'reflect-metadata';
import { publishedSchemas } from '@mizan/schemas';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { serviceDocuments } from './support/documents.js';
import { isMarkedGenerated } from './support/git-attributes.js';

const LINES_MAX = 15_000;
const root = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** The files that the generators write, as they report themselves, and the lock file of npm. */
const written = [
  ...publishedSchemas().map(([name]) => `libs/contracts/schemas/${name}`),
  ...serviceDocuments.map(({ examplesFile }) => path.relative(root, examplesFile)),
  ...serviceDocuments
    .filter(({ name }) => name !== 'portal')
    .map(({ name }) => `libs/client/src/${name}.ts`),
  'libs/client/src/common.ts',
  'apps/portal/docs/ACCESS.md',
  'apps/portal/docs/ERRORS.md',
];
const attributes = read('.gitattributes');
const handWritten = ['libs/client/src', 'libs/platform/src', 'libs/schemas/src', 'test'].flatMap(
  (folder) =>
    readdirSync(path.join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => `${folder}/${name}`)
      .filter((file) => !written.includes(file)),
);

describe('a generated file', () => {
  it.each([...written, 'package-lock.json'])('is there and marked in .gitattributes: %s', (file) =>
    expect([existsSync(path.join(root, file)), isMarkedGenerated(attributes, file)]).toEqual([
      true,
      true,
    ]),
  );
  it.each(handWritten)('is not mistaken for one that a person writes: %s', (file) =>
    expect(isMarkedGenerated(attributes, file)).toBe(false),
  );
  it('is found when it is not marked', () =>
    expect(isMarkedGenerated('a/*.json linguist-generated', 'a/b/c.json')).toBe(false));

  it(`adds to less than ${LINES_MAX} lines with the others, the lock file aside`, () => {
    const lines = written.reduce((sum, file) => sum + read(file).split('\n').length - 1, 0);
    expect(lines).toBeGreaterThan(1_000);
    expect(lines).toBeLessThan(LINES_MAX);
  });
});
