import {
  type BatchContext,
  type EventBatch,
  type Outcome,
  type ReadRecords,
  type ReceivedEvent,
  type Subscription,
  subscriptionFor,
} from '@mizan/messaging';
import { codeLists } from '@mizan/classifications';
import { Inject, Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import { GroupsChanged } from './netting.js';
import { keptOf, sourceKindOf, sourceName } from '../posting-rules/sources.js';
import { type Activation, Activations } from './activations.js';
import { type HeldLedger, holdServing } from './generations.js';
import { canonicalInstant } from './instants.js';
import { LedgerWriter, type SourcePosition } from './ledger.writer.js';
import { recordMovement } from './movements.js';
import { supersedeParked } from './parked-sources.js';
import { type Step, stepsOf } from './steps.js';

type Reading = { position: SourcePosition } | { park: Extract<Outcome, { kind: 'park' }> };

/** What a transaction has posted so far, and the ledger that it holds. */
interface Work {
  readonly held: HeldLedger;
  readonly sums: ReadonlyMap<number, bigint>;
}

/** The name of the consumer, and the generation to which it posts. */
export interface LedgerReader {
  consumer: string;
  hold: (tx: PoolClient) => Promise<HeldLedger>;
}
export const CONSUMER = 'planning-projections';
export const SERVING: LedgerReader = { consumer: CONSUMER, hold: (tx) => holdServing(tx) };

/**
 * Posts each event of a source, or parks it with the reason until the next valid version of the
 * source.
 */
@Injectable()
export class LedgerBatches {
  private readonly activations = new Activations();
  private readonly work = new WeakMap<EntityManager, Work>();

  constructor(@Inject(LedgerWriter) private readonly writer: LedgerWriter) {}

  async take(
    batch: EventBatch,
    context: BatchContext,
    reader: LedgerReader = SERVING,
  ): Promise<Outcome[]> {
    const client = await clientOf(context);
    const held = await reader.hold(client);
    const activations = await this.activations.upTo(client, held.activation);
    const readings = batch.events.map((event) => readingOf(event, activations));
    const posted = await this.writer
      .post(
        client,
        readings.flatMap((reading) => ('position' in reading ? [reading.position] : [])),
        held,
      )
      .catch(lostRace);
    if (posted === undefined)
      return batch.events.map(() => ({
        kind: 'retry',
        reason: 'another writer has just posted one of these sources',
      }));
    const { applied, sums } = posted;
    this.work.set(context.tx, { held, sums });
    await supersedeParked(
      client,
      reader.consumer,
      batch,
      batch.events.filter((_, i) => isApplied(readings[i], applied)),
    );
    return readings.map((reading) =>
      'park' in reading
        ? reading.park
        : { kind: applied.has(reading.position) ? 'done' : 'duplicate' },
    );
  }

  /** Numbers a transaction, with what it has read and posted. */
  private async record(
    context: BatchContext,
    read: ReadRecords,
    reader: LedgerReader,
  ): Promise<void> {
    const client = await clientOf(context);
    const work = this.work.get(context.tx) ?? { held: await reader.hold(client), sums: NOTHING };
    this.work.delete(context.tx); // a replay records several partitions, and has posted only once
    await recordMovement(client, work.held.activation, work.sums, read);
  }

  /** What the ledger reads. Each of its transactions is numbered, also one that posts nothing. */
  subscription(reader: LedgerReader = SERVING): Subscription {
    return {
      ...subscriptionFor(CONSUMER),
      consumer: reader.consumer,
      recordRead: (context, read) => this.record(context, read, reader),
    };
  }
}

const NOTHING: ReadonlyMap<number, bigint> = new Map();
const clientOf = async ({ tx }: BatchContext): Promise<PoolClient> =>
  (await tx.queryRunner!.connect()) as PoolClient;

/**
 * The largest number that JSON writes exactly. A larger amount is a mistake of the source, and
 * would be shown wrong.
 */
const AMOUNT_MAX = BigInt(Number.MAX_SAFE_INTEGER);
const LISTS = ['territory', 'occupation', 'sector'] as const;
const UNIQUE_VIOLATION = '23505';

/**
 * Two writers met: both bring the same new source, or both join the same commitments. The second
 * one retries and then finds what the first has stored.
 */
function lostRace(error: unknown): undefined {
  if (error instanceof GroupsChanged) return undefined;
  if ((error as { code?: unknown }).code !== UNIQUE_VIOLATION) throw error;
}

const isApplied = (reading: Reading | undefined, applied: ReadonlySet<SourcePosition>): boolean =>
  reading !== undefined && 'position' in reading && applied.has(reading.position);
const parked = (code: string, detail: string): Reading => ({
  park: { kind: 'park', code, detail },
});

function readingOf(
  { envelope, aggregate }: ReceivedEvent,
  activations: readonly Activation[],
): Reading {
  const { subject, sequence, id, actororg, importid } = envelope;
  const data = envelope.data as Record<string, unknown>;
  const kind = sourceKindOf(aggregate);
  if (!kind) return parked('unknown-type', `${aggregate.name} is no source of the ledger`);
  if (data[aggregate.id] !== subject)
    return parked('subject-mismatch', `${aggregate.id} is not the subject of the event`);
  if (!Number.isSafeInteger(sequence) || sequence < 1)
    return parked('not-a-version', 'a sequence is needed');
  const time = instantIn(envelope.time);
  if (time === undefined) return parked('not-a-version', 'a time is needed, as RFC 3339 has it');
  const source = sourceName(kind, subject);
  const stepsFor = (state: object) => stepsOf(source, state, time, activations);
  const steps = attempted(() => stepsFor(data));
  if (steps instanceof Error) return parked('not-postable', steps.message);
  if (steps.some(isTooLarge))
    return parked('amount-out-of-range', `in thousandths it is more than ${AMOUNT_MAX}`);
  const unknown = unknownCode(steps);
  if (unknown) return parked('unknown-code', unknown);
  const organisation =
    actororg ?? (typeof data.organisation === 'string' ? data.organisation : null);
  return {
    position: {
      source,
      version: sequence,
      steps,
      stepsFor,
      state: JSON.stringify(keptOf(kind, data, steps.at(-1)!)),
      eventId: id,
      organisation,
      importId: importid ?? null,
    },
  };
}

function instantIn(time: string | undefined): string | undefined {
  const instant = time === undefined ? undefined : attempted(() => canonicalInstant(time));
  return typeof instant === 'string' ? instant : undefined;
}

/** If no rule can handle a state, the event is parked: it must not stop the others. */
function attempted<T>(work: () => T): T | Error {
  try {
    return work();
  } catch (error) {
    return error as Error;
  }
}

const isTooLarge = ({ lines }: Step): boolean =>
  lines.reduce((sum, { amount }) => sum + (amount < 0n ? -amount : amount), 0n) > AMOUNT_MAX;

/** A code that is in no list. Its amount would appear in no roll-up, and so be counted nowhere. */
function unknownCode(steps: readonly Step[]): string | undefined {
  for (const { lines } of steps)
    for (const line of lines)
      for (const list of LISTS)
        if (line[list] !== null && !codeLists[list].has(line[list]))
          return `${line[list]} is not a code of the list ${list}`;
  return undefined;
}
