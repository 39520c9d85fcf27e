import { Inject, Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ReceivedEvent, ReceivedPush } from '../envelope.js';
import { withEventsLast } from '../event-log/events-last.js';
import type { BatchServer } from './batch-server.js';
import { outcomesOf, settle } from './batch-transaction.js';
import { Consumers } from './consumers.js';
import { ImportCounts } from './import-counts.js';
import type { ParkedRecord } from './parked-record.js';
import { replayLock } from './parked-rows.js';
import { read, type Reading, subscriptionOf } from './reading.js';
import { inRounds } from './rounds.js';
import type { BatchContext, ReadRecords, TopicSubscription } from './subscription.js';

/**
 * A parked event with its reason, or a refusal that came several times. `raw` is the text of the
 * last one.
 */
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
  times: number;
  parkedAt: Date;
  lastParkedAt: Date;
  raw: string;
}

type Row = Omit<ParkedEvent, 'raw'> & { raw: Buffer };
type ReplayAnswer = { done: number; parked: number };

const COLUMNS = `id::int, consumer, topic, partition, "offset"::float8 as "offset", key, type,
  event_id as "eventId", importid as "importId", code, detail, times,
  parked_at as "parkedAt", last_parked_at as "lastParkedAt", raw`;
const REPLAYED_AT_ONCE_MAX = 10_000;

@Injectable()
export class ParkedEvents {
  private readonly logger = new Logger(ParkedEvents.name);

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Consumers) private readonly consumers: Consumers,
  ) {}

  /** The parked events after the id `after`, oldest first. */
  async list({ after = 0, limit = 100 }: { after?: number; limit?: number } = {}): Promise<
    ParkedEvent[]
  > {
    const rows = (await this.db.query(
      `select ${COLUMNS} from parked_event where status = 'parked' and id > $1 order by id limit $2`,
      [after, limit],
    )) as Row[];
    return rows.map((row) => ({ ...row, raw: row.raw.toString('utf8') }));
  }

  /**
   * Gives what an organisation pushed before it was known to its handler again, in the background.
   * If that fails, for example because the database is unavailable, an operator replays it.
   */
  replayEarlyPushes(organisation: string): void {
    this.replayUnknown(organisation).catch((error: unknown) =>
      this.logger.warn(error, `parked events of ${organisation}`),
    );
  }

  private async replayUnknown(organisation: string): Promise<void> {
    const rows = (await this.db.query(
      `select id::int from parked_event where status = 'parked'
       and code = 'unknown-organisation' and topic like 'mizan.inbound.' || $1 || '.%'`,
      [organisation],
    )) as { id: number }[];
    if (rows.length > 0) await this.replay(rows.map(({ id }) => id));
  }

  /**
   * Gives parked events to their handler again, in order, in one transaction per topic. Returns how
   * many are done and how many stay parked.
   */
  async replay(ids: number[] | 'all'): Promise<ReplayAnswer> {
    const total = { done: 0, parked: 0 };
    for (const server of this.consumers.all()) {
      const { consumer } = server.subscription;
      const topics = (await this.db.query(
        `select distinct topic from parked_event where consumer = $1 and status = 'parked' order by topic`,
        [consumer],
      )) as { topic: string }[];
      for (const { topic } of topics) {
        if (!subscriptionOf(server.subscription, topic)) continue;
        const one = await this.replayTopic(server, topic, ids);
        total.done += one.done;
        total.parked += one.parked;
      }
    }
    return total;
  }

  private async replayTopic(
    server: BatchServer,
    topic: string,
    ids: number[] | 'all',
  ): Promise<ReplayAnswer> {
    const committed: (() => void)[] = [];
    const onCommit = (work: () => void) => void committed.push(work);
    const answer = await this.db.transaction((tx) =>
      withEventsLast(tx, () => new TopicReplay({ tx, onCommit }, server, topic).run(ids)),
    );
    for (const work of committed) work();
    return answer;
  }
}

interface Candidate {
  event: ReceivedEvent | ReceivedPush;
  row: Row;
}

/** Gives the parked events of one topic to its handler again, in one transaction. */
class TopicReplay {
  private readonly held = new Set<string>();
  private readonly done: number[] = [];
  private readonly counts = new ImportCounts();
  private readonly pattern: string;
  private readonly settings: TopicSubscription;

  constructor(
    private readonly context: BatchContext,
    private readonly server: BatchServer,
    private readonly topic: string,
  ) {
    [this.pattern, this.settings] = subscriptionOf(server.subscription, topic)!;
  }

  async run(ids: number[] | 'all'): Promise<ReplayAnswer> {
    const { tx } = this.context;
    const { consumer } = this.server.subscription;
    await tx.query('select pg_advisory_xact_lock(hashtext($1))', [
      replayLock(consumer, this.topic),
    ]);
    const rowOf = await parkedOf(tx, this.server, this.topic);
    const wanted = ids === 'all' ? undefined : new Set(ids);
    const isWanted = ({ id }: Row) => wanted === undefined || wanted.has(id);
    for (const round of inRounds([...rowOf.keys()], this.parking))
      await this.replayRound(round, rowOf, isWanted);
    await tx.query(
      `update parked_event set status = 'done', done_at = clock_timestamp() where id = any($1)`,
      [this.done],
    );
    await this.counts.save(tx, consumer);
    await this.recordReplayed();
    const asked = [...rowOf.values()].filter(isWanted).length;
    return { done: this.done.length, parked: asked - this.done.length };
  }

  private async recordReplayed(): Promise<void> {
    const { recordRead } = this.server.subscription;
    if (!recordRead) return;
    const rows = (await this.context.tx.query(
      `select transport, topic, partition, array_agg("offset"::float8 order by "offset") as replayed
       from parked_event where id = any($1) group by transport, topic, partition
       order by transport, topic, partition`,
      [this.done],
    )) as Omit<ReadRecords, 'next' | 'parked'>[];
    for (const row of rows) await recordRead(this.context, { ...row, next: null, parked: [] });
  }

  private get parking(): 'event' | 'key' {
    return 'takes' in this.settings ? 'event' : this.settings.parking;
  }

  private async replayRound(
    round: readonly Reading[],
    rowOf: ReadonlyMap<Reading, Row>,
    isWanted: (row: Row) => boolean,
  ): Promise<void> {
    const candidates: Candidate[] = [];
    for (const reading of round) {
      const row = rowOf.get(reading)!;
      const isHeld = this.parking === 'key' && row.key !== null && this.held.has(row.key);
      const isEvent = reading.kind === 'event' || reading.kind === 'push';
      if (isEvent && isWanted(row) && !isHeld) candidates.push({ event: reading.event, row });
      else if (reading.kind === 'ignored' && isWanted(row)) this.done.push(row.id);
      // an event that was not asked for still blocks the later ones of its key
      else if (row.key !== null) this.held.add(row.key);
    }
    const [first] = candidates;
    if (!first) return;
    const events = candidates.map(({ event }) => event) as ReceivedEvent[];
    const { topic, partition } = first.event;
    const handler = this.server.handlerOf(this.pattern);
    const outcomes = await outcomesOf(handler, { topic, partition, events }, this.context);
    outcomes.forEach((outcome, index) => {
      const { event, row } = candidates[index]!;
      const again: ParkedRecord[] = [];
      settle(outcome, event, this.counts, (parked) => again.push(parked));
      if (again.length === 0) {
        this.counts.add(row.importId, 'parked', -row.times);
        this.done.push(row.id);
      } else if (row.key !== null) this.held.add(row.key);
    });
  }
}

/** The parked events of a topic, parsed again, in their order. */
async function parkedOf(
  tx: EntityManager,
  { subscription }: BatchServer,
  topic: string,
): Promise<Map<Reading, Row>> {
  const rows = (await tx.query(
    `select ${COLUMNS} from parked_event where consumer = $1 and topic = $2 and status = 'parked'
     order by partition, "offset", id limit ${REPLAYED_AT_ONCE_MAX}`,
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
