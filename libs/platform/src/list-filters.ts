import { type CodeListName, codeLists } from '@mizan/classifications';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { badParameter } from './problems/problem.js';

/**
 * A code and all codes below it, for a filter by `territory`, `occupation` or `sector`. 422 names
 * the parameter if the list does not contain the code.
 */
export function codesWithin(list: CodeListName, code: string, parameter: string = list): string[] {
  if (!codeLists[list].has(code)) throw badParameter(parameter, 'not-in-list', { code, list });
  return [...codeLists[list].within(code)];
}

interface Dates {
  readonly from?: string;
  readonly to?: string;
}

/**
 * Rows whose dates overlap the asked ones, both ends included. A row without dates overlaps none.
 */
export function overlapping<E extends ObjectLiteral>(
  rows: SelectQueryBuilder<E>,
  columns: { from: string; to: string },
  { from, to }: Dates,
): void {
  if (from !== undefined && to !== undefined && to < from)
    throw badParameter('to', 'dates-reversed');
  if (from !== undefined) rows.andWhere(`${columns.to} >= :overlapFrom`, { overlapFrom: from });
  if (to !== undefined) rows.andWhere(`${columns.from} <= :overlapTo`, { overlapTo: to });
}

/** Rows whose text contains the asked text, in any case. `%` and `_` are ordinary characters. */
export function containing<E extends ObjectLiteral>(
  rows: SelectQueryBuilder<E>,
  columns: readonly string[],
  text: string | undefined,
): void {
  if (text === undefined) return;
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  rows.andWhere(`(${columns.map((column) => `${column} ilike :containing`).join(' or ')})`, {
    containing: pattern,
  });
}

/** Rows whose columns have the asked values. An undefined value is no filter. */
export function equalling<E extends ObjectLiteral>(
  rows: SelectQueryBuilder<E>,
  asked: Readonly<Record<string, string | undefined>>,
): void {
  for (const [column, value] of Object.entries(asked)) {
    const name = column.replaceAll('.', '_');
    if (value !== undefined) rows.andWhere(`${column} = :${name}`, { [name]: value });
  }
}
