import type { EntityManager } from 'typeorm';

/** Ways to execute a statement. */
export type PlannerWay =
  | 'bitmapscan'
  | 'hashjoin'
  | 'indexonlyscan'
  | 'indexscan'
  | 'mergejoin'
  | 'nestloop'
  | 'seqscan'
  | 'sort';

/**
 * Allows or discourages ways to execute the next statements of a transaction, where the statistics
 * of PostgreSQL cannot know which one is good.
 */
export async function setPlanner(
  tx: EntityManager,
  ways: Partial<Record<PlannerWay, 'on' | 'off'>>,
): Promise<void> {
  const settings = Object.entries(ways).map(
    ([way, value]) => `set_config('enable_${way}', '${value}', true)`,
  );
  await tx.query(`select ${settings.join(', ')}`);
}
