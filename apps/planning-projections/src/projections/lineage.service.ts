import { cursorFor, keyOf, notFound, type Page, type Principal } from '@mizan/platform';
import { codeLists } from '@mizan/classifications';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Measure } from '../posting-rules/position.js';
import { shown } from './bands.js';
import { cellsOf } from './figures.js';
import { measuresOf } from './lines.js';
import { pageSizeOf } from './page-size.js';
import type { FigureFilter } from './projection.query.js';
import type { Scope } from './scope.js';

interface EntryRow {
  id: string;
  amount: string;
  time: string;
  [column: string]: unknown;
}
const TIME = `to_char(p.time at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as time`;
const COLUMNS = `s.name as source, e.part, c.measure, e.version, p.event_id as "eventId", p.organisation, e.amount, ${TIME},
  c.territory, c.occupation, c.sector, c.period`;
const FROM = `entry e join cell c on c.id = e.cell join source s on s.id = e.source join posting p on p.source = e.source and p.version = e.version`;
const isEntryId = (key: unknown): key is string => typeof key === 'string' && /^\d{1,18}$/.test(key);

/** Why a figure is what it is. */
@Injectable()
export class LineageService {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  /** The entries behind the cells of a scope, in the order they were posted, in their measure's unit; they add up to the balance. */
  async entries({ measure, limit, cursor }: FigureFilter, scope: Scope): Promise<Page<object>> {
    const size = pageSizeOf(limit);
    const { inside, parameters, insideCount } = cellsOf(scope, 4);
    const measures: Measure[] = measure ? [measure] : measuresOf(scope.line);
    const rows: EntryRow[] = await this.db.query(
      `select e.id, ${COLUMNS} from ${FROM} where c.measure = any($1) and e.id > $2 and ${inside} order by e.id limit $3`,
      [measures, keyOf(cursor, isEntryId) ?? '0', size + 1, ...parameters.slice(0, insideCount)],
    );
    const last = rows[size - 1];
    return { data: rows.slice(0, size).map(entryOf), next: rows.length > size && last ? cursorFor(last.id) : null };
  }

  /** What one event changed: its posting, and the entries of it that the caller may see. */
  async trace(eventId: string, principal: Principal): Promise<object> {
    const postings: Record<string, unknown>[] = await this.db.query(
      `select s.name as source, p.version, p.event_id as "eventId", p.organisation, ${TIME}, p.import_id as "importId"
       from posting p join source s on s.id = p.source where p.event_id = $1 order by s.name, p.version limit 1`,
      [eventId],
    );
    const [posting] = postings;
    if (!posting) throw notFound();
    const rows: EntryRow[] = await this.db.query(`select e.id, ${COLUMNS} from ${FROM} where s.name = $1 and e.version = $2 order by e.id`, [posting.source, posting.version]);
    const seen = rows.filter(({ territory }) => codeLists.territory.isWithin(String(territory), principal.territory));
    if (rows.length > 0 && seen.length === 0) throw notFound();
    return { ...posting, entries: seen.map(entryOf) };
  }
}

const entryOf = ({ id: _, amount, ...row }: EntryRow): object => ({ ...row, amount: shown(BigInt(amount)) });
