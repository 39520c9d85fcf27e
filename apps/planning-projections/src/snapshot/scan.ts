import type { ColumnsView } from './cell-columns.js';
import { Places } from './places.js';

/** How a cell lies to a question, by the ordinal of its code: see `groupsIn`. */
export const OUTSIDE = 0;
/** It could belong to the scope; of a period: there is none, although periods were asked. */
export const TOUCHING = 1;
export const INSIDE = 2;

/** What a group is to its question: the last digit of its number. */
export const FLAGS = { inside: 0, above: 1, lacksPeriod: 2 } as const;
export const FLAGS_COUNT = 3;

/** For each ordinal of one column: how it lies to the scope, and what it adds to the group. */
export interface ColumnTable {
  readonly relation: Uint8Array;
  readonly weight: Float64Array;
}

/** A question as tables by ordinal, so that one pass over the columns answers it. */
export interface ScanTables {
  /** For each measure its place among the asked ones; `SKIPPED` for the others. */
  readonly measure: Uint8Array;
  readonly measures: number;
  readonly territory: ColumnTable;
  readonly occupation: ColumnTable;
  readonly sector: ColumnTable;
  readonly period: ColumnTable;
  /** The number of possible groups. */
  readonly space: number;
}
export const SKIPPED = 0xff;

/** The sums of each group that has a cell, one after the other, by measure. */
export interface Scanned {
  readonly groups: Float64Array<ArrayBuffer>;
  readonly sums: Float64Array<ArrayBuffer>;
  /** The sum of all absolute amounts. Up to 2^53 every roll-up of the sums is exact. */
  readonly magnitude: number;
}

/** Gives the group of a cell; -1 for one that does not belong to the question. */
export function groupsIn(columns: ColumnsView, tables: ScanTables): (cell: number) => number {
  // out of their objects once, because this runs for every cell
  const { territory: t, occupation: o, sector: s, period: p } = columns;
  const { relation: inTerritory, weight: ofTerritory } = tables.territory;
  const { relation: inOccupation, weight: ofOccupation } = tables.occupation;
  const { relation: inSector, weight: ofSector } = tables.sector;
  const { relation: inPeriod, weight: ofPeriod } = tables.period;
  return (cell) => {
    const inTime = inPeriod[p[cell]!]!;
    if (inTime === OUTSIDE) return -1;
    const byTerritory = inTerritory[t[cell]!]!;
    const byOccupation = inOccupation[o[cell]!]!;
    const bySector = inSector[s[cell]!]!;
    if (byTerritory === OUTSIDE || byOccupation === OUTSIDE || bySector === OUTSIDE) return -1;
    const isInLists = byTerritory + byOccupation + bySector === 3 * INSIDE;
    if (inTime === TOUCHING && !isInLists) return -1;
    const flag = inTime === TOUCHING ? FLAGS.lacksPeriod : isInLists ? FLAGS.inside : FLAGS.above;
    return (
      flag +
      ofTerritory[t[cell]!]! +
      ofOccupation[o[cell]!]! +
      ofSector[s[cell]!]! +
      ofPeriod[p[cell]!]!
    );
  };
}

/** Answers a question by one pass over the columns. */
export function scan(columns: ColumnsView, last: number, tables: ScanTables): Scanned {
  const { measures, measure: columnOf } = tables;
  const { measure, amount: amounts } = columns;
  const groupOf = groupsIn(columns, tables);
  const places = new Places(tables.space, last);
  const groups: number[] = [];
  let sums = new Float64Array(256 * measures);
  let magnitude = 0;
  for (let cell = 1; cell <= last; cell++) {
    const column = columnOf[measure[cell]!]!;
    const amount = amounts[cell]!;
    if (column === SKIPPED || amount === 0) continue;
    const group = groupOf(cell);
    if (group < 0) continue;
    let place = places.of(group);
    if (place < 0) {
      place = groups.push(group) - 1;
      places.put(group, place);
      if (groups.length * measures > sums.length) sums = doubled(sums);
    }
    sums[place * measures + column]! += amount;
    magnitude += Math.abs(amount);
  }
  return {
    groups: Float64Array.from(groups),
    sums: sums.slice(0, groups.length * measures),
    magnitude,
  };
}

function doubled(sums: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(2 * sums.length);
  larger.set(sums);
  return larger;
}
