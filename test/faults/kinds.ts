import { brokerFaults } from './kinds/broker.js';
import { linkedFaults } from './kinds/linked.js';
import { processFaults } from './kinds/processes.js';
import { projectorFaults } from './kinds/projectors.js';
import { transactionFaults } from './kinds/transactions.js';
import { uploadFaults } from './kinds/uploads.js';
import type { Load } from './load.js';
import type { Scheduled } from './schedule.js';
import type { System } from './system.js';

/** What a fault gets. `random` chooses the victim and the moments. */
export interface Scene {
  readonly system: System;
  readonly load: Load;
  readonly random: () => number;
  readonly isQuick: boolean;
  /** How many answers are read and judged where a fault judges each of them. */
  readonly readings: number;
  /** Adds the victim to the line of the cycle. */
  tell(what: string): void;
}
export interface Fault extends Scheduled {
  /**
   * Causes the fault under load. Returns the time (`performance.now()`) from which the system can
   * recover.
   */
  strike(scene: Scene): Promise<number>;
}

export const KINDS = {
  ...processFaults,
  ...transactionFaults,
  ...projectorFaults,
  ...uploadFaults,
  ...linkedFaults,
  ...brokerFaults,
} satisfies Record<string, Fault>;
export type Kind = keyof typeof KINDS;
