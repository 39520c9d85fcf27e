import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { readLedger } from '../ledger/generations.js';
import { CONSUMER } from '../ledger/ledger-batches.js';
import { KeptMovements } from './kept-movements.js';
import type { StreamPosition } from './stream-position.js';

interface Place {
  readonly transport: string;
  readonly topic: string;
  readonly partition: number;
}

/**
 * What a position of the figures rests on: how far each partition is read, which records are
 * parked, and the activation in use. `isWhole` says all of it; the others say what differs from
 * the position before.
 */
export interface ReadPosition {
  /** As in an answer: `<generation>.<movement>`. */
  readonly position: string;
  readonly isWhole: boolean;
  readonly activation: number;
  readonly read: readonly (Place & { readonly next: number })[];
  readonly parked: readonly (Place & { readonly offset: number })[];
  /** Parked records that were replayed, and are parked no more. */
  readonly replayed: readonly (Place & { readonly offset: number })[];
}

const POSITIONS_MAX = 1_000;

/** Tells which records each figure rests on, so that figures can be computed again elsewhere. */
@Injectable()
export class PositionsReader {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  /**
   * The next positions after one, in their order. The present one, whole, if none is given, or if
   * not all that came after the given one is kept.
   */
  after(position: StreamPosition | undefined): Promise<ReadPosition[]> {
    return readLedger(this.db, async (tx, generation) => {
      const kept = await KeptMovements.read(tx, generation);
      if (position && kept.follow(position)) return movementsAfter(tx, position);
      return [{ position: `${generation}.${kept.last}`, isWhole: true, ...(await present(tx)) }];
    });
  }
}

async function present(tx: EntityManager): Promise<Omit<ReadPosition, 'position' | 'isWhole'>> {
  const [{ activation }] = (await tx.query('select activation from ledger_state')) as [
    { activation: number },
  ];
  const read = (await tx.query(
    `select transport, topic, partition, next_offset::float8 as next from consumer_offset
     where consumer = $1 order by transport, topic, partition`,
    [CONSUMER],
  )) as ReadPosition['read'];
  const parked = (await tx.query(
    `select transport, topic, partition, "offset"::float8 as "offset" from parked_event
     where consumer = $1 and status = 'parked' order by transport, topic, partition, "offset"`,
    [CONSUMER],
  )) as ReadPosition['parked'];
  return { activation, read, parked, replayed: [] };
}

interface MovementRow {
  readonly id: string;
  readonly activation: number;
  readonly transport: string | null;
  readonly topic: string;
  readonly partition: number;
  readonly next: number | null;
  readonly parked: readonly string[];
  readonly replayed: readonly string[];
}

async function movementsAfter(
  tx: EntityManager,
  { generation, movement }: StreamPosition,
): Promise<ReadPosition[]> {
  const rows = (await tx.query(
    `select id, activation, transport, topic, partition, next_offset::float8 as next, parked, replayed
     from movement where id > $1 order by id limit $2`,
    [movement, POSITIONS_MAX],
  )) as MovementRow[];
  return rows.map(({ id, activation, transport, topic, partition, next, parked, replayed }) => {
    const place = { transport: transport ?? '', topic, partition };
    const at = (offset: string) => ({ ...place, offset: Number(offset) });
    return {
      position: `${generation}.${id}`,
      isWhole: false,
      activation,
      read: next === null ? [] : [{ ...place, next }],
      parked: parked.map(at),
      replayed: replayed.map(at),
    };
  });
}
