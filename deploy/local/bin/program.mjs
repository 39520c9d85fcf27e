import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from './build.mjs';

/** The flags of Node for a program in TypeScript that is not compiled. */
export const typescript = ['--import', path.join(root, 'deploy/local/bin/typescript.mjs')];

/**
 * Runs a program of a project in its own process, and passes signals on to it. Returns its exit
 * code.
 */
export async function runProgram(file, { flags = [], given = [], env = {}, stdio = 'inherit' }) {
  if (!existsSync(path.join(root, file))) throw new Error(`${file} is not there yet`);
  const child = spawn(process.execPath, [...flags, path.join(root, file), ...given], {
    stdio,
    env: { ...process.env, ...env },
  });
  const pass = (signal) => child.kill(signal);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, pass);
  const [status] = await once(child, 'exit');
  for (const signal of signals) process.off(signal, pass);
  return status ?? 1;
}
