import type { PoolClient } from 'pg';
import { numbers, textArray, texts } from './columns.js';
import type { HeldLedger } from './generations.js';
import { canonicalInstant } from './instants.js';

export interface TimedMove {
  time: string;
  cell: number;
  amount: bigint;
}

/** Adds late entries to the closings that come after them. */
export async function addToClosings(
  tx: PoolClient,
  { closedAt }: HeldLedger,
  moves: readonly TimedMove[],
): Promise<void> {
  if (closedAt === null) return;
  const closed = canonicalInstant(closedAt);
  const late = moves.filter(({ time }) => time <= closed); // of one form, so they compare as texts
  if (late.length === 0) return;
  await tx.query({
    name: 'ledger-late',
    text: `insert into closing_balance as b (instant, cell, amount)
      select k.instant, v.cell, sum(v.amount)
      from unnest(${textArray(1)}::timestamptz[], $2::int[], $3::bigint[]) v(time, cell, amount)
      join closing k on k.instant >= v.time
      group by k.instant, v.cell order by k.instant, v.cell
      on conflict (instant, cell) do update set amount = b.amount + excluded.amount`,
    values: [
      texts(late.map(({ time }) => time)),
      numbers(late.map(({ cell }) => cell)),
      numbers(late.map(({ amount }) => amount)),
    ],
  });
}

/**
 * Stores the balance of each cell at a moment, computed from the closing before it and the entries
 * since. The caller has locked the ledger FOR UPDATE.
 */
export async function closeAt(tx: PoolClient, instant: string): Promise<void> {
  const { rowCount } = await tx.query(
    'insert into closing (instant) values ($1) on conflict do nothing',
    [instant],
  );
  if (rowCount === 0) return;
  // pages that are not summarised in the index yet would be read again for every closing
  await tx.query(`select brin_summarize_new_values('entry_time')`);
  const { rows } = await tx.query<{ before: string }>(
    `select coalesce(max(instant), '-infinity')::text as before from closing where instant < $1`,
    [instant],
  );
  await tx.query(
    `insert into closing_balance (instant, cell, amount)
     select $2::timestamptz, cell, sum(amount) from (
       select cell, amount from closing_balance where instant = $1 union all select cell, amount from entry where time > $1 and time <= $2) moved
     group by cell having sum(amount) <> 0`,
    [rows[0]!.before, instant],
  );
  await tx.query(
    'update ledger_state set closed_at = greatest(closed_at, $1::timestamptz), closed_entry = (select coalesce(max(id), 0) from entry)',
    [instant],
  );
}

/**
 * Entries after which a closing is due. At least the number of cells, so that closings hold no more
 * rows than entries.
 */
export const CLOSED_EVERY = 20_000;

/**
 * Adds the closings of a whole history that has none. The caller has locked the ledger FOR UPDATE.
 */
export async function closeHistory(tx: PoolClient): Promise<void> {
  const { rows } = await tx.query<{ instant: string }>(
    `select time::text as instant from (select time, row_number() over (order by time) as at from entry) e
     where at % greatest($1, (select count(*) from balance)) = 0 order by time`,
    [CLOSED_EVERY],
  );
  for (const { instant } of rows) await closeAt(tx, instant);
}
