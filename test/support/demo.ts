import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Mizan } from './mizan.js';
import { Plan } from './plan.js';

/**
 * Waits until the demo, which is seeded while the page is already open, is whole and in the
 * figures.
 */
export async function demoSeeded(mizan: Mizan, atMostMs = 120_000): Promise<void> {
  const plan = new Plan(mizan);
  for (const deadline = Date.now() + atMostMs; Date.now() < deadline; await pause(250)) {
    if (!existsSync(path.join(mizan.dataDir, 'demo-seeded'))) continue;
    const { provisional, freshness } = await plan.figures({ territory: 'MA-04' });
    if (!provisional && !freshness.lagMs) return;
  }
  throw new Error('The demo was not seeded in time');
}
