import type { OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import type { CellCodes } from '../posting-rules/position.js';
import { rowsOf, textArray, texts } from './columns.js';
import { schemaOfGeneration } from './ledger-schema.js';

const keyOf = ({ measure, territory, occupation, sector, period }: CellCodes): string =>
  `${measure}|${territory ?? ''}|${occupation ?? ''}|${sector ?? ''}|${period ?? ''}`;
const CODES = ['measure', 'territory', 'occupation', 'sector', 'period'] as const;
const given = `${rowsOf(Object.fromEntries(CODES.map((code, i) => [code, textArray(i + 1)])))} v`;
const columnsOf = (cells: readonly CellCodes[]): string[] =>
  CODES.map((code) => texts(cells.map((cell) => cell[code])));
type NumberedCell = CellCodes & { id: number };

/** The number of each cell: an entry stores these four bytes instead of five codes. */
export class CellNumbers implements OnApplicationShutdown {
  private readonly generations = new Map<number, Map<string, number>>();
  private readonly pool: pg.Pool;
  private turn: Promise<void> = Promise.resolve();

  constructor(databaseUrl: string) {
    // a pool of its own: transactions that wait here for one of their own connections would block
    // each other
    this.pool = new pg.Pool({
      connectionString: databaseUrl,
      max: 1,
      connectionTimeoutMillis: 5_000,
      application_name: 'mizan-cells',
    });
    // a broken idle connection is replaced by the next query
    this.pool.on('error', () => undefined);
  }

  onApplicationShutdown(): Promise<void> {
    return this.pool.end();
  }

  /**
   * The numbers of these cells in a generation, in the same order. Committed separately: an unused
   * number does no harm if the batch is rolled back.
   */
  async numbersOf(generation: number, cells: readonly CellCodes[]): Promise<number[]> {
    const table = `${schemaOfGeneration(generation)}.cell`;
    const known = this.generations.get(generation) ?? (await this.load(generation, table));
    const keys = cells.map(keyOf);
    const numbers = keys.map((key) => known.get(key));
    if (!numbers.includes(undefined)) return numbers as number[];
    await this.inTurn(async () => {
      const missing = new Map<string, CellCodes>();
      for (const [i, key] of keys.entries()) if (!known.has(key)) missing.set(key, cells[i]!);
      if (missing.size > 0) await this.add(table, known, missing);
    });
    return keys.map((key) => numberIn(known, key));
  }

  /**
   * One batch at a time: two that add the same cells would each have to look for those of the
   * other, which reads the whole table.
   */
  private inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.turn.then(work);
    this.turn = done.catch(() => undefined);
    return done;
  }

  private async load(generation: number, table: string): Promise<Map<string, number>> {
    const known = new Map<string, number>();
    keep(
      known,
      (await this.pool.query<NumberedCell>(`select id, ${CODES.join(', ')} from ${table}`)).rows,
    );
    this.generations.clear(); // only one generation is written at a time
    this.generations.set(generation, known);
    return known;
  }

  private async add(
    table: string,
    known: Map<string, number>,
    missing: ReadonlyMap<string, CellCodes>,
  ): Promise<void> {
    // in one order, so that no deadlock can occur
    const columns = columnsOf([...missing.keys()].sort().map((key) => missing.get(key)!));
    const added = await this.pool.query<NumberedCell>(
      `insert into ${table} (${CODES.join(', ')}) select * from ${given} on conflict do nothing returning id, ${CODES.join(', ')}`,
      columns,
    );
    keep(known, added.rows);
    await this.find(
      table,
      known,
      [...missing].filter(([key]) => !known.has(key)).map(([, cell]) => cell),
    );
  }

  /**
   * Cells that another process has numbered meanwhile. `is not distinct from` is avoided: it
   * would compare every row with every other one.
   */
  private async find(
    table: string,
    known: Map<string, number>,
    cells: readonly CellCodes[],
  ): Promise<void> {
    if (cells.length === 0) return;
    const match = CODES.map((code) => `coalesce(c.${code}, '') = coalesce(v.${code}, '')`).join(
      ' and ',
    );
    keep(
      known,
      (
        await this.pool.query<NumberedCell>(
          `select c.* from ${table} c join ${given} on ${match}`,
          columnsOf(cells),
        )
      ).rows,
    );
  }
}

function keep(known: Map<string, number>, cells: readonly NumberedCell[]): void {
  for (const cell of cells) known.set(keyOf(cell), cell.id);
}

function numberIn(known: ReadonlyMap<string, number>, key: string): number {
  const number = known.get(key);
  if (number === undefined) throw new Error(`cell ${key} has no number`);
  return number;
}
