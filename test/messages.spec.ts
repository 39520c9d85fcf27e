import 'reflect-metadata';
import { LANGUAGES, registeredTexts } from '@mizan/platform';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { codesOf } from './support/architecture.js';
import { serviceDocuments } from './support/documents.js';

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

const namesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

/** The libraries with texts of their own that an app depends on. */
function librariesOf(app: string): string[] {
  const { dependencies } = JSON.parse(read(`apps/${app}/package.json`)) as {
    dependencies: Record<string, string>;
  };
  return Object.keys(dependencies)
    .flatMap((name) => /^@mizan\/(.+)$/.exec(name)?.[1] ?? [])
    .filter((library) => existsSync(path.join(root, `libs/${library}/src/messages.ts`)));
}

describe('the texts of all services', () => {
  const texts = Object.entries(registeredTexts());

  it('are many', () => expect(texts.length).toBeGreaterThan(150));
  it.each(texts)('%s names the same parameters in fr, ar and en', (_code, text) =>
    expect(LANGUAGES.map((language) => namesIn(text[language]))).toEqual(
      LANGUAGES.map(() => namesIn(text.en)),
    ),
  );
  it.each(texts)('%s is said in Arabic letters', (_code, text) =>
    expect(text.ar).toMatch(/[\u0600-\u06FF]/),
  );
  it('are there for every code that a contract names', () => {
    const contracts = readdirSync(path.join(root, 'libs/contracts/src'), {
      recursive: true,
      encoding: 'utf8',
    }).filter((file) => file.endsWith('.ts'));
    const named = contracts.flatMap((file) =>
      [...read(`libs/contracts/src/${file}`).matchAll(/context: \{ code: '([\w-]+)' \}/g)].map(
        ([, code]) => code!,
      ),
    );
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((code) => !(code in registeredTexts()))).toEqual([]);
  });
});

describe.each(serviceDocuments)('$name', ({ name, messages }) => {
  const codes = messages.flatMap(({ texts }) => Object.keys(texts));

  it('has its texts in messages.ts', () => {
    const own = codesOf(read(`apps/${name}/src/messages.ts`));
    expect(own.length).toBeGreaterThan(0);
    expect(codes).toEqual(expect.arrayContaining(own));
  });
  it('registers what its libraries say', () => {
    const theirs = librariesOf(name).flatMap((library) =>
      codesOf(read(`libs/${library}/src/messages.ts`)),
    );
    expect(theirs.filter((code) => !codes.includes(code))).toEqual([]);
  });
});
