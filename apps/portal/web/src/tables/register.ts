import type { ReactNode } from 'react';
import type { CellValue } from './csv';
import type { ListDefinition, ListSearch } from './list-search';

export interface Page<Row, Maker extends string = string> {
  readonly data: readonly Row[];
  readonly next: string | null;
  /** The rows on all pages, up to 10,000; null if nobody has counted them. */
  readonly count: number | null;
  /** Whether there are more rows than `count`. */
  readonly isMore: boolean;
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

const PATIENCE_MS = 1_000;

/**
 * A page as full as asked. A request of the service reads only so far, so its page may have fewer
 * rows before the last; a reader then waits for the others, but not for long if some are there.
 */
export async function fullPage<Row, Maker extends string>(
  { ask }: Pick<Register<Row, Maker>, 'ask'>,
  query: Asked & { limit: number },
  signal?: AbortSignal,
): Promise<Page<Row, Maker>> {
  const began = performance.now();
  const first = await ask(query, signal);
  const data = [...first.data];
  let { next } = first;
  const isWaiting = () => data.length === 0 || performance.now() - began < PATIENCE_MS;
  while (next !== null && data.length < query.limit && isWaiting()) {
    const page = await ask({ ...query, limit: query.limit - data.length, cursor: next }, signal);
    data.push(...page.data);
    next = page.next;
  }
  return { ...first, data, next };
}

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
