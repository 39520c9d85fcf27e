import { Freshness } from '@mizan/messaging';
import { aborted, badParameter, Problem } from '@mizan/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { servingSchema } from '../ledger/generations.js';
import { CONSUMER } from '../ledger/ledger-batches.js';
import { LedgerNews } from '../ledger/ledger-news.js';
import { SOURCE_KINDS, sourceName, type SourceKind } from '../posting-rules/sources.js';

const PATIENCE_MS = 5_000;
/** What another process commits is looked for at first at once, then less often: many who wait must not keep the database busy. */
const POLL_MS = { first: 25, max: 400 };
type Standing = 'visible' | 'parked' | 'awaited';
const IMPORT = /^import:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const AFTER = /^([a-z-]+):([^@\s]+)@([1-9][0-9]{0,8})$/;

/** Waits until a version of a source, or an import, is in the figures. */
@Injectable()
export class Visibility {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(LedgerNews) private readonly news: LedgerNews,
    @Inject(Freshness) private readonly freshness: Freshness,
  ) {}

  /**
   * `after=<kind>:<id>@<version>` or `after=import:<id>`: at most 5 s, then 503 `not-yet-visible`; 409
   * `parked` at once where it, or an event of the import, is parked. Ends as soon as the caller has gone.
   */
  async after(after: string | undefined, gone: AbortSignal): Promise<void> {
    if (after === undefined) return;
    const importId = IMPORT.exec(after)?.[1];
    if (importId !== undefined)
      return this.until(after, gone, () => this.standingOfImport(importId));
    const [, kind = '', id = '', version = ''] = AFTER.exec(after) ?? [];
    if (!Object.hasOwn(SOURCE_KINDS, kind))
      throw badParameter('after', 'wrong-reference', {
        values: [...Object.keys(SOURCE_KINDS), 'import'].join(', '),
      });
    return this.until(after, gone, () =>
      this.standingOfVersion(kind as SourceKind, id, Number(version)),
    );
  }

  private async until(
    after: string,
    gone: AbortSignal,
    standing: () => Promise<Standing>,
  ): Promise<void> {
    const deadline = Date.now() + PATIENCE_MS;
    for (let pollMs = POLL_MS.first; ; pollMs = Math.min(2 * pollMs, POLL_MS.max)) {
      // asked for before the look: what is committed between the two would be missed
      const news = this.news.next(Math.min(pollMs, deadline - Date.now()), gone);
      const now = await standing();
      if (now === 'visible') return;
      if (now === 'parked') throw new Problem(409, 'parked', { after });
      if (gone.aborted) throw aborted();
      if (Date.now() >= deadline)
        throw new Problem(503, 'not-yet-visible', { after }, { headers: { 'retry-after': '1' } });
      await news;
    }
  }

  private async standingOfVersion(
    kind: SourceKind,
    id: string,
    version: number,
  ): Promise<Standing> {
    if (await this.isPosted(sourceName(kind, id), version)) return 'visible';
    return (await this.isParked(kind, id, version)) ? 'parked' : 'awaited';
  }

  /** The import is in the figures once its end is known and every event that it announced was taken. */
  private async standingOfImport(importId: string): Promise<Standing> {
    const { applied, parked, duplicate } = await this.freshness.importProgress(CONSUMER, importId);
    if (parked > 0) return 'parked';
    const [size] = (await this.db.query('select events from import_size where importid = $1', [
      importId,
    ])) as { events: number }[];
    return size !== undefined && applied + duplicate >= size.events ? 'visible' : 'awaited';
  }

  private async isPosted(source: string, version: number): Promise<boolean> {
    const rows: unknown[] = await this.db.query(
      `select 1 from ${await servingSchema(this.db)}.source where name = $1 and version >= $2`,
      [source, version],
    );
    return rows.length > 0;
  }

  private async isParked(kind: SourceKind, id: string, version: number): Promise<boolean> {
    const topic = `mizan.${SOURCE_KINDS[kind].service}`;
    const rows: { raw: Buffer }[] = await this.db.query(
      `select raw from parked_event where status = 'parked' and consumer = $3 and topic = $1 and key = $2`,
      [topic, id, CONSUMER],
    );
    return rows.some(({ raw }) => sequenceIn(raw) === version);
  }
}

function sequenceIn(raw: Buffer): unknown {
  try {
    return (JSON.parse(raw.toString()) as { sequence?: unknown } | null)?.sequence;
  } catch {
    return undefined;
  }
}
