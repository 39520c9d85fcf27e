import type { PoolClient } from 'pg';
import { int4s, numbers, rowsOf } from './columns.js';

export function sumByCell(
  entries: Iterable<{ cell: number; amount: bigint }>,
): Map<number, bigint> {
  const sums = new Map<number, bigint>();
  for (const { cell, amount } of entries) sums.set(cell, (sums.get(cell) ?? 0n) + amount);
  return sums;
}

/**
 * Adds to the balances in SQL, ordered by cell, so that no update is lost and no deadlock can
 * occur.
 */
export async function addToBalances(
  tx: PoolClient,
  sums: ReadonlyMap<number, bigint>,
): Promise<void> {
  const moved = [...sums].filter(([, amount]) => amount !== 0n).sort(([a], [b]) => a - b);
  if (moved.length === 0) return;
  await tx.query({
    name: 'ledger-balances',
    text: `insert into balance as b (cell, amount) select * from ${rowsOf({ cell: '$1::int[]', amount: '$2::numeric[]' })}
      on conflict (cell) do update set amount = b.amount + excluded.amount`,
    values: [int4s(moved.map(([cell]) => cell)), numbers(moved.map(([, amount]) => amount))],
  });
}
