import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningMizan } from '../support/mizan.js';
import type { Attack, Scene } from './attack.js';

const WAIT =
  '/api/planning-projections/v1/projections?after=need:00000000-0000-7000-8000-000000000000@1';
const LEAVE_AFTER_MS = 100;
const SETTLE_MS = 1_000;

/**
 * Requests that wait for a version that never comes. With `leaveAfterMs` the client disconnects
 * after that time and starts again.
 */
async function waitInVain({ mizan, token, size, over, see }: Scene, leaveAfterMs?: number) {
  const one = async () => {
    while (!over.aborted) {
      const signal =
        leaveAfterMs === undefined
          ? over
          : AbortSignal.any([over, AbortSignal.timeout(leaveAfterMs)]);
      const answer = await fetch(mizan.url + WAIT, {
        headers: { authorization: `Bearer ${token}` },
        signal,
      }).catch(() => undefined);
      if (answer)
        see(
          `${answer.status} ${String(((await answer.json().catch(() => ({}))) as { code?: string }).code)}`,
        );
    }
  };
  await Promise.all(Array.from({ length: size }, one));
}

/** Connections that the service still holds for callers who have disconnected. */
async function heldConnections(mizan: RunningMizan): Promise<string | undefined> {
  await sleep(SETTLE_MS);
  const metrics = await (
    await fetch(`${mizan.run().services['planning-projections']}/metrics`)
  ).text();
  const used = /^db_client_connection_count\{state="used"\} (\d+)/m.exec(metrics)?.[1];
  const pending = /^db_client_connection_pending_requests (\d+)/m.exec(metrics)?.[1];
  return used !== undefined && Number(used) <= 2 && pending === '0'
    ? undefined
    : `${used} connections are used and ${pending} statements wait for callers who have gone`;
}

export const waits: readonly Attack[] = [
  {
    name: 'long waits',
    right: /^(503 not-yet-visible|429 too-many-requests)$/,
    lastsMs: 7_000,
    run: (scene) => waitInVain(scene),
    after: heldConnections,
  },
  {
    name: 'long waits that are abandoned',
    right: /^(503 not-yet-visible|429 too-many-requests)$/,
    run: (scene) => waitInVain(scene, LEAVE_AFTER_MS),
    after: heldConnections,
  },
];
