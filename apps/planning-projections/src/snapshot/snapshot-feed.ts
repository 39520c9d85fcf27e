import { isAway, Metrics } from '@mizan/platform';
import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { readLedger } from '../ledger/generations.js';
import { LedgerNews } from '../ledger/ledger-news.js';
import { schemaOfGeneration } from '../ledger/ledger-schema.js';
import { Coalesced } from './coalesced.js';
import { CommitNotices } from './commit-notices.js';
import type { LedgerSnapshot, Movement, NumberedCell } from './ledger-snapshot.js';
import { loadSnapshot } from './load-snapshot.js';
import { Turns } from './turns.js';

/** How soon a commit of another process is seen that was not heard of. */
const POLL_MS = { listening: 2_000, alone: 250 };
/** If more movements were missed, loading is faster than moving. */
const MOVEMENTS_MAX = 2_000;
/** Above this number of cells SQL answers: 255 MB in columns, and twice that during a swap. */
const CELLS_MAX = 15_000_000;
const UNDEFINED_TABLE = '42P01';

type Head = { serving: number; last: number | null; name: string | null } & (
  Movement | { id: null }
);

/**
 * Holds the balances of the serving generation in memory, and moves them as the ledger moves.
 *
 * Movements are numbered in the order of their commits, and one statement sees all of them up to
 * its moment. All that it returns is applied together, and only if the numbers follow one another:
 * a gap, which pruning makes, loads again. Another generation is loaded while the present one goes
 * on serving, and then takes its place. Without a database the balances stay as they are.
 */
@Injectable()
export class SnapshotFeed implements OnApplicationBootstrap, OnApplicationShutdown {
  /** The balances; undefined until they are loaded, or if they are too many. */
  present: LedgerSnapshot | undefined;
  private isLoadingFirst = false;
  private readonly followers: (() => void)[] = [];
  private readonly log = new Logger('snapshot');
  private readonly polls = new Coalesced(() => this.poll());
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(LedgerNews) news: LedgerNews,
    @Inject(Turns) private readonly turns: Turns,
    @Inject(CommitNotices) private readonly notices: Pick<CommitNotices, 'isListening'>,
    @Inject(Metrics) metrics: Metrics,
  ) {
    news.onPosted(() => void this.polls.run().catch(() => undefined)); // the next poll tries again
    metrics.gauge('mizan_snapshot_cells', 'Cells held in memory', [], () => [
      { labels: {}, value: this.present?.columns.count ?? 0 },
    ]);
    metrics.gauge('mizan_snapshot_bytes', 'Memory of their columns', [], () => [
      { labels: {}, value: this.present?.columns.bytes ?? 0 },
    ]);
  }

  onApplicationBootstrap(): void {
    const again = () => {
      void this.polls
        .run()
        .catch((error: unknown) => {
          if (!isAway(error)) this.log.error(error);
        })
        .finally(() => {
          const pollMs = this.notices.isListening ? POLL_MS.listening : POLL_MS.alone;
          if (this.timer) this.timer = setTimeout(again, pollMs).unref();
        });
    };
    this.timer = setTimeout(again, 0).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.polls.idle();
  }

  /**
   * Everything that is committed when this is called is in the balances when it resolves. While
   * they are first loaded it resolves at once: SQL answers, and sees every commit.
   */
  async catchUp(): Promise<void> {
    if (!this.isLoadingFirst) await this.polls.run();
  }

  /** Calls `work` after the balances have moved. */
  onMoved(work: () => void): void {
    this.followers.push(work);
  }

  private async poll(): Promise<void> {
    const { present } = this;
    const before = present?.position;
    if (!present || !(await this.moveOn(present))) this.present = await this.loaded();
    if (this.present?.position !== before) for (const follow of this.followers) follow();
  }

  /** Loads the serving generation, with what was committed meanwhile. */
  private async loaded(): Promise<LedgerSnapshot | undefined> {
    this.isLoadingFirst = !this.present;
    const snapshot = await readLedger(this.db, (tx, generation) =>
      loadSnapshot(tx, generation, CELLS_MAX),
    ).finally(() => (this.isLoadingFirst = false));
    if (snapshot) await this.moveOn(snapshot); // if this fails, the next poll loads again
    return snapshot;
  }

  /** Applies what was committed. False if the balances have to be loaded again. */
  private async moveOn(snapshot: LedgerSnapshot): Promise<boolean> {
    const rows = await this.movementsAfter(snapshot);
    if (rows?.[0]?.serving !== snapshot.generation || !follows(snapshot, rows)) return false;
    await this.apply(snapshot, rows);
    return true;
  }

  /** Undefined if the generation is gone. */
  private async movementsAfter(of: LedgerSnapshot): Promise<Head[] | undefined> {
    const schema = schemaOfGeneration(of.generation);
    const runner = this.db.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      const { rows } = await client.query<Head>({
        // asked before every answer: planning it each time costs more than running it
        name: `movements of ${schema}`,
        text: `select g.serving, h.last::float8 as last, a.set_name as name,
           m.id::float8 as id, m.activation, m.cells, m.amounts::text[] as amounts
         from ledger_generation g
         left join ${schema}.movement_head h on true
         left join ${schema}.movement m on m.id > $1 and h.last - $1 <= $2
         left join assumption_activation a on a.id = m.activation
         order by m.id`,
        values: [of.movement, MOVEMENTS_MAX],
      });
      return rows;
    } catch (error) {
      if ((error as { code?: unknown }).code === UNDEFINED_TABLE) return undefined;
      throw error;
    } finally {
      await runner.release();
    }
  }

  private async apply(present: LedgerSnapshot, rows: readonly Head[]): Promise<void> {
    const movements = rows.filter((row): row is Head & Movement => row.id !== null);
    const last = movements.at(-1);
    if (!last) return;
    const cells = await this.cellsOf(present, present.unknownIn(movements));
    await this.turns.move(() => {
      for (const cell of cells) present.addCell(cell, 0n);
      present.apply(movements, { activation: last.activation, name: last.name! });
    });
  }

  private async cellsOf(of: LedgerSnapshot, ids: readonly number[]): Promise<NumberedCell[]> {
    if (ids.length === 0) return [];
    return this.db.query(
      `select id, measure, territory, occupation, sector, period
       from ${schemaOfGeneration(of.generation)}.cell where id = any($1)`,
      [ids],
    );
  }
}

/** Whether the rows hold every movement from the next one to the last one. */
function follows({ movement }: LedgerSnapshot, rows: readonly Head[]): boolean {
  const ids = rows.flatMap(({ id }) => (id === null ? [] : [id]));
  return rows[0]!.last === movement + ids.length && ids.every((id, i) => id === movement + i + 1);
}
