import { notFound, type Page, type Principal } from '@mizan/platform';
import { codeLists } from '@mizan/classifications';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Measure } from '../posting-rules/position.js';
import { readLedger } from '../ledger/generations.js';
import { shown } from './bands.js';
import { cursorIn, keyIn } from './cursors.js';
import { cellsOf } from './figures.js';
import { type FreshAnswer, HowFresh } from './how-fresh.js';
import { measuresOf } from './lines.js';
import { pageSizeOf } from './page-size.js';
import { type FigureFilter, momentIn } from './projection.query.js';
import type { Scope } from './scope.js';

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
const isEntryId = (key: unknown): key is string =>
  typeof key === 'string' && /^\d{1,18}$/.test(key);

/** Why a figure is what it is. */
@Injectable()
export class LineageService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(HowFresh) private readonly howFresh: HowFresh,
  ) {}

  /**
   * The entries behind the cells of a scope, in the order they were posted, in their measure's unit; they add up to the balance.
   * Each names its assumption set; one without an event was posted by the activation of that set. One that `nets` a
   * commitment takes something of its promise, because of what the version of its source brings.
   */
  async entries(filter: FigureFilter, scope: Scope): Promise<Page<object> & FreshAnswer> {
    const { measure, limit, cursor } = filter;
    const size = pageSizeOf(limit);
    const asOf = momentIn(filter);
    const { inside, parameters, insideCount } = cellsOf(scope, 5);
    const measures: Measure[] = measure ? [measure] : measuresOf(scope.line);
    const fresh = await this.howFresh.read(asOf);
    return readLedger(this.db, async (tx, generation) => {
      const after = keyIn(cursor, generation, isEntryId) ?? '0';
      const rows: EntryRow[] = await tx.query(
        `select e.id, ${COLUMNS} from ${FROM}
         where c.measure = any($1) and e.id > $2 and ($4::timestamptz is null or e.time <= $4)
           and ${inside}
         order by e.id limit $3`,
        [measures, after, size + 1, asOf, ...parameters.slice(0, insideCount)],
      );
      const last = rows[size - 1];
      return {
        ...fresh,
        data: rows.slice(0, size).map(entryOf),
        next: rows.length > size && last ? cursorIn(generation, last.id) : null,
      };
    });
  }

  /** What one event changed: its posting, and the entries of it that the caller may see. */
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

const entryOf = ({ id: _, amount, ...row }: EntryRow): object => ({
  ...row,
  amount: shown(BigInt(amount)),
});
