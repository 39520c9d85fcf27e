import { brokerFaults } from './kinds/broker.js';
import { processFaults } from './kinds/processes.js';
import { projectorFaults } from './kinds/projectors.js';
import { transactionFaults } from './kinds/transactions.js';
import { uploadFaults } from './kinds/uploads.js';
import type { Load } from './load.js';
import type { Scheduled } from './schedule.js';
import type { System } from './system.js';

/** What a fault gets: `random` draws its victim and its moments. */
export interface Scene {
  readonly system: System;
  readonly load: Load;
  readonly random: () => number;
  readonly isQuick: boolean;
  /** Names the victim in the line of the cycle. */
  tell(what: string): void;
}
export interface Fault extends Scheduled {
  /** Does it under load; answers the moment (`performance.now()`) from which on the system could heal. */
  strike(scene: Scene): Promise<number>;
}

export const KINDS = {
  ...processFaults,
  ...transactionFaults,
  ...projectorFaults,
  ...uploadFaults,
  ...brokerFaults,
} satisfies Record<string, Fault>;
export type Kind = keyof typeof KINDS;
