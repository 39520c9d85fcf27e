import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { endProcess } from '../end-process.js';
import { backoffMs, isTransient, sleep } from '../faults.js';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../options.js';
import { TopicWriter } from '../transports/topic-writer.js';
import { channelOf, CommitNotifier } from '../transports/commit-notifier.js';

const ROWS_MAX = 2_000;
// what is sent to one partition at once must fit into the largest batch of the broker
const BYTES_MAX = 900_000;

interface LogRow {
  position: number;
  key: string;
  payload: string;
}

/**
 * Copies the service's log to its topic, in order, in one process at a time. Does nothing without
 * brokers.
 */
@Injectable()
export class Relay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('relay');
  private loop?: Promise<void>;
  private stopping = false;
  private isGrown = false;
  private wakeUp = () => {};
  private forgetCommits?: () => void;
  /** Why the topic is not written any more; undefined if it is. */
  alarm?: string;

  constructor(
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
    @Inject(DataSource) private readonly db: DataSource,
  ) {}

  onApplicationBootstrap(): void {
    const { brokers, topic, schema } = this.options;
    if (!brokers || !topic) return;
    this.forgetCommits = CommitNotifier.of(this.db, schema).onCommit(() => this.wake());
    this.loop = this.run(brokers, topic);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.forgetCommits?.();
    this.wake();
    await this.loop;
  }

  private async run(brokers: string[], topic: string): Promise<void> {
    for (let attempt = 0; !this.stopping; attempt++) {
      const session = new pg.Client({
        connectionString: this.options.databaseUrl,
        application_name: 'mizan relay',
        keepAlive: true,
      });
      const writer = new TopicWriter(brokers, this.options.kafkaLogin, topic);
      let isAlive = true;
      const lost = () => {
        isAlive = false;
        this.wake();
      };
      session
        .on('error', lost)
        .once('end', lost)
        .on('notification', () => this.wake());
      try {
        await session.connect();
        if (await this.becomeActive(session, topic, () => isAlive)) {
          await writer.connect();
          await this.compareWithTopic(topic, writer);
          attempt = 0;
          while (!this.stopping && isAlive && !this.alarm)
            if ((await this.copy(topic, writer)) === 0) await this.wait();
        }
      } catch (error) {
        if (!isTransient(error) && !writer.isFault(error))
          (this.options.onFatal ?? endProcess)(error as Error);
        else if (attempt % 20 === 0)
          this.logger.warn(`${topic} waits: ${(error as Error).message}`);
      }
      await Promise.all([writer.disconnect(), session.end().catch(() => undefined)]);
      if (this.alarm) return;
      if (!this.stopping) await sleep(backoffMs(attempt));
    }
  }

  private async becomeActive(
    session: pg.Client,
    topic: string,
    isAlive: () => boolean,
  ): Promise<boolean> {
    await session.query(`listen ${session.escapeIdentifier(channelOf(this.options.schema))}`);
    await this.db.query(
      'insert into relay_cursor (topic, position) values ($1, 0) on conflict do nothing',
      [topic],
    );
    while (!this.stopping && isAlive()) {
      const { rows } = await session.query<{ mine: boolean }>(
        'select pg_try_advisory_lock(hashtext($1)) as mine',
        [`mizan relay ${this.options.schema} ${topic}`],
      );
      if (rows[0]!.mine) return true;
      await this.wait();
    }
    return false;
  }

  /**
   * The topic must hold at least what the cursor has counted, and nothing that is not in the log.
   * Otherwise one of the two was replaced.
   */
  private async compareWithTopic(topic: string, writer: TopicWriter): Promise<void> {
    const { records, newest } = await writer.lastEvents();
    const cursor = await this.cursor(topic);
    if (records < cursor)
      return this.raise(`topic-behind-log: ${topic} holds ${records} events, ${cursor} were sent`);
    for (const { logid, position, id } of newest.filter(
      ({ source }) => source === this.options.service,
    )) {
      const [row] = (await this.db.query(
        "select h.logid::text, l.payload::json->>'id' as id from event_log_head h left join event_log l on l.position = $1",
        [position],
      )) as { logid: string; id: string | null }[];
      if (row!.logid !== logid || row!.id !== id)
        return this.raise(
          `topic-ahead-of-log: ${topic} ends with event ${id} at position ${position}, which the log has not: it was made again or restored to the past`,
        );
    }
  }

  private raise(message: string): void {
    this.alarm = message;
    this.logger.error(`${message}. The relay of ${this.options.service} has stopped`);
  }

  private async cursor(topic: string): Promise<number> {
    const [row] = (await this.db.query('select position::text from relay_cursor where topic = $1', [
      topic,
    ])) as [{ position: string }];
    return Number(row.position);
  }

  private async copy(topic: string, writer: TopicWriter): Promise<number> {
    const from = await this.cursor(topic);
    const rows = (
      (await this.db.query(
        `select l.position::text as at, key, payload from event_log l where l.position > $1 order by l.position limit ${ROWS_MAX}`,
        [from],
      )) as { at: string; key: string; payload: string }[]
    ).map(({ at, ...row }): LogRow => ({ ...row, position: Number(at) }));
    for (const part of inSends(rows)) {
      await writer.send(part);
      const to = part.at(-1)!.position;
      const [, moved] = (await this.db.query(
        'update relay_cursor set position = $3, updated_at = clock_timestamp() where topic = $1 and position = $2',
        [topic, part[0]!.position - 1, to],
      )) as [unknown[], number];
      // another relay has taken over; the next turn notices that the session has lost its lock
      if (moved !== 1) return 0;
    }
    return rows.length;
  }

  private wake(): void {
    this.isGrown = true;
    this.wakeUp();
  }

  private wait(): Promise<void> {
    if (this.isGrown || this.stopping) {
      this.isGrown = false;
      return Promise.resolve();
    }
    return new Promise((done) => {
      const timer = setTimeout(() => this.wakeUp(), this.options.pollMs ?? 1_000);
      this.wakeUp = () => {
        clearTimeout(timer);
        this.wakeUp = () => {};
        this.isGrown = false;
        done();
      };
    });
  }
}

function inSends(rows: LogRow[]): LogRow[][] {
  const sends: LogRow[][] = [];
  let bytes = Infinity;
  for (const row of rows) {
    const size = Buffer.byteLength(row.payload) + 200;
    bytes += size;
    if (bytes > BYTES_MAX) {
      sends.push([]);
      bytes = size;
    }
    sends.at(-1)!.push(row);
  }
  return sends;
}
