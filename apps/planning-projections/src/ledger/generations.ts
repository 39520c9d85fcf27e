import type { PoolClient, QueryResult } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { schemaOfGeneration } from './ledger-schema.js';

/** A generation that a writer has locked until its transaction ends. */
export interface HeldLedger {
  generation: number;
  /** The activation whose assumption set is used for what is posted now. */
  activation: number;
  /** The time of the last closing; null before the first. */
  closedAt: string | null;
}

/**
 * Locks the serving generation, so that it cannot be replaced meanwhile. Its tables are then on the
 * search path.
 */
export async function holdServing(
  tx: PoolClient,
  lock: 'share' | 'update' = 'share',
): Promise<HeldLedger> {
  const { rows } = await tx.query<{ serving: number }>(
    'select serving from ledger_generation for share',
  );
  return holdGeneration(tx, rows[0]!.serving, lock);
}

/** A batch locks with `share`. `update` waits for the running batches and blocks further ones. */
export async function holdGeneration(
  tx: PoolClient,
  generation: number,
  lock: 'share' | 'update',
): Promise<HeldLedger> {
  const results: unknown = await tx.query(
    `set local search_path = ${pathOf(generation)}; select activation, closed_at::text as "closedAt" from ledger_state for ${lock}`,
  );
  return {
    generation,
    ...(results as [unknown, QueryResult<Omit<HeldLedger, 'generation'>>])[1].rows[0]!,
  };
}

/**
 * Runs `work` on the serving generation, with its tables on the search path and in one snapshot.
 */
export function readLedger<T>(
  db: DataSource,
  work: (tx: EntityManager, generation: number) => Promise<T>,
): Promise<T> {
  return db.transaction('REPEATABLE READ', async (tx) => {
    const [row] = (await tx.query(
      `select serving, set_config('search_path', 'ledger_' || serving || ', ' || current_schema(), true) from ledger_generation`,
    )) as [{ serving: number }];
    return work(tx, row.serving);
  });
}

/** The schema of the serving generation, for statements that need no snapshot. */
export async function servingSchema(db: Pick<DataSource, 'query'>): Promise<string> {
  const [row] = (await db.query('select serving from ledger_generation')) as [{ serving: number }];
  return schemaOfGeneration(row.serving);
}

const pathOf = (generation: number): string =>
  `${schemaOfGeneration(generation)}, planning_projections`;
