import path from 'node:path';
import { longFunctions } from './function-lengths.js';

/** Source files by their path from the root, with `/`. */
export type Tree = Map<string, string>;
export interface Import {
  target: string;
  isType: boolean;
  names: string;
}

/** A test may be longer: its cases are read one by one. */
const linesMax = (file: string) => (isSpec(file) || file.startsWith('test/') ? 600 : 300);
const contractsMayImport = ['class-validator', 'class-transformer', 'reflect-metadata'];
const topLevel = [
  'LICENSE',
  'README.md',
  'apps',
  'deploy',
  'docker-compose.yml',
  'libs',
  'nest-cli.json',
  'package-lock.json',
  'package.json',
  'test',
  'tsconfig.json',
];

/** What a file imports, in whatever form; `isType` where nothing of it is left at run time. */
export function importsOf(source: string): Import[] {
  const code = withoutComments(source);
  const statements = [
    ...code.matchAll(
      /^\s*(?:import|export)\s+(type\s+)?((?:[\w*$]+\s*,?\s*)?(?:\{[^}]*\}|\*(?:\s+as\s+\w+)?)?)\s*from\s*'([^']+)'/gm,
    ),
  ];
  const bare = [...code.matchAll(/^\s*import\s+'([^']+)'|\b(?:import|require)\(\s*'([^']+)'/gm)];
  return [
    ...statements.map(([, type, names = '', target = '']) => ({
      target,
      names,
      isType: type !== undefined || isOnlyTypes(names),
    })),
    ...bare.map(([, first, second]) => ({ target: (first ?? second)!, names: '', isType: false })),
  ];
}

const namesIn = (names: string) =>
  names
    .replace(/[{}]/g, '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
const isOnlyTypes = (names: string) =>
  names.startsWith('{') &&
  namesIn(names).length > 0 &&
  namesIn(names).every((name) => name.startsWith('type '));
const projectOf = (file: string) => file.split('/').slice(0, 2).join('/');
const resolved = (file: string, target: string) =>
  path.posix.join(path.posix.dirname(file), target).replace(/\.js$/, '.ts');
const isSpec = (file: string) => /(\.|-)spec\.tsx?$/.test(file);
const WEB = 'apps/portal/web/src/';
const isWeb = (file: string) => file.startsWith(WEB);
/** What Vite finds: a module of the browser is imported without its ending. */
const found = (tree: Tree, file: string, target: string) => {
  const place = resolved(file, target);
  return isWeb(file)
    ? (['', '.ts', '.tsx'].map((ending) => place + ending).find((name) => tree.has(name)) ?? place)
    : place;
};
/** The client's types are made from the documents of the services. */
const isMade = (file: string) =>
  file.startsWith('libs/client/src/') &&
  !['index.ts', 'index.spec.ts'].includes(path.posix.basename(file));
const isProduct = (file: string) =>
  /^(apps|libs)\//.test(file) && !isSpec(file) && !file.includes('/bench/');

type Rule = (tree: Tree) => string[];
const eachImport = (
  tree: Tree,
  applies: (file: string) => boolean,
  refuses: (file: string, imported: Import) => boolean,
) =>
  [...tree]
    .filter(([file]) => applies(file))
    .flatMap(([file, source]) =>
      importsOf(source)
        .filter((imported) => refuses(file, imported))
        .map(({ target }) => `${file} imports ${target}`),
    );

const appsStandAlone: Rule = (tree) =>
  eachImport(
    tree,
    (file) => file.startsWith('apps/'),
    (file, { target }) => {
      if (!target.startsWith('.'))
        return [...tree.keys()].some(
          (other) =>
            other.startsWith('apps/') &&
            `@mizan/${projectOf(other).slice(5)}` === target.split('/').slice(0, 2).join('/'),
        );
      const reached = projectOf(resolved(file, target));
      return reached !== projectOf(file) && !reached.startsWith('test/');
    },
  );

/** What runs in a browser knows the services by the client alone. */
const browserStandsAlone: Rule = (tree) =>
  eachImport(
    tree,
    (file) => isWeb(file) && !isSpec(file),
    (file, { target }) =>
      target.startsWith('.')
        ? !resolved(file, target).startsWith(WEB)
        : target.startsWith('node:') ||
          (target.startsWith('@mizan/') && target !== '@mizan/client'),
  );

const contractsArePlain: Rule = (tree) =>
  eachImport(
    tree,
    (file) => file.startsWith('libs/contracts/') && isProduct(file),
    (_file, { target }) => !target.startsWith('.') && !contractsMayImport.includes(target),
  );

const kafkaHasOneClient: Rule = (tree) =>
  eachImport(
    tree,
    (file) => !/^(libs\/messaging|deploy\/kafka|test)\//.test(file),
    (_file, { target }) => target === 'kafkajs',
  );

const environmentIsReadOnce: Rule = (tree) =>
  [...tree]
    .filter(
      ([file, source]) =>
        isProduct(file) && file !== 'libs/platform/src/config.ts' && /process\.env\b/.test(source),
    )
    .map(([file]) => `${file} reads process.env`);

/** A folder of rules holds nothing else. */
const isDomain = (file: string) =>
  /^apps\/[^/]+\/src\/(.+\/)?(rules|posting-rules|netting)\//.test(file) && !isSpec(file);

/**
 * What a rule may take of libraries that hold more than rules: what is a function of its arguments,
 * or a way to say no.
 */
const PURE_NAMES: Readonly<Record<string, readonly string[]>> = {
  '@mizan/coverage': ['coverFault'],
  '@mizan/platform': ['isObject', 'mergePatch', 'notFound', 'Problem', 'RuleViolation'],
  '@mizan/records': ['differencesIn', 'versionAgainst'],
  '@mizan/schemas': ['completed'],
  'node:crypto': ['createHash'],
};
const PURE_LIBRARIES = ['@mizan/contracts', '@mizan/classifications'];

/**
 * What a domain file reaches inside its app is held to the same rule, or a framework would come in
 * by the back door.
 */
const domainIsPure: Rule = (tree) => {
  const reached = new Set([...tree.keys()].filter(isDomain));
  for (const file of reached) {
    for (const { target, isType } of importsOf(tree.get(file) ?? ''))
      if (target.startsWith('.') && !isType) reached.add(resolved(file, target));
  }
  return eachImport(
    tree,
    (file) => reached.has(file),
    (_file, { target, names, isType }) => {
      if (isType || target.startsWith('.') || PURE_LIBRARIES.includes(target)) return false;
      const values = namesIn(names).filter((name) => !name.startsWith('type '));
      const pure = PURE_NAMES[target] ?? [];
      return values.length === 0 || !values.every((name) => pure.includes(name));
    },
  );
};

/** What is left of a file's imports at run time, as files of the tree. */
const valuesOf = (tree: Tree, file: string) =>
  importsOf(tree.get(file) ?? '')
    .filter(({ isType }) => !isType)
    .map(({ target }) =>
      target.startsWith('.')
        ? found(tree, file, target)
        : target.replace(/^@mizan\/([^/]+)$/, 'libs/$1/src/index.ts'),
    )
    .filter((target) => tree.has(target));

/** Every way that comes back to where it began. */
function circlesIn(nodes: Iterable<string>, next: (node: string) => Iterable<string>): string[] {
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (node: string, trail: string[]): void => {
    if (trail.includes(node))
      return void circles.push([...trail.slice(trail.indexOf(node)), node].join(' → '));
    if (done.has(node)) return;
    for (const target of next(node)) walk(target, [...trail, node]);
    done.add(node);
  };
  for (const node of nodes) walk(node, []);
  return circles;
}

const nothingGoesInCircles: Rule = (tree) => circlesIn(tree.keys(), (file) => valuesOf(tree, file));

/**
 * The folders of one app or library. Its `src` itself is left out: it holds what all folders speak
 * in, and what puts them together.
 */
const foldersGoOneWay: Rule = (tree) => {
  const next = new Map<string, Set<string>>();
  const isLooked = (folder: string) => /^(apps|libs|deploy)\/[^/]+\/(web\/)?src\/./.test(folder);
  for (const file of tree.keys()) {
    const folder = path.posix.dirname(file);
    if (isSpec(file) || !isLooked(folder)) continue;
    for (const target of valuesOf(tree, file).map((value) => path.posix.dirname(value)))
      if (target !== folder && isLooked(target) && projectOf(target) === projectOf(folder))
        next.set(folder, (next.get(folder) ?? new Set()).add(target));
  }
  return circlesIn(next.keys(), (folder) => next.get(folder) ?? []);
};

/** The codes in the table of a `messages.ts`. */
export function codesOf(source: string): string[] {
  const [, table = ''] =
    /^const texts = \{$([\s\S]*?)^\} as const satisfies Texts;$/m.exec(source) ?? [];
  return [...table.matchAll(/^ {2}'?([a-z][a-z0-9-]*)'?: \{/gm)].map(([, code]) => code!);
}

const withoutComments = (source: string) =>
  source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

/**
 * A code is raised where it has a text: in its app. One of a single word is left out, as it may
 * mean something else elsewhere.
 */
const codesStayInTheirApp: Rule = (tree) => {
  const tables = [...tree].filter(([file]) => /^apps\/[^/]+\/src\/messages\.ts$/.test(file));
  const codes = new Map(tables.map(([file, source]) => [projectOf(file), codesOf(source)]));
  const mayRaise = (file: string) =>
    isProduct(file) && !isWeb(file) && !/^libs\/(client|contracts)\//.test(file);
  return [...tree]
    .filter(([file]) => mayRaise(file))
    .flatMap(([file, source]) => {
      const own = codes.get(projectOf(file)) ?? [];
      const foreign = [...codes].filter(([app]) => app !== projectOf(file));
      return foreign.flatMap(([app, theirs]) =>
        theirs
          .filter(
            (code) => code.includes('-') && !own.includes(code) && source.includes(`'${code}'`),
          )
          .map((code) => `${file} raises ${code} of ${app}`),
      );
    });
};

/** French has other words for them than for what any request may need or be in accordance with. */
const WORDS_OF_THE_DOMAIN =
  /(?<!\p{L})(besoin|convention|accord|engagement|formation|filière|session|stagiaire|recrutement|poste|projection|hypothèse)s?(?!\p{L})/iu;
const isGeneral = (file: string) =>
  /^libs\/(platform|records|messaging|documents|schemas|files)\/src\//.test(file) && !isSpec(file);
const exportedBy = (source: string) =>
  [...source.matchAll(/^export (?:class|const|type|interface|function) (\w+)/gm)].map(
    ([, name]) => name!,
  );
const isOfMessages = (file: string) => /\/messages(\/|\.ts$)/.test(file);

/**
 * The libraries that serve any domain: no contract of a service, no service by its name, no word of
 * the domain in a text.
 */
const librariesKnowNoDomain: Rule = (tree) => {
  const services = new Set(
    [...tree.keys()].flatMap((file) => /^apps\/(\w+-[\w-]+)\//.exec(file)?.[1] ?? []),
  );
  const ofServices = [...tree].filter(([file]) =>
    services.has(/^libs\/contracts\/src\/([^/]+)\//.exec(file)?.[1] ?? ''),
  );
  const contracts = new Set(ofServices.flatMap(([, source]) => exportedBy(source)));
  return [...tree]
    .filter(([file]) => isGeneral(file))
    .flatMap(([file, source]) => {
      const imported = importsOf(source)
        .filter(({ target }) => target === '@mizan/contracts')
        .flatMap(({ names }) => namesIn(names).map((name) => name.replace(/^type /, '')))
        .filter((name) => contracts.has(name));
      const named = [...services].filter((service) => withoutComments(source).includes(service));
      const texts = isOfMessages(file)
        ? [...source.matchAll(/\bfr:\s*'([^']*)'/g)].map(([, text]) => text!)
        : [];
      return [
        ...imported.map((name) => `${file} imports ${name}`),
        ...named.map((service) => `${file} names ${service}`),
        ...texts
          .filter((text) => WORDS_OF_THE_DOMAIN.test(text))
          .map((text) => `${file} says: ${text}`),
      ];
    });
};

const filesAreShort: Rule = (tree) =>
  [...tree]
    .filter(([file]) => !file.includes('/lists/') && !isMade(file))
    .map(([file, source]) => [file, source.split('\n').length - 1] as const)
    .filter(([file, lines]) => lines > linesMax(file))
    .map(([file, lines]) => `${file} has ${lines} lines`);

/** A migration that has run is never changed. */
const isMigration = (file: string) => /\/migrations\/|\.migration\.ts$/.test(file);

const functionsAreShort: Rule = (tree) =>
  [...tree]
    .filter(([file]) => !file.startsWith('test/') && !isSpec(file))
    .filter(([file]) => !isMigration(file) && !isMade(file))
    .flatMap(([file, source]) => longFunctions(file, source));

/** The layering rules of the project; each answers what breaks it. */
export const rules = {
  appsStandAlone,
  browserStandsAlone,
  contractsArePlain,
  kafkaHasOneClient,
  environmentIsReadOnce,
  domainIsPure,
  nothingGoesInCircles,
  foldersGoOneWay,
  codesStayInTheirApp,
  librariesKnowNoDomain,
  filesAreShort,
  functionsAreShort,
};

/**
 * What is missing at the top level, or does not belong there. Dot files, the installed packages and
 * coverage are not looked at.
 */
export function strayAtTopLevel(entries: string[]): string[] {
  const seen = entries.filter(
    (entry) => !entry.startsWith('.') && !['node_modules', 'coverage'].includes(entry),
  );
  return [
    ...seen
      .filter((entry) => !topLevel.includes(entry))
      .map((entry) => `${entry} does not belong here`),
    ...topLevel.filter((entry) => !seen.includes(entry)).map((entry) => `${entry} is missing`),
  ];
}
