// Plain JavaScript: it runs before anything is installed or compiled.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { alone } from './alone.mjs';
import { root } from './build.mjs';
import { step } from './progress.mjs';

const versionWanted = [20, 19];

export function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > versionWanted[0] || (major === versionWanted[0] && minor >= versionWanted[1])) return;
  console.error(
    `Mizan needs Node ${versionWanted.join('.')} or newer, this is ${process.versions.node}: install a current one from https://nodejs.org`,
  );
  process.exit(1);
}

/** Installs the packages of the lock file, unless they are there. */
export async function install() {
  if (isInstalled()) return;
  const status = await step('packages of package-lock.json installed, once', () =>
    alone(root, () => (isInstalled() ? 0 : npmCi())),
  );
  if (status === 0) return;
  console.error(
    'npm ci did not succeed: see above; a network or a proxy for the npm registry is needed the first time',
  );
  process.exit(1);
}

/**
 * Shows errors only. npm's warnings are about supported Node versions of packages, and CI tests
 * every Node that we support.
 */
function npmCi() {
  const options = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const child = spawn('npm', ['ci', ...options], { cwd: root, stdio: ['ignore', 'ignore', 2] });
  return new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve));
}

/** Whether every package that this system needs is installed in the version of the lock file. */
function isInstalled() {
  const installed = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([place, { version, optional, devOptional, link }]) =>
      !place.startsWith('node_modules/') ||
      optional ||
      devOptional ||
      link ||
      present[place]?.version === version,
  );
}
