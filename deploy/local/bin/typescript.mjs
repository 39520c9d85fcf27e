// `node --import` this to run a TypeScript file directly. The benchmarks and tools under test/ are
// not compiled.
import { existsSync, readFileSync } from 'node:fs';
import { register } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');

if (!import.meta.url.endsWith('?hooks')) register(`${import.meta.url}?hooks`);

const isSource = /\.ts($|\?)/;
/** The folders of the packages of the deployment, by name; a library's folder has its name. */
const deployed = { local: 'local', topics: 'kafka', realm: 'keycloak', roles: 'postgres' };

/**
 * Sources import each other with the ending `.js`, and the planners' application leaves it to its
 * bundler. Our own packages are resolved to their sources.
 */
export async function resolve(specifier, context, next) {
  const [, name, file = '.'] = specifier.match(/^@mizan\/([a-z-]+)(\/.+)?$/) ?? [];
  const source = name ? sourceOf(name, file) : besides(specifier, context.parentURL);
  return next(source ? source.href : specifier, context);
}

/** What a package exports, in its sources: the types are read there too. */
function sourceOf(name, file) {
  const folder = path.join(root, deployed[name] ? `deploy/${deployed[name]}` : `libs/${name}`);
  const description = path.join(folder, 'package.json');
  if (!existsSync(description)) return undefined;
  const given = JSON.parse(readFileSync(description, 'utf8')).exports[file.replace(/^\//, './')];
  return given && pathToFileURL(path.join(folder, given.types ?? given));
}

/** The source that one of ours names by its place. */
function besides(specifier, importer) {
  if (!specifier.startsWith('.') || importer.includes('/node_modules/')) return undefined;
  return [specifier.replace(/\.js(?=$|\?)/, '.ts'), `${specifier}.ts`, `${specifier}/index.ts`]
    .filter((file) => isSource.test(file))
    .map((file) => new URL(file, importer))
    .find((file) => existsSync(file));
}

/** Compiles a source when it is loaded. */
export async function load(url, context, next) {
  if (!isSource.test(url)) return next(url, context);
  const { transformFile } = await import('@swc/core');
  const { code } = await transformFile(fileURLToPath(url), {
    cwd: root,
    root,
    sourceMaps: 'inline',
  });
  return { format: 'module', source: code, shortCircuit: true };
}
