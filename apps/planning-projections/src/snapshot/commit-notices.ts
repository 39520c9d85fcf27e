import { Config } from '@mizan/platform';
import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { LedgerNews } from '../ledger/ledger-news.js';
import { Coalesced } from './coalesced.js';

export const CHANNEL = 'mizan_ledger';
const RETRY_MS = 1_000;

/**
 * Tells the other processes of a commit to the ledger, and hears of theirs. A notice is only a
 * hint: whoever waits also polls. It is sent after the commit, because a NOTIFY inside of it would
 * make all commits wait for one another.
 */
@Injectable()
export class CommitNotices implements OnApplicationBootstrap, OnApplicationShutdown {
  /** Whether commits of other processes are heard of. */
  isListening = false;
  private isStopping = false;
  private client: pg.Client | undefined;
  private readonly sender = randomUUID();
  private readonly notices = new Coalesced(() => this.send());

  constructor(
    @Inject(Config) private readonly config: Config,
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(LedgerNews) private readonly news: LedgerNews,
  ) {
    news.onOwn(() => void this.notices.run().catch(() => undefined)); // the others poll
  }

  onApplicationBootstrap(): void {
    void this.listen();
  }

  async onApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    await this.client?.end().catch(() => undefined);
    await this.notices.idle();
  }

  private async send(): Promise<void> {
    await this.db.query('select pg_notify($1, $2)', [CHANNEL, this.sender]);
  }

  private async listen(): Promise<void> {
    while (!this.isStopping) {
      await this.follow().catch(() => undefined); // polling goes on meanwhile
      this.isListening = false;
      await this.client?.end().catch(() => undefined);
      if (!this.isStopping) await sleep(RETRY_MS, undefined, { ref: false });
    }
  }

  /** Listens until the connection is lost. */
  private async follow(): Promise<void> {
    const client = (this.client = new pg.Client({
      connectionString: this.config.DATABASE_URL ?? '',
      application_name: 'mizan-notices',
      keepAlive: true,
    }));
    const isOver = new Promise<void>((resolve) => {
      client.once('end', resolve).on('error', () => resolve());
    });
    client.on('notification', ({ payload }) => {
      if (payload !== this.sender) this.news.heard();
    });
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    this.isListening = true;
    this.news.heard(); // nobody has heard of what was committed before
    await isOver;
  }
}
