import { type CodeListName, codeLists } from '@mizan/classifications';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Filter } from './listed.js';
import type { Principal } from './principal.js';
import { badParameter } from './problems/problem.js';
import { territoriesRead } from './territories.js';

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
 * Rows that the caller reads: those in its territory, and its own. Who reads the whole country is
 * asked for nothing, because no index helps a condition that every row meets.
 */
export function seenBy<E extends ObjectLiteral>(
  rows: SelectQueryBuilder<E>,
  principal: Principal,
  territory: string,
  own?: Filter,
): void {
  const visible = territoriesRead(principal);
  if (visible.length === codeLists.territory.all().length) return;
  const ways = [
    ...(visible.length > 0 ? [`${territory} = any(:visible)`] : []),
    ...(own ? [own[0]] : []),
  ];
  rows.andWhere(ways.length > 0 ? `(${ways.join(' or ')})` : 'false', { visible, ...own?.[1] });
}

/** Rows in a territory or in one below it. */
export function within<E extends ObjectLiteral>(
  rows: SelectQueryBuilder<E>,
  column: string,
  territory: string | undefined,
): void {
  if (territory !== undefined)
    rows.andWhere(`${column} = any(:within)`, { within: codesWithin('territory', territory) });
}

/**
 * Rows with one of the asked values of each facet. `column` holds the facets of a row as
 * `name:value` in one GIN index, which finds rows by any facets together.
 */
export function faceted<E extends ObjectLiteral>(
  rows: SelectQueryBuilder<E>,
  column: string,
  facets: Readonly<Record<string, string | readonly string[] | undefined>>,
): void {
  for (const [name, asked] of Object.entries(facets)) {
    if (asked === undefined) continue;
    const parameter = `facet_${name.replaceAll('-', '_')}`;
    const values = [asked].flat().map((value) => `${name}:${value}`);
    rows.andWhere(`${column} && cast(:${parameter} as text[])`, { [parameter]: values });
  }
}

/**
 * Rows whose dates overlap the asked ones, both ends included. A row without dates overlaps none.
 * `columns` are the sorts by these dates, so that their indexes answer it; there a missing date is
 * infinity.
 */
export function overlapping<E extends ObjectLiteral>(
  rows: SelectQueryBuilder<E>,
  columns: { from: string; to: string },
  { from, to }: Dates,
): void {
  if (from !== undefined && to !== undefined && to < from)
    throw badParameter('to', 'dates-reversed');
  if (from !== undefined)
    rows.andWhere(`${columns.to} >= :overlapFrom and ${columns.to} < 'infinity'`, {
      overlapFrom: from,
    });
  if (to !== undefined) rows.andWhere(`${columns.from} <= :overlapTo`, { overlapTo: to });
}

/**
 * The condition that a text contains the asked one, in any case; undefined if none is asked. `%`
 * and `_` are ordinary characters.
 */
export function containing(
  columns: readonly string[],
  text: string | undefined,
): Filter | undefined {
  if (text === undefined) return undefined;
  const containing = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  return [
    `(${columns.map((column) => `${column} ilike :containing`).join(' or ')})`,
    { containing },
  ];
}

/** Rows whose columns have the asked values. An undefined value is no filter. */
export function equalling<E extends ObjectLiteral>(
  rows: SelectQueryBuilder<E>,
  asked: Readonly<Record<string, string | undefined>>,
): void {
  for (const [column, value] of Object.entries(asked))
    if (value !== undefined) rows.andWhere(...equal(column, value));
}

/** The first of these filters that is asked: it leads a walk by age. */
export function leading(asked: Readonly<Record<string, string | undefined>>): Filter | undefined {
  const [first] = Object.entries(asked).filter(([, value]) => value !== undefined);
  return first && equal(first[0], first[1]!);
}

function equal(column: string, value: string): Filter {
  const name = column.replace(/\W/g, '_');
  return [`${column} = :${name}`, { [name]: value }];
}
