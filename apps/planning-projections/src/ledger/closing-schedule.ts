import { type BatchContext, LagReader } from '@mizan/messaging';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { closeAt, CLOSED_EVERY } from './closings.js';
import { holdServing, readLedger } from './generations.js';
import { CONSUMER } from './ledger-batches.js';

const LOOK_EVERY_MS = 5_000;
/** No closing while a log is further behind than this: later events would belong before it. */
const BEHIND_MAX = 10_000;

/**
 * Adds a closing after a number of entries. A question as of a moment then reads one closing and
 * the entries after it.
 */
@Injectable()
export class ClosingSchedule {
  private readonly log = new Logger('closings');
  private lookedAt = 0;

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(LagReader) private readonly freshness: LagReader,
  ) {}

  /** After the commit, checks whether a closing is due. */
  posted({ onCommit }: BatchContext): void {
    onCommit(() => {
      if (Date.now() - this.lookedAt < LOOK_EVERY_MS) return;
      this.lookedAt = Date.now();
      this.closeWhenDue().catch((error: unknown) =>
        this.log.warn(`A closing will be tried again: ${String(error)}`),
      );
    });
  }

  private async closeWhenDue(): Promise<void> {
    const isDue = await readLedger(this.db, async (tx) => {
      const [row] = (await tx.query(
        'select coalesce((select max(id) from entry), 0) - closed_entry >= greatest($1, (select count(*) from balance)) as due from ledger_state',
        [CLOSED_EVERY],
      )) as [{ due: boolean }];
      return row.due;
    });
    if (!isDue || (await this.freshness.read()).some(({ lag }) => lag > BEHIND_MAX)) return;
    await this.db.transaction(async (tx) => {
      const client = (await tx.queryRunner!.connect()) as PoolClient;
      await holdServing(client, 'update');
      const { rows } = await client.query<{ instant: string | null }>(
        'select max(last_event_time)::text as instant from consumer_offset where consumer = $1',
        [CONSUMER],
      );
      if (rows[0]?.instant) await closeAt(client, rows[0].instant);
    });
  }
}
