import type { ReactNode } from 'react';
import type { CellValue } from './csv';
import type { ListDefinition, ListSearch } from './list-search';

export interface Page<Row, Maker extends string = string> {
  readonly data: readonly Row[];
  readonly next: string | null;
  /** What the reader may create in this list. */
  readonly can: readonly Maker[];
}

export interface Column<Row> {
  readonly id: string;
  readonly name: string;
  /** The sort of the service, if the column can be sorted. */
  readonly sort?: string;
  readonly isAmount?: boolean;
  /** The column that names the row and links to the record. */
  readonly isHead?: boolean;
  /** Only in exported files. */
  readonly isExportOnly?: boolean;
  cell?(row: Row): ReactNode;
  /** The value in exported files. */
  value(row: Row): CellValue;
}

export type Asked = Record<string, string | number | undefined>;

/** A register: its filters and sorts, and how to load it. */
export interface Register<Row, Maker extends string = string> {
  readonly key: readonly string[];
  readonly definition: ListDefinition;
  /** A page of at most `limit` rows after the cursor, filtered and sorted as the address says. */
  ask(query: Asked, signal?: AbortSignal): Promise<Page<Row, Maker>>;
}

export const ROWS_MAX = 10_000;
const LIMIT_MAX = 1_000;

export const queryOf = (
  { definition }: Pick<Register<never>, 'definition'>,
  search: ListSearch,
): Asked => ({ ...search, sort: search.sort ?? definition.usualSort });

/** The whole filtered list, up to the maximum for a file. */
export async function everyRow<Row>(
  register: Register<Row>,
  search: ListSearch,
): Promise<{ rows: Row[]; isCut: boolean }> {
  const rows: Row[] = [];
  let next: string | null = null;
  do {
    const page: Page<Row> = await register.ask({
      ...queryOf(register, search),
      limit: LIMIT_MAX,
      cursor: next ?? undefined,
    });
    rows.push(...page.data);
    next = page.next;
  } while (next !== null && rows.length < ROWS_MAX);
  return { rows: rows.slice(0, ROWS_MAX), isCut: next !== null || rows.length > ROWS_MAX };
}
