// Plain JavaScript: it runs before anything is compiled or installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../../..');

/** Whether a project's output is missing or older than its sources. */
export function isStale(project) {
  const newestSource = newest(path.join(root, project, 'src'), (name) => name.endsWith('.ts') && !/\.(int-|e2e-)?spec\.ts$/.test(name));
  return newestSource > newest(path.join(root, project, 'dist'), (name) => name.endsWith('.js'));
}

export const projects = () =>
  ['libs', 'apps', 'deploy'].flatMap((group) => readdirSync(path.join(root, group)).map((name) => `${group}/${name}`))
    .filter((project) => existsSync(path.join(root, project, 'tsconfig.json')));

/** Compiles the stale ones of these projects; answers how many. */
export function buildStale(candidates = projects()) {
  const stale = candidates.filter(isStale);
  for (const project of stale) {
    const { status } = spawnSync(process.execPath, [path.join(root, 'node_modules/typescript/bin/tsc'), '-p', path.join(root, project, 'tsconfig.json')], { stdio: ['ignore', 2, 2] });
    if (status !== 0) throw new Error(`${project} does not compile`);
  }
  return stale.length;
}

function newest(folder, counts) {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { withFileTypes: true }).reduce((latest, entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return Math.max(latest, newest(file, counts));
    return counts(entry.name) ? Math.max(latest, statSync(file).mtimeMs) : latest;
  }, 0);
}
