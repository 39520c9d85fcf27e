import path from 'node:path';
import { runningMizan } from './run-file.js';
import { print } from './steps.js';
import { verifyToken } from './tokens.js';

/** Gives every parked event to its handler again, service by service, and prints the results. */
const run = runningMizan(path.resolve(process.env.MIZAN_DATA_DIR ?? '.data'));
const authorization = `Bearer ${await verifyToken(run)}`;
for (const [name, url] of Object.entries(run.services)) {
  const answer = await fetch(`${url}/v1/parked-events/replay`, {
    method: 'POST',
    headers: { authorization },
  });
  if (answer.status === 404) continue; // a service without consumers has no parked events
  print(`${name}: ${await answer.text()}`);
  if (!answer.ok) process.exitCode = 1;
}
