import type { ReadRecords } from '@mizan/messaging';
import type { PoolClient } from 'pg';
import { numbers } from './columns.js';

const KEPT = 20_000;
const PRUNED_EVERY = 500;

/**
 * Numbers a transaction, in the order of the commits: with the amounts that it adds to the
 * balances, the activation in use after it, and what it has read. Also what moves no cell is
 * numbered. The row of the number is locked until the commit, so a reader that asks for higher
 * numbers misses none. A transaction may record several: they become visible together. The last
 * 20,000 are kept.
 */
export async function recordMovement(
  tx: PoolClient,
  activation: number,
  sums: ReadonlyMap<number, bigint>,
  read?: ReadRecords,
): Promise<void> {
  const moved = [...sums].filter(([, amount]) => amount !== 0n);
  const { rows } = await tx.query<{ id: string }>({
    name: 'ledger-movement',
    text: `with head as (update movement_head set last = last + 1 returning last)
      insert into movement (id, activation, cells, amounts,
        transport, topic, partition, next_offset, parked, replayed)
      select last, $1, $2::int[], $3::numeric[], $4, $5, $6, $7, $8::bigint[], $9::bigint[]
      from head returning id`,
    values: [
      activation,
      numbers(moved.map(([cell]) => cell)),
      numbers(moved.map(([, amount]) => amount)),
      ...[read?.transport, read?.topic, read?.partition, read?.next],
      numbers(read?.parked ?? []),
      numbers(read?.replayed ?? []),
    ],
  });
  const id = Number(rows[0]!.id);
  if (id % PRUNED_EVERY === 0) await tx.query('delete from movement where id <= $1', [id - KEPT]);
}
