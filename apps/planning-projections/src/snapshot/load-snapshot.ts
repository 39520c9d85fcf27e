import type { EntityManager } from 'typeorm';
import type { Measure } from '../posting-rules/position.js';
import { LedgerSnapshot, type SetInUse } from './ledger-snapshot.js';

/** Cells a statement: few enough that reading them keeps nobody waiting. */
const CHUNK = 20_000;
const SEPARATOR = '\u001f';
const CODES = ['measure', 'territory', 'occupation', 'sector', 'period'] as const;
const COLUMNS = ['id', ...CODES, 'amount'] as const;
/** The values of some cells, one text for each column. */
type Chunk = Record<(typeof COLUMNS)[number], string | null>;

/**
 * Loads the generation whose tables are on the search path, in the caller's snapshot of the
 * database. Undefined if it has more cell numbers than `cellsMax`. PostgreSQL reads the next cells
 * while these are put into the columns.
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
  let next = chunkAfter(tx, 0);
  for (let after = CHUNK; after < head.last; after += CHUNK) {
    const chunk = await next;
    next = chunkAfter(tx, after);
    next.catch(() => undefined); // awaited in the next turn, unless this one throws
    addTo(snapshot, chunk);
  }
  addTo(snapshot, await next);
  return snapshot;
}

/**
 * One text for each column: a row of the driver for each cell costs three times as much as this,
 * and numbers for the codes, found in PostgreSQL, twice as much.
 */
async function chunkAfter(tx: EntityManager, after: number): Promise<Chunk> {
  const texts = COLUMNS.map((column) => `string_agg(${valueOf(column)}, chr(31)) as ${column}`);
  const [chunk] = (await tx.query(
    `select ${texts.join(', ')}
     from cell c left join balance b on b.cell = c.id and b.cell > $1 and b.cell <= $2
     where c.id > $1 and c.id <= $2`,
    [after, after + CHUNK],
  )) as [Chunk];
  return chunk;
}

function valueOf(column: keyof Chunk): string {
  if (column === 'amount') return 'coalesce(b.amount, 0)::text';
  return column === 'id' ? 'c.id::text' : `coalesce(c.${column}, '')`;
}

function addTo(snapshot: LedgerSnapshot, chunk: Chunk): void {
  if (chunk.id === null) return;
  const [ids, measures, territories, occupations, sectors, periods, amounts] = COLUMNS.map(
    (column) => chunk[column]!.split(SEPARATOR),
  ) as [string[], string[], string[], string[], string[], string[], string[]];
  for (let i = 0; i < ids.length; i++)
    snapshot.addCell(
      {
        id: Number(ids[i]),
        measure: measures[i] as Measure,
        territory: territories[i] || null,
        occupation: occupations[i] || null,
        sector: sectors[i] || null,
        period: periods[i] || null,
      },
      amounts[i]!,
    );
}
