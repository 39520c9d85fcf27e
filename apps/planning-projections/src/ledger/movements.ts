import type { PoolClient } from 'pg';
import { numbers } from './columns.js';

const KEPT = 20_000;
const PRUNED_EVERY = 500;

/**
 * Numbers what a transaction posts, in the order of the commits, with the amounts that it adds to
 * the balances and the activation in use after it. Also what moves no cell is numbered. The row of
 * the number is locked until the commit, so a reader that asks for higher numbers misses none. A
 * transaction may record several: they become visible together. The last 20,000 are kept.
 */
export async function recordMovement(
  tx: PoolClient,
  activation: number,
  sums: ReadonlyMap<number, bigint>,
): Promise<void> {
  const moved = [...sums].filter(([, amount]) => amount !== 0n);
  const { rows } = await tx.query<{ id: string }>({
    name: 'ledger-movement',
    text: `with head as (update movement_head set last = last + 1 returning last)
      insert into movement (id, activation, cells, amounts)
      select last, $1, $2::int[], $3::numeric[] from head returning id`,
    values: [
      activation,
      numbers(moved.map(([cell]) => cell)),
      numbers(moved.map(([, amount]) => amount)),
    ],
  });
  const id = Number(rows[0]!.id);
  if (id % PRUNED_EVERY === 0) await tx.query('delete from movement where id <= $1', [id - KEPT]);
}
