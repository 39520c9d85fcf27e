import type { RunningMizan } from '../support/mizan.js';

/** What an attacker sees; each kind says which of it is right. */
export type Seen = Map<string, number>;

export interface Scene {
  readonly mizan: RunningMizan;
  /** A valid token of the attacker. */
  readonly token: string;
  /** How many connections at once. */
  readonly size: number;
  /** Aborted when the attack is over. */
  readonly over: AbortSignal;
  see(answer: string): void;
}

export interface Attack {
  readonly name: string;
  /** Answers that are right, as `status code`; one that is none of them is a fault of ours. */
  readonly right: RegExp;
  /** How long it must last at least before its answers are seen. */
  readonly lastsMs?: number;
  /** Attacks until it is over. */
  run(scene: Scene): Promise<void>;
  /** What must hold when the attacker has left. */
  after?(mizan: RunningMizan): Promise<string | undefined>;
}
