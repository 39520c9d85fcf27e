import { notFound, type Page, type Principal, territoriesWithin } from '@mizan/platform';
import { codeLists } from '@mizan/classifications';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Measure } from '../posting-rules/position.js';
import { readLedger } from '../ledger/generations.js';
import { shown } from './bands.js';
import { cursorIn, keyIn } from './cursors.js';
import { cellsOf } from './figures.js';
import { type FreshAnswer, FreshnessReader } from './freshness.reader.js';
import { measuresOf } from './lines.js';
import { pageSizeOf } from './page-size.js';
import { type LineageQuery, momentIn } from './projection.query.js';
import type { Scope } from './dimensions.js';
import { type AskedCells, entriesOf } from './scope-entries.js';

interface EntryRow {
  id: string;
  amount: string;
  time: string;
  [column: string]: unknown;
}
const TIME = `to_char(p.time at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as time`;
const COLUMNS = `s.name as source, e.part, c.measure, e.version, p.event_id as "eventId",
  p.organisation, a.set_name as assumptions, e.amount, ${TIME},
  substr(n.name, 3) as nets, c.territory, c.occupation, c.sector, c.period`;
const FROM = `entry e join cell c on c.id = e.cell join source s on s.id = e.source
  join assumption_activation a on a.id = e.activation
  join posting p on p.source = e.source and p.version = e.version and p.activation = e.activation
  left join link_node n on n.id = e.nets`;
/**
 * For a source above the caller's territory: one line for each of its cells, with its present
 * amount.
 */
const WIDER_COLUMNS = `s.name as source, null::text as part, c.measure, max(e.version) as version, null::text as "eventId",
  max(p.organisation) as organisation, null::text as assumptions, sum(e.amount) as amount,
  ${TIME.replace('p.time', 'max(p.time)')}, null::text as nets, c.territory, c.occupation, c.sector, c.period`;
const isEntryId = (key: unknown): key is string =>
  typeof key === 'string' && /^\d{1,18}$/.test(key);

/** Explains a figure. */
@Injectable()
export class LineageService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(FreshnessReader) private readonly fresh: FreshnessReader,
  ) {}

  /**
   * The entries behind the cells of a scope, in the order of posting and in the unit of their
   * measure; they add up to the balance. With `posted: above`, those of what is posted above the
   * cells. Each names its assumption set. An entry without an event was posted by the activation of
   * that set. An entry that `nets` a commitment takes something from its promise. A page may have
   * fewer entries than asked, also none, before the last: as of a moment, or in a scope with few of
   * the next entries.
   */
  async entries(
    filter: LineageQuery,
    scope: Scope,
    { territory }: Principal,
  ): Promise<Page<object> & FreshAnswer> {
    const { measure, limit, cursor, posted } = filter;
    const size = pageSizeOf(limit);
    const asOf = momentIn(filter);
    const measures: Measure[] = measure ? [measure] : measuresOf(scope.line);
    const cells = { measures, ...(posted === 'above' ? cellsAbove(scope) : cellsInside(scope)) };
    const fresh = await this.fresh.read(asOf);
    return readLedger(this.db, async (tx, generation) => {
      const after = keyIn(cursor, generation, isEntryId) ?? '0';
      const { ids, next } = await entriesOf(tx, cells, after, size);
      const parameters = [ids, asOf, ...(posted === 'above' ? [territoriesWithin(territory)] : [])];
      const rows: EntryRow[] = await tx.query(posted === 'above' ? ABOVE : INSIDE, parameters);
      return { ...fresh, data: rows.map(entryOf), next: next && cursorIn(generation, next) };
    });
  }

  /** What one event changed: its posting, and those of its entries that the caller may see. */
  trace(eventId: string, principal: Principal): Promise<object> {
    return readLedger(this.db, async (tx) => {
      const [posting] = (await tx.query(
        `select s.id, s.name as source, p.version, p.event_id as "eventId", p.organisation, ${TIME},
           p.import_id as "importId"
         from posting p join source s on s.id = p.source
         where p.event_id = $1 order by s.name, p.version, p.activation limit 1`,
        [eventId],
      )) as ({ id: number; version: number } & Record<string, unknown>)[];
      if (!posting) throw notFound();
      const { id, ...said } = posting;
      const rows: EntryRow[] = await tx.query(
        `select e.id, ${COLUMNS} from ${FROM}
         where s.id = $1 and e.version = $2 and p.event_id = $3 order by e.id`,
        [id, posting.version, eventId],
      );
      const seen = rows.filter(({ territory }) =>
        codeLists.territory.isWithin(String(territory), principal.territory),
      );
      if (rows.length > 0 && seen.length === 0) throw notFound();
      return { ...said, entries: seen.map(entryOf) };
    });
  }
}

const AS_OF = '($2::timestamptz is null or e.time <= $2)';
const INSIDE = `select e.id, ${COLUMNS} from ${FROM} where e.id = any($1) and ${AS_OF} order by e.id`;
/**
 * Single entries if the caller may read their source. Else one line for each cell of a source, in
 * the place of its last entry there, if anything is left.
 */
const ABOVE = `
  select e.id, ${COLUMNS}, false as wider from ${FROM}
  where e.id = any($1) and ${AS_OF} and c.territory = any($3)
  union all
  select last.id, ${WIDER_COLUMNS}, true as wider
  from entry last join cell c on c.id = last.cell join source s on s.id = last.source
  join entry e on e.source = last.source and e.cell = last.cell and ${AS_OF}
  join posting p on p.source = e.source and p.version = e.version and p.activation = e.activation
  where last.id = any($1) and (c.territory = any($3)) is not true
  group by last.id, s.name, c.id having max(e.id) = last.id and sum(e.amount) <> 0
  order by id`;

function cellsInside(scope: Scope): Omit<AskedCells, 'measures'> {
  const { inside, parameters, insideCount } = cellsOf(scope, 4);
  return { condition: inside, parameters: parameters.slice(0, insideCount) };
}

function cellsAbove(scope: Scope): Omit<AskedCells, 'measures'> {
  const { inside, could, parameters } = cellsOf(scope, 4);
  return { condition: `${could} and (${inside}) is not true`, parameters };
}

const entryOf = ({ id: _, amount, ...row }: EntryRow): object => ({
  ...row,
  amount: shown(BigInt(amount)),
});
