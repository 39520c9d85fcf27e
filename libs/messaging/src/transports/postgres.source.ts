import pg from 'pg';
import type { DataSource } from 'typeorm';
import { schemaOfTopic } from '../envelope.js';
import { channelOf } from './commit-notifier.js';
import { backoffMs, isTransient, sleep } from '../faults.js';
import type {
  EventSource,
  PartitionBounds,
  SourceBatch,
  SourceRecord,
  SourceSink,
} from './event-source.js';

export interface PostgresSourceOptions {
  db: DataSource;
  databaseUrl: string;
  /** The topics to read. An inbound topic has no log here: its events arrive over HTTP. */
  topics: string[];
  batchSizeMax?: number;
  pollMs?: number;
  onFatal: (error: Error) => void;
}

// the owner may not be migrated yet, so its schema, table or grant may still be missing
const NOT_THERE_YET = /^(42P01|3F000|42501)$/;

function boundsSql(topic: string): string {
  const schema = schemaOfTopic(topic)!;
  return `select '${topic}' as topic, h.logid, h.position::text as last, coalesce((select min(position) from "${schema}".event_log), h.position + 1)::text as first from "${schema}".event_log_head h`;
}

/**
 * Reads the event logs of the owners from the database: one partition per topic, and the offset is
 * the position.
 */
export class PostgresSource implements EventSource {
  readonly transport = 'postgres';
  private readonly topics: string[];
  private readonly wakeUps = new Map<string, () => void>();
  private readonly isGrown = new Set<string>();
  private listener?: pg.Client;
  private loops: Promise<void>[] = [];
  private stopping = false;
  private connections = 0;

  constructor(private readonly options: PostgresSourceOptions) {
    this.topics = options.topics.filter((topic) => schemaOfTopic(topic) !== undefined);
  }

  async start(sink: SourceSink): Promise<void> {
    this.loops = [this.listen(), ...this.topics.map((topic) => this.follow(topic, sink))];
  }

  async stop(): Promise<void> {
    this.stopping = true;
    for (const topic of this.topics) this.wake(topic);
    this.wakeUps.get('listener')?.();
    await Promise.all(this.loops);
    await this.listener?.end().catch(() => undefined);
  }

  async bounds(): Promise<PartitionBounds[]> {
    return this.topics.length === 0 ? [] : this.boundsOf(this.topics);
  }

  /** In one statement, because every question to the figures needs them. */
  private async boundsOf(topics: readonly string[]): Promise<PartitionBounds[]> {
    const rows = (await this.options.db.query(topics.map(boundsSql).join(' union all '))) as {
      topic: string;
      logid: string;
      last: string;
      first: string;
    }[];
    return rows.map(({ topic, first, last, logid }) => ({
      topic,
      partition: 0,
      first: Number(first),
      end: Number(last) + 1,
      logid,
    }));
  }

  private async follow(topic: string, sink: SourceSink): Promise<void> {
    for (let attempt = 0; !this.stopping; attempt++) {
      try {
        const known = this.connections;
        const [bounds] = await this.boundsOf([topic]);
        attempt = 0;
        let at = await sink.assigned(topic, 0, bounds);
        let ahead: Promise<SourceRecord[]> | undefined;
        // after the database was unavailable it may be an older one: the outer loop compares again
        while (at !== 'stop' && !this.stopping && this.connections === known) {
          const from = at.next;
          const records: SourceRecord[] = await (ahead ?? this.read(topic, from));
          ahead = undefined;
          if (records.length === 0) {
            await this.wait(topic);
            continue;
          }
          const end = records.at(-1)!.offset + 1;
          if (records.length === this.batchSizeMax)
            (ahead = this.read(topic, end)).catch(() => undefined);
          at = await sink.take(
            { topic, partition: 0, from, end, records } satisfies SourceBatch,
            () => this.stopping,
          );
          if (at === 'stop' || at.next !== end) ahead = undefined;
          if (at !== 'stop' && at.next === from && at.next !== end) await sleep(at.waitMs ?? 1);
        }
        if (at === 'stop') return;
      } catch (error) {
        const isAbsent = NOT_THERE_YET.test(String((error as { code?: string }).code));
        if (!isAbsent && !isTransient(error)) return this.options.onFatal(error as Error);
        await sleep(isAbsent ? 200 : backoffMs(attempt));
      }
    }
  }

  private get batchSizeMax(): number {
    return this.options.batchSizeMax ?? 5_000;
  }

  private async read(topic: string, from: number): Promise<SourceRecord[]> {
    const rows = (await this.options.db.query(
      `select l.position::text as at, key, payload from "${schemaOfTopic(topic)}".event_log l where l.position >= $1 order by l.position limit ${this.batchSizeMax}`,
      [from],
    )) as { at: string; key: string; payload: string }[];
    return rows.map(({ at, key, payload }) => ({ offset: Number(at), key, value: payload }));
  }

  private wait(name: string): Promise<void> {
    if (this.isGrown.delete(name) || this.stopping) return Promise.resolve();
    return new Promise((done) => {
      const timer = setTimeout(() => this.wake(name), this.options.pollMs ?? 1_000);
      this.wakeUps.set(name, () => {
        clearTimeout(timer);
        this.wakeUps.delete(name);
        this.isGrown.delete(name);
        done();
      });
    });
  }

  private wake(name: string): void {
    this.isGrown.add(name); // also set if nobody waits now: the running read may have missed it
    this.wakeUps.get(name)?.();
  }

  private async listen(): Promise<void> {
    for (let attempt = 0; !this.stopping; attempt++) {
      const client = new pg.Client({
        connectionString: this.options.databaseUrl,
        application_name: 'mizan listener',
        keepAlive: true,
      });
      const ended = new Promise<void>((done) => {
        client.once('end', done);
        client.on('error', () => done());
        this.wakeUps.set('listener', done);
      });
      try {
        this.listener = client;
        client.on('notification', ({ channel }) =>
          this.topics
            .filter((topic) => channelOf(schemaOfTopic(topic)!) === channel)
            .forEach((topic) => this.wake(topic)),
        );
        await client.connect();
        for (const topic of this.topics)
          await client.query(`listen ${client.escapeIdentifier(channelOf(schemaOfTopic(topic)!))}`);
        // what was committed before this listened has woken nobody
        for (const topic of this.topics) this.wake(topic);
        attempt = 0;
        await ended;
      } catch {
        // polling continues meanwhile
      }
      await client.end().catch(() => undefined);
      if (this.stopping) return;
      this.connections++;
      await sleep(backoffMs(attempt));
    }
  }
}
