import { type Mizan, mizanAt } from './mizan.js';

/** On the embedded event log, the same with the demo, or on Kafka. */
export type StandingKind = 'embedded' | 'embedded-demo' | 'kafka';

export interface StandingSystem {
  readonly url: string;
  readonly dataDir: string;
  readonly brokers: string[];
}

/**
 * A Mizan that other files of the run use too, one after another: its date is `TODAY` and stays so,
 * and it is not empty.
 */
export async function standing(kind: StandingKind): Promise<{ mizan: Mizan; brokers: string[] }> {
  const owner = process.env.MIZAN_STANDING_SYSTEMS;
  if (!owner) throw new Error('No standing systems: only e2e and browser tests have them');
  const answer = await fetch(`${owner}/${kind}`);
  if (!answer.ok) throw new Error(`no standing system: ${await answer.text()}`);
  const { url, dataDir, brokers } = (await answer.json()) as StandingSystem;
  return { mizan: mizanAt(url, dataDir), brokers };
}
