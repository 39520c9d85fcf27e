import type { ReactNode } from 'react';
import type { CellValue } from './csv';
import type { ListDefinition, ListSearch } from './list-search';

export interface Page<Row, Maker extends string = string> {
  readonly data: readonly Row[];
  readonly next: string | null;
  /** What the reader may make in this list. */
  readonly can: readonly Maker[];
}

export interface Column<Row> {
  readonly id: string;
  readonly name: string;
  /** What the service sorts by, where it can. */
  readonly sort?: string;
  readonly isAmount?: boolean;
  /** Names the row; links to the record. */
  readonly isHead?: boolean;
  /** Only in the files that are exported. */
  readonly isExportOnly?: boolean;
  cell?(row: Row): ReactNode;
  /** As it is written into a file. */
  value(row: Row): CellValue;
}

export type Asked = Record<string, string | number | undefined>;

/** A register as a list: what it may be asked, and how it is asked. */
export interface Register<Row, Maker extends string = string> {
  readonly key: readonly string[];
  readonly definition: ListDefinition;
  /** A page of at most `limit` rows after the cursor, with the filters and the order of the address. */
  ask(query: Asked, signal?: AbortSignal): Promise<Page<Row, Maker>>;
}

export const ROWS_MAX = 10_000;
const LIMIT_MAX = 1_000;

export const queryOf = (
  { definition }: Pick<Register<never>, 'definition'>,
  search: ListSearch,
): Asked => ({ ...search, sort: search.sort ?? definition.usualSort });

/** The whole filtered list, to the limit of a file. */
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
