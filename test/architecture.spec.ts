import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { importsOf, rules, strayAtTopLevel, type Tree } from './support/architecture.js';

const root = path.resolve(import.meta.dirname, '..');

function sources(): Tree {
  const projects = ['apps', 'libs', 'deploy'].flatMap((group) =>
    readdirSync(path.join(root, group)).map((name) => `${group}/${name}`),
  );
  const folders = [
    'test',
    ...projects.map((project) => `${project}/src`),
    'apps/portal/web/src',
  ].filter((folder) => existsSync(path.join(root, folder)));
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map(
      (name) => `${folder}/${name}`,
    ),
  );
  return new Map(
    files
      .filter((file) => /\.tsx?$/.test(file) && !file.includes('/.cache/'))
      .map((file) => [file, readFileSync(path.join(root, file), 'utf8')]),
  );
}

describe('the architecture', () => {
  const tree = sources();
  it('has sources to look at', () => expect(tree.size).toBeGreaterThan(50));
  it.each(Object.entries(rules))('holds: %s', (_name, rule) => expect(rule(tree)).toEqual([]));
  it('has the top level that was agreed', () =>
    expect(strayAtTopLevel(readdirSync(root))).toEqual([]));
});

describe('an architecture rule finds', () => {
  const broken = (rule: keyof typeof rules, files: Record<string, string>) =>
    rules[rule](new Map(Object.entries(files)));
  const sign = 'apps/a/src/signing/rules/sign.ts';

  it('an app that imports another by its name', () =>
    expect(
      broken('appsStandAlone', {
        'apps/a/src/x.ts': "import { y } from '@mizan/b';",
        'apps/b/src/y.ts': '',
      }),
    ).toHaveLength(1));
  it('an app that reaches into another', () =>
    expect(
      broken('appsStandAlone', { 'apps/a/src/x.ts': "import { y } from '../../b/src/y.js';" }),
    ).toHaveLength(1));
  it('a page that takes a library of the server', () =>
    expect(
      broken('browserStandsAlone', {
        'apps/portal/web/src/plan/plan-page.tsx': "import { Config } from '@mizan/platform';",
      }),
    ).toHaveLength(1));
  it('a page that reaches into the portal', () =>
    expect(
      broken('browserStandsAlone', {
        'apps/portal/web/src/plan/plan-page.tsx':
          "import { SCOPES } from '../../../src/session/scopes';",
      }),
    ).toHaveLength(1));
  it('a page that needs Node', () =>
    expect(
      broken('browserStandsAlone', {
        'apps/portal/web/src/plan/plan-page.tsx': "import path from 'node:path';",
      }),
    ).toHaveLength(1));
  it('two modules of a page in a circle', () =>
    expect(
      broken('nothingGoesInCircles', {
        'apps/portal/web/src/a.tsx': "import { b } from './b';",
        'apps/portal/web/src/b.ts': "import { a } from './a';",
      }),
    ).toHaveLength(1));
  it('a contract with a framework', () =>
    expect(
      broken('contractsArePlain', {
        'libs/contracts/src/x.ts': "import { Injectable } from '@nestjs/common';",
      }),
    ).toHaveLength(1));
  it('a second Kafka client', () =>
    expect(
      broken('kafkaHasOneClient', { 'apps/a/src/x.ts': "import { Kafka } from 'kafkajs';" }),
    ).toHaveLength(1));
  it('a service that reads the environment', () =>
    expect(
      broken('environmentIsReadOnce', { 'apps/a/src/main.ts': 'const port = process.env.PORT;' }),
    ).toHaveLength(1));
  it('a domain file with a framework', () =>
    expect(
      broken('domainIsPure', { [sign]: "import { Injectable } from '@nestjs/common';" }),
    ).toHaveLength(1));
  it('a domain file that reaches a framework through a neighbour', () =>
    expect(
      broken('domainIsPure', {
        [sign]: "import { n } from '../n.js';",
        'apps/a/src/signing/n.ts': "import pg from 'pg';",
      }),
    ).toEqual(['apps/a/src/signing/n.ts imports pg']));
  it('a domain file that takes more from the platform than a way to say no', () =>
    expect(
      broken('domainIsPure', {
        [sign]: "import { Clock, RuleViolation } from '@mizan/platform';",
      }),
    ).toHaveLength(1));
  it('a posting rule that looks at the database', () =>
    expect(
      broken('domainIsPure', {
        'apps/p/src/posting-rules/need.ts': "import { DataSource } from 'typeorm';",
      }),
    ).toHaveLength(1));
  it('two files in a circle', () =>
    expect(
      broken('nothingGoesInCircles', {
        'libs/x/src/a.ts': "import { b } from './b.js';",
        'libs/x/src/b.ts': "import { a } from './a.js';",
      }),
    ).toHaveLength(1));
  it('two folders of a library in a circle', () =>
    expect(
      broken('foldersGoOneWay', {
        'libs/x/src/a/one.ts': "import { b } from '../b/two.js';",
        'libs/x/src/b/two.ts': 'export const b = 1;',
        'libs/x/src/b/three.ts': "import { a } from '../a/four.js';",
        'libs/x/src/a/four.ts': 'export const a = 1;',
      }),
    ).toEqual(['libs/x/src/a → libs/x/src/b → libs/x/src/a']));
  it('two libraries in a circle', () =>
    expect(
      broken('nothingGoesInCircles', {
        'libs/x/src/index.ts': "export * from './a.js';",
        'libs/x/src/a.ts': "import { y } from '@mizan/y';",
        'libs/y/src/index.ts': "import { x } from '@mizan/x';",
      }),
    ).toHaveLength(1));
  describe('in a library that serves any domain', () => {
    const inPlatform = (source: string) =>
      broken('librariesKnowNoDomain', {
        'apps/employer-needs/src/main.ts': '',
        'libs/contracts/src/employer-needs/hiring-need.ts': 'export class HiringNeedState {}',
        'libs/platform/src/messages/x.ts': source,
      });
    it('a contract of a service', () =>
      expect(
        inPlatform("import { type HiringNeedState, topicOf } from '@mizan/contracts';"),
      ).toEqual(['libs/platform/src/messages/x.ts imports HiringNeedState']));
    it('the name of a service', () =>
      expect(inPlatform("const url = 'http://employer-needs:8081';")).toHaveLength(1));
    it('a text of the domain', () =>
      expect(inPlatform("const text = { fr: 'Le besoin est clos', en: 'Closed' };")).toEqual([
        'libs/platform/src/messages/x.ts says: Le besoin est clos',
      ]));
    it('nothing in a comment or a word that holds another', () =>
      expect(
        inPlatform("/** As employer-needs. */\nconst text = { fr: 'Une information' };"),
      ).toEqual([]));
  });
  describe('a code that is raised without a text:', () => {
    const messages = (code: string) =>
      `const texts = {\n  '${code}': { fr: 'x' },\n} as const satisfies Texts;`;
    const raising = "throw new RuleViolation('need-is-final');";
    it('one of another app', () =>
      expect(
        broken('codesStayInTheirApp', {
          'apps/a/src/messages.ts': messages('need-is-final'),
          'apps/b/src/messages.ts': messages('plan-is-closed'),
          'apps/b/src/x.ts': raising,
        }),
      ).toEqual(['apps/b/src/x.ts raises need-is-final of apps/a']));
    it('one of an app, in a library', () =>
      expect(
        broken('codesStayInTheirApp', {
          'apps/a/src/messages.ts': messages('need-is-final'),
          'libs/x/src/x.ts': raising,
        }),
      ).toHaveLength(1));
    it('not one that two apps have', () =>
      expect(
        broken('codesStayInTheirApp', {
          'apps/a/src/messages.ts': messages('need-is-final'),
          'apps/b/src/messages.ts': messages('need-is-final'),
          'apps/b/src/x.ts': raising,
        }),
      ).toEqual([]));
  });
  it('a file that is too long', () =>
    expect(broken('filesAreShort', { 'libs/x/src/a.ts': '\n'.repeat(301) })).toHaveLength(1));
  const lines = (count: number, line: string) => `${line}\n`.repeat(count);
  it('a function that is too long', () =>
    expect(
      broken('functionsAreShort', {
        'libs/x/src/a.ts': `export function a() {\n${lines(39, 'b();')}}`,
      }),
    ).toEqual(['libs/x/src/a.ts: a has 41 lines']));
  it('a long function within another', () =>
    expect(
      broken('functionsAreShort', {
        'apps/a/src/x.ts': `const a = () => {\n  const b = () => {\n${lines(40, 'c();')}};\n};`,
      }),
    ).toHaveLength(2));
  it('a component whose markup is too long', () =>
    expect(
      broken('functionsAreShort', {
        'apps/portal/web/src/a.tsx': `const A = () => (\n<p>\n${lines(57, '<br />')}</p>\n);`,
      }),
    ).toHaveLength(1));
  it('a component that is long and has little markup', () =>
    expect(
      broken('functionsAreShort', {
        'apps/portal/web/src/a.tsx': `function A() {\n${lines(40, 'b();')}return <p>c</p>;\n}`,
      }),
    ).toHaveLength(1));
  it('a stray file at the top', () =>
    expect(strayAtTopLevel(['notes.txt'])).toContain('notes.txt does not belong here'));
});

describe('an architecture rule lets pass', () => {
  it('a domain file with contracts, classifications, refusals and types', () =>
    expect(
      rules.domainIsPure(
        new Map([
          [
            'apps/a/src/x/rules/need.ts',
            "import type { NeedState } from '@mizan/contracts';\nimport { quartersOf } from '@mizan/classifications';\nimport { RuleViolation } from '@mizan/platform';\nimport type { Change } from '@mizan/records';\nimport { type Sourced, versionAgainst } from '@mizan/records';",
          ],
        ]),
      ),
    ).toEqual([]));
  it('a page that uses the client and its neighbours', () =>
    expect(
      rules.browserStandsAlone(
        new Map([
          [
            'apps/portal/web/src/plan/plan-page.tsx',
            "import { createClients } from '@mizan/client';\nimport { say } from '../languages/say';\nimport { useState } from 'react';",
          ],
        ]),
      ),
    ).toEqual([]));
  it('folders that both use what their library has in common', () =>
    expect(
      rules.foldersGoOneWay(
        new Map([
          ['libs/x/src/index.ts', "export * from './a/one.js';"],
          ['libs/x/src/words.ts', 'export const w = 1;'],
          [
            'libs/x/src/a/one.ts',
            "import { w } from '../words.js';\nimport type { B } from '../b/two.js';",
          ],
          [
            'libs/x/src/b/two.ts',
            "import { w } from '../words.js';\nimport { a } from '../a/one.js';",
          ],
        ]),
      ),
    ).toEqual([]));
  it('a component of sixty lines that are markup, a test, a migration, and a long object', () =>
    expect(
      rules.functionsAreShort(
        new Map([
          ['apps/portal/web/src/a.tsx', `const A = () => (\n<p>\n${'<br />\n'.repeat(56)}</p>\n);`],
          ['libs/x/src/a.spec.ts', `it('is', () => {\n${'b();\n'.repeat(50)}});`],
          ['apps/a/src/migrations/a.ts', `function up() {\n${'b();\n'.repeat(50)}}`],
          ['apps/a/src/documents/api.ts', `const api = {\n${'a: 1,\n'.repeat(50)}};`],
        ]),
      ),
    ).toEqual([]));
  it('types in a circle', () =>
    expect(
      rules.nothingGoesInCircles(
        new Map([
          ['libs/x/src/a.ts', "import type { B } from './b.js';"],
          ['libs/x/src/b.ts', "import { type A } from './a.js';\nimport { a } from './a.js';"],
        ]),
      ),
    ).toEqual([]));
});

describe('the imports of a file', () => {
  it('are found in every form', () =>
    expect(
      importsOf(
        "import a from 'a';\nimport * as b from 'b';\nimport {\n  c,\n  type D,\n} from 'c';\nexport * from 'd';\nexport { e } from 'e';\nimport 'f';\nconst g = await import('g');\nimport h, { i } from 'h';",
      )
        .map(({ target }) => target)
        .sort(),
    ).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']));
});
