// `node --import` this to run a TypeScript file directly. The benchmarks and tools under test/ are
// not compiled.
import { existsSync } from 'node:fs';
import { register } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');

if (!import.meta.url.endsWith('?hooks')) register(`${import.meta.url}?hooks`);

/**
 * Sources import each other with the ending `.js`. Our own packages are resolved to their sources.
 */
export async function resolve(specifier, context, next) {
  const library = specifier.match(/^@mizan\/([a-z-]+)$/)?.[1];
  if (library && existsSync(path.join(root, 'libs', library)))
    return next(pathToFileURL(path.join(root, 'libs', library, 'src/index.ts')).href, context);
  if (specifier.startsWith('.') && specifier.endsWith('.js')) {
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(source)) return next(source.href, context);
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const { transformFile } = await import('@swc/core');
  const { code } = await transformFile(fileURLToPath(url), {
    cwd: root,
    root,
    sourceMaps: 'inline',
  });
  return { format: 'module', source: code, shortCircuit: true };
}
