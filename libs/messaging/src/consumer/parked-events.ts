import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Outcome, ReceivedEvent } from '../envelope.js';
import { settle } from './batch-runner.js';
import type { BatchServer } from './batch-server.js';
import { Consumers } from './consumers.js';
import { ImportCounts } from './import-counts.js';
import { replayLock } from './parked-rows.js';
import { read, subscriptionOf, type ParkedRecord, type Reading } from './reading.js';
import { inRounds } from './rounds.js';
import type { BatchContext } from './subscription.js';

/** An event set aside with its reason; `raw` is what came, as text. */
export interface ParkedEvent {
  id: number;
  consumer: string;
  topic: string;
  partition: number;
  offset: number;
  key: string | null;
  type: string | null;
  eventId: string | null;
  importId: string | null;
  code: string;
  detail: string;
  parkedAt: Date;
  raw: string;
}

const COLUMNS = `id::int, consumer, topic, partition, "offset"::float8 as "offset", key, type, event_id as "eventId", importid as "importId", code, detail, parked_at as "parkedAt", raw`;
type Row = Omit<ParkedEvent, 'raw'> & { raw: Buffer };

@Injectable()
export class ParkedEvents {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Consumers) private readonly consumers: Consumers,
  ) {}

  /** What is parked, oldest first, after the id `after`. */
  async list({ after = 0, limit = 100 }: { after?: number; limit?: number } = {}): Promise<
    ParkedEvent[]
  > {
    const rows = (await this.db.query(
      `select ${COLUMNS} from parked_event where status = 'parked' and id > $1 order by id limit $2`,
      [after, limit],
    )) as Row[];
    return rows.map((row) => ({ ...row, raw: row.raw.toString('utf8') }));
  }

  /** How many events are parked, per topic. */
  async count(): Promise<Record<string, number>> {
    const rows = (await this.db.query(
      `select topic, count(*)::int as n from parked_event where status = 'parked' group by topic`,
    )) as { topic: string; n: number }[];
    return Object.fromEntries(rows.map(({ topic, n }) => [topic, n]));
  }

  /** Gives parked events to their handler again, in order, one transaction per topic; answers how many are done and how many stay parked. */
  async replay(ids: number[] | 'all'): Promise<{ done: number; parked: number }> {
    const total = { done: 0, parked: 0 };
    for (const server of this.consumers.all()) {
      const { consumer } = server.subscription;
      const topics = (await this.db.query(
        `select distinct topic from parked_event where consumer = $1 and status = 'parked' order by topic`,
        [consumer],
      )) as { topic: string }[];
      for (const { topic } of topics) {
        if (!subscriptionOf(server.subscription, topic)) continue;
        const committed: (() => void)[] = [];
        const one = await this.db.transaction((tx) =>
          this.replayTopic({ tx, onCommit: (work) => committed.push(work) }, server, topic, ids),
        );
        for (const work of committed) work();
        total.done += one.done;
        total.parked += one.parked;
      }
    }
    return total;
  }

  private async replayTopic(
    context: BatchContext,
    server: BatchServer,
    topic: string,
    ids: number[] | 'all',
  ): Promise<{ done: number; parked: number }> {
    const { tx } = context;
    const { consumer } = server.subscription;
    const [pattern, settings] = subscriptionOf(server.subscription, topic)!;
    await tx.query('select pg_advisory_xact_lock(hashtext($1))', [replayLock(consumer, topic)]);
    const rowOf = await parkedOf(tx, server, topic);
    const wanted = ids === 'all' ? undefined : new Set(ids);
    const held = new Set<string>();
    const done: number[] = [];
    const counts = new ImportCounts();
    for (const round of inRounds([...rowOf.keys()], settings.parking)) {
      const candidates: { reading: Extract<Reading, { kind: 'event' }>; row: Row }[] = [];
      for (const reading of round) {
        const row = rowOf.get(reading)!;
        const isHeld = settings.parking === 'key' && row.key !== null && held.has(row.key);
        const isWanted = wanted === undefined || wanted.has(row.id);
        if (reading.kind === 'event' && isWanted && !isHeld) candidates.push({ reading, row });
        else if (reading.kind === 'ignored' && isWanted) done.push(row.id);
        else if (row.key !== null) held.add(row.key); // what was not asked for still holds back what came after it
      }
      const outcomes =
        candidates.length === 0
          ? []
          : await handle(
              context,
              server,
              pattern,
              candidates.map(({ reading }) => reading.event),
            );
      outcomes.forEach((outcome, index) => {
        const { reading, row } = candidates[index]!;
        const again: ParkedRecord[] = [];
        settle(outcome, reading.event, counts, (parked) => again.push(parked));
        if (again.length === 0) {
          counts.add(row.importId, 'parked', -1);
          done.push(row.id);
        } else if (row.key !== null) held.add(row.key);
      });
    }
    await tx.query(
      `update parked_event set status = 'done', done_at = clock_timestamp() where id = any($1)`,
      [done],
    );
    await counts.save(tx, consumer);
    const asked = [...rowOf.values()].filter(
      ({ id }) => wanted === undefined || wanted.has(id),
    ).length;
    return { done: done.length, parked: asked - done.length };
  }
}

function handle(
  context: BatchContext,
  server: BatchServer,
  pattern: string,
  events: ReceivedEvent[],
): Promise<Outcome[]> {
  const { topic, partition } = events[0]!;
  return server.handlerOf(pattern)({ topic, partition, events }, context);
}

/** What is parked of a topic, read again, in its order. */
async function parkedOf(
  tx: EntityManager,
  { subscription }: BatchServer,
  topic: string,
): Promise<Map<Reading, Row>> {
  const rows = (await tx.query(
    `select ${COLUMNS} from parked_event where consumer = $1 and topic = $2 and status = 'parked' order by partition, "offset", id limit 10000`,
    [subscription.consumer, topic],
  )) as Row[];
  return new Map(
    rows.map((row) => [
      read(subscription, topic, row.partition, {
        offset: row.offset,
        key: row.key,
        value: row.raw,
      }),
      row,
    ]),
  );
}
