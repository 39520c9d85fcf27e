import { type EventBatch, FollowedLogs, type FollowedLogsOptions } from '@mizan/messaging';
import type { PoolClient } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { Activations } from '../ledger/activations.js';
import { CellNumbers } from '../ledger/cell-numbers.js';
import { closeHistory } from '../ledger/closings.js';
import { holdGeneration } from '../ledger/generations.js';
import { CONSUMER, LedgerBatches } from '../ledger/ledger-batches.js';
import { createLedger, dropLedger, schemaOfGeneration } from '../ledger/ledger-schema.js';
import { LedgerWriter } from '../ledger/ledger.writer.js';
import { sweep } from '../ledger/sweep.js';

const REBUILD = `${CONSUMER}.rebuild`;
export interface Progress {
  topic: string;
  partition: number;
  read: number;
  serving: number;
}

/**
 * The generation after the serving one. It reads every log from the beginning, never further than
 * the serving one, and activates each set at the offsets that were recorded with it.
 */
export class NewGeneration {
  readonly number: number;
  private readonly cells: CellNumbers;
  private readonly writer: LedgerWriter;
  private readonly logs: FollowedLogs;

  constructor(
    private readonly db: DataSource,
    readonly serving: number,
    options: Pick<
      FollowedLogsOptions,
      'databaseUrl' | 'brokers' | 'kafkaLogin' | 'log' | 'onFatal'
    >,
  ) {
    this.number = serving + 1;
    this.cells = new CellNumbers(options.databaseUrl);
    this.writer = new LedgerWriter(this.cells);
    const batches = new LedgerBatches(this.writer);
    const reader = {
      consumer: REBUILD,
      hold: (tx: PoolClient) => holdGeneration(tx, this.number, 'share'),
    };
    this.logs = new FollowedLogs({
      ...options,
      db,
      subscription: batches.subscription(reader),
      handler: (batch, context) => batches.take(batch as EventBatch, context, reader),
      limitOf: (topic, partition) => this.limitOf(topic, partition),
    });
  }

  /** Drops what an earlier rebuild has left, and creates empty tables. */
  async begin(): Promise<void> {
    await this.db.transaction(async (tx) => {
      const schemas = (await tx.query(
        `select substr(nspname, 8)::int as generation from pg_namespace where nspname ~ '^ledger_[0-9]{1,9}$'`,
      )) as { generation: number }[];
      for (const { generation } of schemas)
        if (generation !== this.serving) await dropLedger(tx, generation);
      for (const table of ['consumer_offset', 'parked_event', 'consumer_import_count'])
        await tx.query(`delete from ${table} where consumer = $1`, [REBUILD]);
      await createLedger(tx, this.number);
    });
    await this.logs.start();
  }

  async end(): Promise<void> {
    await this.logs.stop();
    await this.cells.onApplicationShutdown();
  }

  /** Starts no further batch, so that both generations stay at the same offsets. */
  hold(): void {
    this.logs.hold();
  }

  /**
   * The offsets of both generations, by partition. Throws if a log is not the one that was read
   * before.
   */
  async progress(tx: EntityManager = this.db.manager): Promise<Progress[]> {
    const [alarm] = this.logs.alarms();
    if (alarm) throw new Error(alarm);
    return tx.query(
      `select s.topic, s.partition, s.next_offset::float8 as serving,
         coalesce(o.next_offset, 0)::float8 as read
       from consumer_offset s left join consumer_offset o on o.consumer = $2
         and o.transport = s.transport and o.topic = s.topic and o.partition = s.partition
       where s.consumer = $1 and s.transport = $3 order by s.topic, s.partition`,
      [CONSUMER, REBUILD, this.logs.transport],
    );
  }

  /** Whether this generation has read and activated the same as the serving one. */
  async isLevel(tx: EntityManager): Promise<boolean> {
    const progress = await this.progress(tx);
    const [{ pending }] = (await tx.query(
      `select exists (select from assumption_activation where id > (select activation from ${this.schema}.ledger_state)) as pending`,
    )) as [{ pending: boolean }];
    return !pending && progress.every(({ read, serving }) => read >= serving);
  }

  /** The name of the set in use in this generation. */
  async assumptionsIn(tx: EntityManager): Promise<string> {
    const [row] = (await tx.query(
      `select set_name from assumption_activation where id = (select activation from ${this.schema}.ledger_state)`,
    )) as [{ set_name: string }];
    return row.set_name;
  }

  /**
   * Activates the next set if its offsets are reached. Returns whether there is a set left to
   * activate.
   */
  async activateWhenDue(): Promise<boolean> {
    const [row] = (await this.db.query(DUE.replace('%s', this.schema), [
      this.logs.transport,
      REBUILD,
    ])) as [{ due: boolean } | undefined];
    // checked first, because the lock below stops the batches
    if (!row?.due) return row !== undefined;
    await this.db.transaction(async (tx) => {
      const client = (await tx.queryRunner!.connect()) as PoolClient;
      const held = await holdGeneration(client, this.number, 'update');
      await sweep(
        client,
        this.writer,
        held,
        (await new Activations().upTo(client, held.activation + 1)).at(-1)!,
      );
    });
    return true;
  }

  /** Adds the closings of the whole history, like those of the serving generation. */
  async closeHistory(): Promise<void> {
    await this.db.transaction(async (tx) => {
      const client = (await tx.queryRunner!.connect()) as PoolClient;
      await holdGeneration(client, this.number, 'update');
      await closeHistory(client);
    });
    for (const table of ['entry', 'closing_balance', 'balance', 'source', 'cell', 'posting'])
      await this.db.query(`analyze ${this.schema}.${table}`);
  }

  /**
   * Makes this generation the serving one, with its parked events and counts. The caller has locked
   * the row of the generations.
   */
  async takeOver(tx: EntityManager): Promise<void> {
    await tx.query('update ledger_generation set serving = $1', [this.number]);
    for (const table of ['parked_event', 'consumer_import_count']) {
      await tx.query(`delete from ${table} where consumer = $1`, [CONSUMER]);
      await tx.query(`update ${table} set consumer = $1 where consumer = $2`, [CONSUMER, REBUILD]);
    }
    await tx.query('delete from consumer_offset where consumer = $1', [REBUILD]);
  }

  private get schema(): string {
    return schemaOfGeneration(this.number);
  }

  /** Both in one statement: an activation recorded between two statements would be passed over. */
  private async limitOf(topic: string, partition: number): Promise<number> {
    const [row] = (await this.db.query(LIMIT.replace('%s', this.schema), [
      CONSUMER,
      this.logs.transport,
      topic,
      partition,
    ])) as [{ limit: string | null } | undefined];
    return Number(row?.limit ?? 0);
  }
}

// An activation without offsets of this transport was recorded while the other transport was in
// use. It is due at once, and nothing is read before it, because later records must come after it.
const LIMIT = `
  select least(o.next_offset, (
    select coalesce((select (p->>'next')::bigint from jsonb_array_elements(a.offsets) p where p->>'transport' = $2 and p->>'topic' = $3 and (p->>'partition')::int = $4), 0)
    from assumption_activation a where a.id = (select activation from %s.ledger_state) + 1)) as limit
  from consumer_offset o where o.consumer = $1 and o.transport = $2 and o.topic = $3 and o.partition = $4`;
const DUE = `
  select not exists (
    select from jsonb_array_elements(a.offsets) p left join consumer_offset o on o.consumer = $2 and o.transport = $1 and o.topic = p->>'topic' and o.partition = (p->>'partition')::int
    where p->>'transport' = $1 and coalesce(o.next_offset, 0) < (p->>'next')::bigint) as due
  from assumption_activation a where a.id = (select activation from %s.ledger_state) + 1`;
