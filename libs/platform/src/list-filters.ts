import { type CodeListName, codeLists } from '@mizan/classifications';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { badParameter } from './problems/problem.js';

/** A code of a list and all below it: what a filter by `territory`, `occupation` or `sector` lets pass; 422 names the parameter where no list has the code. */
export function codesWithin(list: CodeListName, code: string, parameter: string = list): string[] {
  if (!codeLists[list].has(code)) throw badParameter(parameter, 'not-in-list', { code, list });
  return [...codeLists[list].within(code)];
}

interface Dates {
  readonly from?: string;
  readonly to?: string;
}

/** Rows whose days overlap the days asked, both ends included; a row without days overlaps none. */
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

/** Rows whose text contains what is asked, in any case; `%` and `_` stand for themselves. */
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

/** Rows whose columns are what is asked; what is not asked is not looked at. */
export function equalling<E extends ObjectLiteral>(
  rows: SelectQueryBuilder<E>,
  asked: Readonly<Record<string, string | undefined>>,
): void {
  for (const [column, value] of Object.entries(asked)) {
    const name = column.replaceAll('.', '_');
    if (value !== undefined) rows.andWhere(`${column} = :${name}`, { [name]: value });
  }
}
