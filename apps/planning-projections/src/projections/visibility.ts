import { badParameter, Problem } from '@mizan/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { servingSchema } from '../ledger/generations.js';
import { LedgerNews } from '../ledger/ledger-news.js';
import { SOURCE_KINDS, sourceName, type SourceKind } from '../posting-rules/sources.js';

const PATIENCE_MS = 5_000;
const POLL_MS = 25;
const AFTER = /^([a-z-]+):([^@\s]+)@([1-9][0-9]{0,8})$/;

/** Waits until a version of a source is in the figures. */
@Injectable()
export class Visibility {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(LedgerNews) private readonly news: LedgerNews,
  ) {}

  /** `after=<kind>:<id>@<version>`: at most 5 s, then 503 `not-yet-visible`; 409 `parked` at once where that version is parked. */
  async after(after: string | undefined): Promise<void> {
    if (after === undefined) return;
    const [, kind = '', id = '', version = ''] = AFTER.exec(after) ?? [];
    if (!Object.hasOwn(SOURCE_KINDS, kind)) throw badParameter('after', 'wrong-reference', { values: Object.keys(SOURCE_KINDS).join(', ') });
    const deadline = Date.now() + PATIENCE_MS;
    const source = sourceName(kind as SourceKind, id);
    // asked for before the look: what is committed between the two would be missed
    for (let news = this.news.next(POLL_MS); !(await this.isPosted(source, Number(version))); news = this.news.next(POLL_MS)) {
      if (await this.isParked(kind as SourceKind, id, Number(version))) throw new Problem(409, 'parked', { after });
      if (Date.now() >= deadline) throw new Problem(503, 'not-yet-visible', { after }, { headers: { 'retry-after': '1' } });
      await news;
    }
  }

  private async isPosted(source: string, version: number): Promise<boolean> {
    const rows: unknown[] = await this.db.query(`select 1 from ${await servingSchema(this.db)}.source where name = $1 and version >= $2`, [source, version]);
    return rows.length > 0;
  }

  private async isParked(kind: SourceKind, id: string, version: number): Promise<boolean> {
    const topic = `mizan.${SOURCE_KINDS[kind].service}`;
    const rows: { raw: Buffer }[] = await this.db.query(`select raw from parked_event where status = 'parked' and topic = $1 and key = $2`, [topic, id]);
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
