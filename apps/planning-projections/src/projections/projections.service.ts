import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readLedger } from '../ledger/generations.js';
import type { Measure } from '../posting-rules/position.js';
import { shown } from './bands.js';
import { balanceOf, type CellRow, NO_SUPPLY_BY_SECTOR, rowsOf, shownBalance } from './cells.js';
import { cursorIn, keyIn } from './cursors.js';
import { type Figure, readFigures } from './figures.js';
import { FreshnessReader } from './freshness.reader.js';
import { type Line, measuresOf } from './lines.js';
import { pageSizeOf } from './page-size.js';
import { momentIn, type ProjectionQuery } from './projection.query.js';
import { type Grouping, groupingsOf, type Scope } from './scope.js';

/** Answers what is declared, committed and expected, and what gap is left, cell by cell. */
@Injectable()
export class ProjectionsService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(FreshnessReader) private readonly fresh: FreshnessReader,
  ) {}

  /** Sums the balances. Amounts are in the unit of their measure. */
  async project(query: ProjectionQuery, scope: Scope): Promise<object> {
    const by = groupingsOf(query, scope);
    const limit = pageSizeOf(query.limit);
    const measures: Measure[] = [
      ...new Set<Measure>([
        ...measuresOf(scope.line),
        'demand.met',
        ...(query.measure ? [query.measure] : []),
      ]),
    ];
    const asOf = momentIn(query);
    const fresh = await this.fresh.read(asOf); // read before the figures: they may be newer than it says, never older
    return readLedger(this.db, async (tx, generation) => {
      const after = keyIn(query.cursor, generation, isRowKey);
      const { figures, assumptions, movement } = await readFigures(tx, scope, by, measures, asOf);
      const { data, last } = pageOfRows(rowsOf(figures, by, scope), by, limit, after);
      return {
        position: `${generation}.${movement}`,
        assumptions,
        ...fresh,
        ...totalsOf(figures, scope),
        data,
        next: last ? cursorIn(generation, last) : null,
      };
    });
  }
}

function totalsOf(figures: readonly Figure[], scope: Scope): object {
  const inside = figures.filter(({ isInside }) => isInside);
  const { demand, supply } = balanceOf(inside, scope.line);
  const comparison =
    scope.sector === null
      ? { gap: shown(demand - supply) }
      : { gap: null, reason: NO_SUPPLY_BY_SECTOR };
  const met = inside
    .filter(({ measure }) => measure === 'demand.met')
    .reduce((sum, { amount }) => sum + amount, 0n);
  const hasPeriods = scope.from !== null || scope.to !== null;
  return {
    total: { ...shownBalance({ demand, supply }), ...comparison, met: shown(met) },
    ...(hasPeriods ? { unallocatedPeriod: unallocated(figures, scope.line) } : {}),
  };
}

const unallocated = (figures: readonly Figure[], line: Line) =>
  shownBalance(
    balanceOf(
      figures.filter(({ lacksPeriod }) => lacksPeriod),
      line,
    ),
  );

/** The largest gap first and what is not allocated last; by period in the order of time. */
function pageOfRows(
  rows: CellRow[],
  by: readonly Grouping[],
  limit: number,
  after: RowKey | undefined,
): { data: object[]; last: RowKey | null } {
  const inTime = by.some(({ dimension }) => dimension === 'period' || dimension === 'sector');
  const rank = ({ allocated, gap, key }: CellRow): Rank => ({
    group: allocated ? 0 : 1,
    gap: inTime ? 0n : -gap,
    key: key.map((code) => code ?? '~'),
  });
  const ranked = rows
    .map((row) => ({ row, rank: rank(row) }))
    .sort((a, b) => compare(a.rank, b.rank));
  const known = after && rankOf(after);
  const rest = known ? ranked.filter((one) => compare(one.rank, known) > 0) : ranked;
  const last = rest[limit - 1];
  return {
    data: rest.slice(0, limit).map(({ row }) => row.answer()),
    last: rest.length > limit && last ? keyOf(last.rank) : null,
  };
}

interface Rank {
  group: number;
  gap: bigint;
  key: string[];
}
/** The position of a row, as a cursor stores it. */
type RowKey = [group: number, gap: string, ...key: string[]];
const keyOf = ({ group, gap, key }: Rank): RowKey => [group, String(gap), ...key];
const rankOf = ([group, gap, ...key]: RowKey): Rank => ({ group, gap: BigInt(gap), key });
const isRowKey = (key: unknown): key is RowKey =>
  Array.isArray(key) &&
  typeof key[0] === 'number' &&
  /^-?\d{1,30}$/.test(String(key[1])) &&
  key.slice(1).every((part) => typeof part === 'string');

function compare(a: Rank, b: Rank): number {
  if (a.group !== b.group) return a.group - b.group;
  if (a.gap !== b.gap) return a.gap < b.gap ? -1 : 1;
  const at = a.key.findIndex((part, i) => part !== b.key[i]);
  return at < 0 ? 0 : String(a.key[at]) < String(b.key[at]) ? -1 : 1;
}
