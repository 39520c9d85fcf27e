import type { EntityManager } from 'typeorm';
import type { Measure } from '../posting-rules/position.js';
import { LedgerSnapshot, type NumberedCell, type SetInUse } from './ledger-snapshot.js';

/** Cells a statement: few enough that reading them keeps nobody waiting. */
const CHUNK = 20_000;
const ROW = '\u001e';
const COLUMN = '\u001f';

/**
 * Loads the generation whose tables are on the search path, in the caller's snapshot of the
 * database. Undefined if it has more cell numbers than `cellsMax`.
 */
export async function loadSnapshot(
  tx: EntityManager,
  generation: number,
  cellsMax: number,
): Promise<LedgerSnapshot | undefined> {
  const [head] = (await tx.query(
    `select h.last::float8 as movement, s.activation, a.set_name as name,
       (select coalesce(max(id), 0) from cell) as last
     from movement_head h, ledger_state s join assumption_activation a on a.id = s.activation`,
  )) as [{ movement: number; last: number } & SetInUse];
  if (head.last > cellsMax) return undefined;
  const { activation, name } = head;
  const snapshot = new LedgerSnapshot(generation, head.movement, { activation, name });
  snapshot.columns.reserve(head.last);
  for (let after = 0; after < head.last; after += CHUNK)
    for (const line of await linesOf(tx, after)) addTo(snapshot, line.split(COLUMN));
  return snapshot;
}

/**
 * One text of all cells of a chunk: a row of the driver for each cell costs three times as much.
 */
async function linesOf(tx: EntityManager, after: number): Promise<string[]> {
  const [{ lines }] = (await tx.query(
    `select string_agg(concat_ws(chr(31), c.id, c.measure, coalesce(c.territory, ''),
       coalesce(c.occupation, ''), coalesce(c.sector, ''), coalesce(c.period, ''),
       coalesce(b.amount, 0)), chr(30)) as lines
     from cell c left join balance b on b.cell = c.id and b.cell > $1 and b.cell <= $2
     where c.id > $1 and c.id <= $2`,
    [after, after + CHUNK],
  )) as [{ lines: string | null }];
  return lines === null ? [] : lines.split(ROW);
}

function addTo(snapshot: LedgerSnapshot, line: readonly string[]): void {
  const [id, measure, territory, occupation, sector, period, amount] = line;
  const cell: NumberedCell = {
    id: Number(id),
    measure: measure as Measure,
    territory: territory || null,
    occupation: occupation || null,
    sector: sector || null,
    period: period || null,
  };
  snapshot.addCell(cell, BigInt(amount!));
}
