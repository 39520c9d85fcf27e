import type { BatchContext, EventBatch, Outcome, ReceivedEvent } from '@mizan/messaging';
import { codeLists } from '@mizan/classifications';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import type { PoolClient } from 'pg';
import type { Assumptions } from '../posting-rules/assumptions.js';
import type { PositionLine } from '../posting-rules/position.js';
import { SOURCE_KINDS, type SourceKind, sourceName } from '../posting-rules/sources.js';
import { holdAssumptions } from './assumption-sets.js';
import { LedgerNews } from './ledger-news.js';
import { LedgerWriter, type SourcePosition } from './ledger.writer.js';
import { supersedeParked } from './parked-sources.js';

type Reading = { position: SourcePosition } | { park: Extract<Outcome, { kind: 'park' }> };

/** Every event of a source moves the ledger, or is parked with its reason until the source's next valid version. */
@Controller()
export class LedgerConsumer {
  constructor(
    @Inject(LedgerWriter) private readonly writer: LedgerWriter,
    @Inject(LedgerNews) private readonly news: LedgerNews,
  ) {}

  @EventPattern<string>('mizan.employer-needs')
  needs(@Payload() batch: EventBatch, @Ctx() context: BatchContext): Promise<Outcome[]> {
    return this.take('need', batch, context);
  }

  @EventPattern<string>('mizan.training-plans')
  sessions(@Payload() batch: EventBatch, @Ctx() context: BatchContext): Promise<Outcome[]> {
    return this.take('session', batch, context);
  }

  @EventPattern<string>('mizan.partner-agreements')
  agreements(@Payload() batch: EventBatch, @Ctx() context: BatchContext): Promise<Outcome[]> {
    return this.take('agreement', batch, context);
  }

  private async take(kind: SourceKind, batch: EventBatch, context: BatchContext): Promise<Outcome[]> {
    const client = (await context.tx.queryRunner!.connect()) as PoolClient;
    const assumptions = await holdAssumptions(client);
    const readings = batch.events.map((event) => readingOf(kind, event, assumptions));
    const applied = await this.writer.post(client, readings.flatMap((reading) => ('position' in reading ? [reading.position] : []))).catch(lostRace);
    if (applied === undefined) return batch.events.map(() => ({ kind: 'retry', reason: 'another writer has just posted one of these sources' }));
    await supersedeParked(client, batch, batch.events.filter((_, i) => isApplied(readings[i], applied)));
    this.news.posted(context);
    return readings.map((reading) => ('park' in reading ? reading.park : { kind: applied.has(reading.position) ? 'done' : 'duplicate' }));
  }
}

const LISTS = ['territory', 'occupation', 'sector'] as const;
const UNIQUE_VIOLATION = '23505';

/** A replay and the topic may bring the same new source at once: the second of them comes again and finds it posted. */
function lostRace(error: unknown): undefined {
  if ((error as { code?: unknown }).code !== UNIQUE_VIOLATION) throw error;
}

const isApplied = (reading: Reading | undefined, applied: ReadonlySet<SourcePosition>): boolean => reading !== undefined && 'position' in reading && applied.has(reading.position);
const parked = (code: string, detail: string): Reading => ({ park: { kind: 'park', code, detail } });

function readingOf(kind: SourceKind, { envelope }: ReceivedEvent, assumptions: Assumptions): Reading {
  const { subject, sequence, time, id, actororg, importid } = envelope;
  const data = envelope.data as Record<string, unknown>;
  if (data[`${kind}Id`] !== subject) return parked('subject-mismatch', `${kind}Id is not the subject of the event`);
  if (!Number.isSafeInteger(sequence) || sequence < 1 || !time) return parked('not-a-version', 'sequence and time are needed');
  const lines = linesOf(kind, data, assumptions);
  if (lines instanceof Error) return parked('not-postable', lines.message);
  const unknown = unknownCode(lines);
  if (unknown) return parked('unknown-code', unknown);
  const organisation = actororg ?? (typeof data.organisation === 'string' ? data.organisation : null);
  return { position: { source: sourceName(kind, subject), version: sequence, lines, state: JSON.stringify(data), eventId: id, organisation, time, importId: importid ?? null } };
}

/** A state no rule can weigh is the event's fault: it must not stop the others. */
function linesOf(kind: SourceKind, state: object, assumptions: Assumptions): PositionLine[] | Error {
  try {
    return SOURCE_KINDS[kind].position(state, assumptions);
  } catch (error) {
    return error as Error;
  }
}

/** An amount at a code that no list has would be in no roll-up: it would be counted nowhere. */
function unknownCode(lines: readonly PositionLine[]): string | undefined {
  for (const line of lines)
    for (const list of LISTS) if (line[list] !== null && !codeLists[list].has(line[list])) return `${line[list]} is not a code of the list ${list}`;
  return undefined;
}
