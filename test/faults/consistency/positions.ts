import { setTimeout as sleep } from 'node:timers/promises';
import { tokenOf } from '../../../apps/planning-projections/src/verify/owner-states.js';
import { PROJECTOR, type System } from '../system.js';
import type { Position } from './judge.js';

const PAUSE_MS = 200;
const TOKEN_AGE_MS = 120_000;

/** Collects every position of the figures while they move: the service keeps the last 20,000. */
export class Positions {
  readonly all: Position[] = [];
  private token: { text: string; since: number } | undefined;
  private isOpen = true;
  private readonly running: Promise<void>;

  private constructor(private readonly system: System) {
    this.running = this.follow();
  }

  /** Resolves once the first position, a whole one, is there. */
  static async from(system: System): Promise<Positions> {
    const positions = new Positions(system);
    while (positions.all.length === 0) await sleep(20);
    return positions;
  }

  /** Resolves when everything is collected that had happened before the call. */
  async stop(): Promise<void> {
    this.isOpen = false;
    await this.running;
    while ((await this.next().catch(() => 1)) > 0) await sleep(20);
  }

  private async follow(): Promise<void> {
    while (this.isOpen) {
      const added = await this.next().catch(() => 0); // the service is away, and is asked again
      if (added === 0) await sleep(PAUSE_MS);
    }
  }

  /** Returns how many were new. */
  private async next(): Promise<number> {
    const run = { ...this.system.mizan.run(), portalUrl: this.system.mizan.url };
    if (!this.token || Date.now() - this.token.since > TOKEN_AGE_MS)
      this.token = { text: await tokenOf(run), since: Date.now() };
    const last = this.all.at(-1)?.position;
    const answer = await fetch(
      `${run.services[PROJECTOR]}/v1/positions${last === undefined ? '' : `?after=${last}`}`,
      { headers: { authorization: `Bearer ${this.token.text}` } },
    );
    if (!answer.ok) throw new Error(`positions: ${answer.status} ${await answer.text()}`);
    const { data } = (await answer.json()) as { data: Position[] };
    this.all.push(...data);
    return data.length;
  }
}
