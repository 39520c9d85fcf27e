import type { OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import type { CellCodes } from '../posting-rules/position.js';
import { textArray, texts } from './columns.js';

const keyOf = ({ measure, territory, occupation, sector, period }: CellCodes): string => `${measure}|${territory ?? ''}|${occupation ?? ''}|${sector ?? ''}|${period ?? ''}`;
const CODES = ['measure', 'territory', 'occupation', 'sector', 'period'] as const;
const given = `unnest(${CODES.map((_, i) => textArray(i + 1)).join(', ')}) v(${CODES.join(', ')})`;
const columnsOf = (cells: readonly CellCodes[]): string[] => CODES.map((code) => texts(cells.map((cell) => cell[code])));
type NumberedCell = CellCodes & { id: number };

/** The number of each cell, so that an entry carries four bytes instead of five codes. */
export class CellNumbers implements OnApplicationShutdown {
  private readonly known = new Map<string, number>();
  private readonly pool: pg.Pool;

  constructor(databaseUrl: string) {
    // a pool of its own: transactions that waited here for a connection of theirs would wait for each other
    this.pool = new pg.Pool({ connectionString: databaseUrl, max: 1, connectionTimeoutMillis: 5_000, application_name: 'mizan-cells' });
    this.pool.on('error', () => undefined); // an idle connection that breaks is replaced at the next query
  }

  onApplicationShutdown(): Promise<void> {
    return this.pool.end();
  }

  /** The numbers of these cells, in their order. Committed apart: a number means nothing by itself, and outlives a batch rolled back. */
  async numbersOf(cells: readonly CellCodes[]): Promise<number[]> {
    const keys = cells.map(keyOf);
    if (this.known.size === 0) this.keep((await this.pool.query<NumberedCell>(`select id, ${CODES.join(', ')} from cell`)).rows);
    const missing = new Map<string, CellCodes>();
    for (const [i, key] of keys.entries()) if (!this.known.has(key)) missing.set(key, cells[i]!);
    if (missing.size > 0) await this.add(missing);
    return keys.map((key) => this.numberOf(key));
  }

  private async add(missing: ReadonlyMap<string, CellCodes>): Promise<void> {
    const columns = columnsOf([...missing.keys()].sort().map((key) => missing.get(key)!)); // one order: no deadlock
    const added = await this.pool.query<NumberedCell>(`insert into cell (${CODES.join(', ')}) select * from ${given} on conflict do nothing returning id, ${CODES.join(', ')}`, columns);
    this.keep(added.rows);
    await this.find([...missing].filter(([key]) => !this.known.has(key)).map(([, cell]) => cell));
  }

  /** Cells that another process has numbered meanwhile; `is not distinct from` would compare each with each. */
  private async find(cells: readonly CellCodes[]): Promise<void> {
    if (cells.length === 0) return;
    const match = CODES.map((code) => `coalesce(c.${code}, '') = coalesce(v.${code}, '')`).join(' and ');
    this.keep((await this.pool.query<NumberedCell>(`select c.* from cell c join ${given} on ${match}`, columnsOf(cells))).rows);
  }

  private keep(cells: readonly NumberedCell[]): void {
    for (const cell of cells) this.known.set(keyOf(cell), cell.id);
  }

  private numberOf(key: string): number {
    const number = this.known.get(key);
    if (number === undefined) throw new Error(`cell ${key} has no number`);
    return number;
  }
}
