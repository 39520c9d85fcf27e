import { kindOf, topicOf } from '@mizan/contracts';
import { LagReader } from '@mizan/messaging';
import { aborted, badParameter, type Principal, Problem } from '@mizan/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { servingSchema } from '../ledger/generations.js';
import { CONSUMER } from '../ledger/ledger-batches.js';
import { LedgerNews } from '../ledger/ledger-news.js';
import { SOURCE_KINDS, sourceName, type SourceKind } from '../posting-rules/sources.js';
import { SnapshotFeed } from '../snapshot/snapshot-feed.js';
import { maySee } from './seen-sources.js';

const PATIENCE_MS = 5_000;
/**
 * How often to look for commits of other processes: less and less often, so that many waiting
 * callers do not keep the database busy.
 */
const POLL_MS = { first: 25, max: 400 };
type VersionState = 'visible' | 'parked' | 'awaited';
const IMPORT = /^import:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const AFTER = /^([a-z-]+):([^@\s]+)@([1-9][0-9]{0,8})$/;

/**
 * Waits until a version of a source, or an import, is in the figures. What the caller may not see
 * is treated as if it never came. The balances in memory contain it then too.
 */
@Injectable()
export class Visibility {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(LedgerNews) private readonly news: LedgerNews,
    @Inject(LagReader) private readonly freshness: LagReader,
    @Inject(SnapshotFeed) private readonly feed: SnapshotFeed,
  ) {}

  /**
   * `after=<kind>:<id>@<version>` or `after=import:<id>`. After 5 s 503 `not-yet-visible`. 409
   * `parked` at once if it, or an event of the import, is parked. Ends as soon as the caller
   * disconnects.
   */
  async after(principal: Principal, after: string | undefined, gone: AbortSignal): Promise<void> {
    if (after === undefined) return;
    const importId = IMPORT.exec(after)?.[1];
    if (importId !== undefined)
      return this.until(after, gone, () => this.stateOfImport(principal, importId));
    const [, kind = '', id = '', version = ''] = AFTER.exec(after) ?? [];
    if (!Object.hasOwn(SOURCE_KINDS, kind))
      throw badParameter('after', 'wrong-reference', {
        values: Object.keys(SOURCE_KINDS).join(', '),
      });
    return this.until(after, gone, () =>
      this.stateOfVersion(principal, kind as SourceKind, id, Number(version)),
    );
  }

  private async until(
    after: string,
    gone: AbortSignal,
    stateNow: () => Promise<VersionState>,
  ): Promise<void> {
    const deadline = Date.now() + PATIENCE_MS;
    for (let pollMs = POLL_MS.first; ; pollMs = Math.min(2 * pollMs, POLL_MS.max)) {
      // subscribed before the query, or a commit between the two would be missed
      const news = this.news.next(Math.min(pollMs, deadline - Date.now()), gone);
      const now = await stateNow();
      if (now === 'visible') return this.feed.catchUp();
      if (now === 'parked') throw new Problem(409, 'parked', { after });
      if (gone.aborted) throw aborted();
      if (Date.now() >= deadline)
        throw new Problem(503, 'not-yet-visible', { after }, { headers: { 'retry-after': '1' } });
      await news;
    }
  }

  private async stateOfVersion(
    principal: Principal,
    kind: SourceKind,
    id: string,
    version: number,
  ): Promise<VersionState> {
    const posted = await this.posted(kind, id);
    if (posted && posted.version >= version)
      return maySee(principal, kind, posted.state) ? 'visible' : 'awaited';
    return (await this.isParked(principal, kind, id, version)) ? 'parked' : 'awaited';
  }

  /**
   * The import is in the figures once its end is known and all the events that it announced are
   * applied.
   */
  private async stateOfImport(principal: Principal, importId: string): Promise<VersionState> {
    const end = await this.posted('import', importId);
    if (end && !maySee(principal, 'import', end.state)) return 'awaited';
    const { applied, parked, duplicate } = await this.freshness.importProgress(CONSUMER, importId);
    if (!end) return 'awaited'; // only its end says whose import it is
    if (parked > 0) return 'parked';
    const { accepted } = end.state as { accepted: number };
    return applied + duplicate >= accepted ? 'visible' : 'awaited';
  }

  private async posted(
    kind: SourceKind,
    id: string,
  ): Promise<{ version: number; state: object } | undefined> {
    const [row] = (await this.db.query(
      `select version, state from ${await servingSchema(this.db)}.source where name = $1`,
      [sourceName(kind, id)],
    )) as { version: number; state: string }[];
    return row && { version: row.version, state: JSON.parse(row.state) as object };
  }

  private async isParked(
    principal: Principal,
    kind: SourceKind,
    id: string,
    version: number,
  ): Promise<boolean> {
    const { aggregate } = SOURCE_KINDS[kind];
    const rows: { raw: Buffer }[] = await this.db.query(
      `select raw from parked_event where status = 'parked' and consumer = $3 and topic = $1 and key = $2`,
      [topicOf(aggregate.service), id, CONSUMER],
    );
    return rows.some(({ raw }) => {
      const parked = parkedIn(raw);
      if (parked?.sequence !== version || !isOf(kind, parked.type)) return false;
      return isSeen(principal, kind, parked.data);
    });
  }
}

interface Parked {
  readonly sequence?: unknown;
  readonly type?: unknown;
  readonly data?: unknown;
}

function parkedIn(raw: Buffer): Parked | undefined {
  try {
    return (JSON.parse(raw.toString()) as Parked | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** An event of an unknown type could be of any kind. */
const isOf = (kind: SourceKind, type: unknown): boolean =>
  Object.values(SOURCE_KINDS).every(
    ({ aggregate }) =>
      !Object.hasOwn(aggregate.events, String(type)) ||
      kindOf(aggregate) === kindOf(SOURCE_KINDS[kind].aggregate),
  );

/** A parked event may have any form. If it does not name its organisation, nobody is told of it. */
function isSeen(principal: Principal, kind: SourceKind, data: unknown): boolean {
  try {
    return maySee(principal, kind, data as object);
  } catch {
    return false;
  }
}
