import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault, Scene } from '../kinds.js';
import { asked } from '../oracle.js';
import { LOGS } from '../schedule.js';
import { Difference, type System } from '../system.js';

const SERVICE = 'employer-needs';
const LINES = 2_500;
const SENT_MS = 1_200;
const ENDED_MS = 70_000; // imports of dead processes are looked for at the start and every minute

interface Import {
  status: string;
  received: number;
  accepted: number;
  unchanged: number;
  refused: number;
}

const linesOf = (openings: number) =>
  Array.from(
    { length: LINES },
    (_, i) =>
      `${JSON.stringify({ externalId: `UPLOAD-${i}`, territory: 'MA-KEN', occupation: '9321', openings, from: '2027-01-01', to: '2027-06-30', origin: 'fictional' })}\n`,
  );

/** The lines with pauses, so that some of them are committed when the service is killed. */
async function* slowly(lines: readonly string[]): AsyncGenerator<Buffer> {
  for (let i = 0; i < lines.length; i += 250) {
    yield Buffer.from(lines.slice(i, i + 250).join(''));
    await sleep(SENT_MS / 10);
  }
}

async function upload(system: System, body: BodyInit): Promise<{ status: number; body: Import }> {
  const bearer = await system.as('anapec').bearer();
  const answer = await fetch(`${system.mizan.url}/api/${SERVICE}/v1/imports`, {
    method: 'POST',
    body,
    headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/x-ndjson' },
    duplex: 'half',
  } as RequestInit);
  return { status: answer.status, body: (await answer.json()) as Import };
}

/**
 * What was committed of the file stays, and the report says so. The same file again imports the
 * rest.
 */
async function killDuringUpload({ system, random }: Scene): Promise<number> {
  const lines = linesOf(1 + Math.floor(random() * 1_000));
  const cut = upload(system, slowly(lines) as unknown as BodyInit).catch(() => undefined);
  await sleep(random() * 0.8 * SENT_MS);
  await system.kill(SERVICE);
  const struckAt = performance.now();
  if ((await cut)?.status === 201)
    throw new Difference('an upload was answered 201 by a killed service');
  await system.ready();
  const { status, body } = await upload(system, lines.join(''));
  const { received, accepted, unchanged, refused } = body;
  if (status !== 201 || received !== LINES || accepted + unchanged !== received || refused !== 0)
    throw new Difference(`the file again answered ${status} ${JSON.stringify(body)}`);
  await nothingRuns(system);
  return struckAt;
}

/** Waits until the import of a dead process is marked as failed. */
async function nothingRuns(system: System): Promise<void> {
  for (const deadline = Date.now() + ENDED_MS; Date.now() < deadline; await sleep(100)) {
    const running = await asked(
      system.databaseUrl(SERVICE),
      async (client) =>
        (await client.query(`select id from need_import where status = 'running'`)).rows.length,
    );
    if (running === 0) return;
  }
  throw new Difference(`an import of a killed service is still running after ${ENDED_MS / 1000} s`);
}

/** A service is killed in the middle of an import. */
export const uploadFaults = {
  'kill-during-upload': { logs: LOGS, weight: 1, strike: killDuringUpload },
} satisfies Record<string, Fault>;
