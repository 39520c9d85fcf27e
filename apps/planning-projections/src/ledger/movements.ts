import type { PoolClient } from 'pg';
import { numbers } from './columns.js';

const KEPT = 20_000;
const PRUNED_EVERY = 500;

/**
 * Numbers the commits that changed cells, in the order of the commits. The row of the number is
 * locked until the commit, so a reader that asks for higher numbers misses none. The last 20,000
 * are kept.
 */
export async function recordMovement(tx: PoolClient, cells: Iterable<number>): Promise<void> {
  const moved = [...new Set(cells)];
  if (moved.length === 0) return;
  const { rows } = await tx.query<{ id: string }>({
    name: 'ledger-movement',
    text: 'with head as (update movement_head set last = last + 1 returning last) insert into movement (id, cells) select last, $1::int[] from head returning id',
    values: [numbers(moved)],
  });
  const id = Number(rows[0]!.id);
  if (id % PRUNED_EVERY === 0) await tx.query('delete from movement where id <= $1', [id - KEPT]);
}
