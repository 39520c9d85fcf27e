import type { RunningMizan } from '../support/mizan.js';

/** The answers that an attacker got, counted. Each attack says which are right. */
export type Seen = Map<string, number>;

export interface Scene {
  readonly mizan: RunningMizan;
  /** A valid token of the attacker. */
  readonly token: string;
  /** The number of concurrent connections. */
  readonly size: number;
  /** Aborted at the end of the attack. */
  readonly over: AbortSignal;
  see(answer: string): void;
}

export interface Attack {
  readonly name: string;
  /** The right answers, as `status code`. Any other answer is a bug. */
  readonly right: RegExp;
  /** The minimum duration until its answers can be checked. */
  readonly lastsMs?: number;
  /** Attacks until `over` is aborted. */
  run(scene: Scene): Promise<void>;
  /** What must hold after the attack. */
  after?(mizan: RunningMizan): Promise<string | undefined>;
}
