import type { PoolClient, QueryResult } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { schemaOfGeneration } from './ledger-schema.js';

/** A generation as a writer holds it until its transaction ends. */
export interface HeldLedger {
  generation: number;
  /** The activation whose assumption set values what is posted now. */
  activation: number;
  /** The last closing, or null before the first. */
  closedAt: string | null;
}

/** Holds the generation that serves, so that no other one takes its place meanwhile; its tables then go by their plain names. */
export async function holdServing(
  tx: PoolClient,
  lock: 'share' | 'update' = 'share',
): Promise<HeldLedger> {
  const { rows } = await tx.query<{ serving: number }>(
    'select serving from ledger_generation for share',
  );
  return holdGeneration(tx, rows[0]!.serving, lock);
}

/** `share` for a batch; `update` waits for the batches under way and keeps others from beginning. */
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

/** Reads the generation that serves, by the plain names of its tables: one snapshot for all that `work` asks. */
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

/** Where the tables of the generation that serves stand, for one question that needs no snapshot with another. */
export async function servingSchema(db: DataSource): Promise<string> {
  const [row] = (await db.query('select serving from ledger_generation')) as [{ serving: number }];
  return schemaOfGeneration(row.serving);
}

const pathOf = (generation: number): string =>
  `${schemaOfGeneration(generation)}, planning_projections`;
