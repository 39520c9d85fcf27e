import { fork } from 'node:child_process';
import path from 'node:path';

const here = import.meta.dirname;

/** The owner of the standing systems, once for all projects of the run. */
export default async function startStanding() {
  if (process.env.MIZAN_STANDING_SYSTEMS) return;
  const typescript = path.join(here, '../../deploy/local/bin/typescript.mjs');
  const owner = fork(path.join(here, 'standing-systems.ts'), {
    execArgv: ['--import', typescript],
    // without the address below: it ends nothing by its own starts
    env: { ...process.env, NODE_OPTIONS: '' },
    detached: true, // Ctrl-C reaches the run alone, which ends this one
  });
  const port = await new Promise((resolve, reject) => {
    owner.once('message', resolve);
    owner.once('exit', (code) => reject(new Error(`the standing systems ended with ${code}`)));
  });
  process.env.MIZAN_STANDING_SYSTEMS = `http://127.0.0.1:${port}`;
  globalThis.mizanStandingSystems = owner;
}
