import { SnapshotFeed } from '../../apps/planning-projections/src/snapshot/snapshot-feed.js';
import type { Owner } from './owner.js';

/** Two cells of declared demand in an empty ledger: 1 opening in MA-KEN, 2 in MA-NOU. */
export async function beginCells({ db, app }: Owner): Promise<void> {
  await db.query(`with added as (
    insert into ledger_1.cell (measure, territory) values ('demand.declared', 'MA-KEN'), ('demand.declared', 'MA-NOU') returning id)
    insert into ledger_1.balance select id, 1000 * id from added`);
  await db.query('update ledger_1.movement_head set last = last + 1');
  await app.get(SnapshotFeed).catchUp();
}

/** Moves a cell by 5 openings, as a transaction of the ledger does, and waits until it is read. */
export async function moveCell({ db, app }: Owner, cell: number): Promise<void> {
  await db.query(
    `with head as (update ledger_1.movement_head set last = last + 1 returning last)
     insert into ledger_1.movement (id, activation, cells, amounts, parked, replayed)
     select last, 1, array[$1::int], '{5000}', '{}', '{}' from head`,
    [cell],
  );
  await app.get(SnapshotFeed).catchUp();
}
