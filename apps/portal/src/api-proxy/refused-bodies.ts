import { busy } from './client.shares.js';

export interface RefusalLimits {
  /** The number of refusals within the window, after which the client must wait. */
  readonly most: number;
  readonly windowMs: number;
}

/**
 * Counts large bodies that a service has refused, by client. Reading and validating one costs as
 * much as a hundred commands. So a client that repeats them must wait, and the others need not.
 */
export class RefusedBodies {
  private readonly times = new Map<string, number[]>();

  constructor(
    private readonly limits: RefusalLimits,
    private readonly now: () => number = Date.now,
  ) {}

  /** Throws 429 `too-many-requests` until the oldest counted refusal is outside the window. */
  assertMaySend(client: string): void {
    const recent = this.recent(client);
    const [first] = recent;
    if (first === undefined || recent.length < this.limits.most) return;
    throw busy(Math.max(1, Math.ceil((first + this.limits.windowMs - this.now()) / 1_000)));
  }

  refused(client: string): void {
    this.times.set(client, [...this.recent(client), this.now()].slice(-this.limits.most));
  }

  private recent(client: string): number[] {
    const since = this.now() - this.limits.windowMs;
    const recent = (this.times.get(client) ?? []).filter((time) => time > since);
    if (recent.length === 0) this.times.delete(client);
    return recent;
  }
}
