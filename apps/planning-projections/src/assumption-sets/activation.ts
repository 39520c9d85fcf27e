import { Inject, Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import { Activations } from '../ledger/activations.js';
import { type HeldLedger, holdServing } from '../ledger/generations.js';
import { CONSUMER } from '../ledger/ledger-batches.js';
import { LedgerWriter } from '../ledger/ledger.writer.js';
import { sweep } from '../ledger/sweep.js';

/**
 * Replaces the assumption set in use. Records the offsets read so far, and posts every source that
 * depends on assumptions again.
 */
@Injectable()
export class Activation {
  constructor(@Inject(LedgerWriter) private readonly writer: LedgerWriter) {}

  /** Waits for the running batches, and blocks further ones until the transaction ends. */
  async hold(tx: EntityManager): Promise<HeldLedger> {
    return holdServing((await tx.queryRunner!.connect()) as PoolClient, 'update');
  }

  async run(
    tx: EntityManager,
    held: HeldLedger,
    setName: string,
    organisation: string,
  ): Promise<void> {
    const client = (await tx.queryRunner!.connect()) as PoolClient;
    const id = held.activation + 1;
    await client.query(RECORD, [id, setName, organisation, CONSUMER]);
    const activation = (await new Activations().upTo(client, id)).at(-1)!;
    await sweep(client, this.writer, held, activation);
  }
}

// Later than every event read so far, whatever our clock says: for an earlier moment the figures
// use the set before.
const RECORD = `
  insert into assumption_activation (id, set_name, organisation, at, offsets)
  select $1, $2, $3, greatest(clock_timestamp(), max(before.at) + interval '1 microsecond', max(o.last_event_time) + interval '1 microsecond'),
    coalesce(jsonb_agg(jsonb_build_object('transport', o.transport, 'topic', o.topic, 'partition', o.partition, 'next', o.next_offset)) filter (where o.topic is not null), '[]')
  from (select max(at) as at from assumption_activation) before left join consumer_offset o on o.consumer = $4`;
