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
export const codesWithin = (list: CodeListName, code: string): string[] => [
  ...codeLists[list].within(known(list, code)),
];

/** The code itself, for a filter by facets that name the codes above too. 422 as above. */
export function known(list: CodeListName, code: string): string {
  if (!codeLists[list].has(code)) throw badParameter(list, 'not-in-list', { code, list });
  return code;
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

function placeIn(column: string, territory: string | undefined): Filter | undefined {
  if (territory === undefined) return undefined;
  const within = codesWithin('territory', territory);
  return within.length === 1
    ? [`${column} = :within`, { within: within[0] }]
    : [`${column} = any(:within)`, { within }];
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

interface Place {
  readonly column: string;
  readonly territory: string | undefined;
}

type Leads = Record<'id' | 'territory', Filter | undefined>;

/**
 * Rows whose columns have the asked values, each with an index together with the id, in a territory
 * or in one below it. Returns which of these filters lead a walk.
 */
export function narrowed<E extends ObjectLiteral>(
  rows: SelectQueryBuilder<E>,
  asked: Readonly<Record<string, string | undefined>>,
  place: Place,
): Leads {
  equalling(rows, asked);
  const territory = placeIn(place.column, place.territory);
  if (territory) rows.andWhere(...territory);
  return leadsOf(asked, place);
}

/**
 * Which of the filters lead a walk: by age the first one that is asked, else a territory without
 * others below it; by territory the territories.
 */
export function leadsOf(asked: Readonly<Record<string, string | undefined>>, place?: Place): Leads {
  const [first] = Object.entries(asked).filter(([, value]) => value !== undefined);
  const territory = place && placeIn(place.column, place.territory);
  const isOne = territory !== undefined && !Array.isArray(territory[1].within);
  const id = first ? equal(first[0], first[1]!) : isOne ? territory : undefined;
  return { id, territory };
}

function equal(column: string, value: string): Filter {
  const name = column.replace(/\W/g, '_');
  return [`${column} = :${name}`, { [name]: value }];
}
