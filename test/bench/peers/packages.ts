// The packages that only the programs of a comparison need. They are installed when a benchmark
// runs: in our own package.json everybody would install them.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = path.resolve(import.meta.dirname, '../../.cache/peers');
const list = path.join(import.meta.dirname, 'packages.json');
const complete = path.join(folder, '.complete');

/** Installs the packages, once; another version in the list installs them again. */
export function installPackages(): void {
  const wanted = readFileSync(list, 'utf8');
  if (existsSync(complete) && readFileSync(complete, 'utf8') === wanted) return;
  mkdirSync(folder, { recursive: true });
  const packages = Object.entries(JSON.parse(wanted) as Record<string, string>).map(
    ([name, version]) => `${name}@${version}`,
  );
  const options = ['--no-audit', '--no-fund', '--no-save', '--loglevel=error'];
  const { status } = spawnSync('npm', ['install', ...options, '--prefix', folder, ...packages], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`npm could not install ${packages.join(', ')}`);
  writeFileSync(complete, wanted);
}

/** Loads one of them. `Module` says what is used of it, because its own types are not installed. */
export async function packageOf<Module>(name: string): Promise<Module> {
  const file = createRequire(path.join(folder, 'package.json')).resolve(name);
  const loaded = (await import(pathToFileURL(file).href)) as Module & { default?: Module };
  return loaded.default ?? loaded; // a CommonJS module is the default of what is imported
}
