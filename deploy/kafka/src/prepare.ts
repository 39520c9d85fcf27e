import type { BrokerLogin } from './admin.js';
import { ensureRights } from './rights.js';
import { ensureTopics } from './topics.js';

/** Makes what these organisations push to, and says line by line what was done. */
export async function prepare(
  brokers: string[],
  organisations: readonly string[],
  login?: BrokerLogin,
): Promise<string[]> {
  const { made, repaired } = await ensureTopics(brokers, organisations, login);
  const areRightsKept = await ensureRights(brokers, organisations, login);
  return [
    made.length > 0 ? `Made: ${made.join(', ')}` : 'Every topic is there',
    ...(repaired.length > 0 ? [`Set right: ${repaired.join(', ')}`] : []),
    areRightsKept
      ? `May write their own topics: ${organisations.join(', ')}`
      : 'The broker keeps no rights: who reaches it may write',
  ];
}
