import { canonicalText } from '@mizan/contracts';
import {
  badField,
  checkedContent,
  isAway,
  type Language,
  type Principal,
  Problem,
  RuleViolation,
  transactionOf,
} from '@mizan/platform';
import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { isDataError } from '../faults.js';
import { organisationOfTopic, type Outcome, type PushBatch } from '../envelope.js';
import { inSavepoint, withEventsLast } from '../event-log/events-last.js';
import type { InboundHandler, InboundHandlers, InboundResult } from './inbound-handler.js';
import { assertMayPush, pusherOfTopic } from './pusher.js';
import { pushedEventIn, type PushedEvent } from './pushed-event.js';

/**
 * Digests of the content; those before it were of a text that depended on the order of its members.
 */
const DIGEST = 'content-1:';

/**
 * Takes pushed events, whatever the channel: each once per (source, id), a repeat answers as the
 * first did.
 */
@Injectable()
export class InboundEvents {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  /**
   * Each event in a transaction of its own: one that is refused holds up no other. A Problem stands
   * for what could not be read.
   */
  async acceptEach(
    principal: Principal,
    events: readonly unknown[],
    handlers: InboundHandlers,
    language: Language,
  ): Promise<InboundResult[]> {
    await assertMayPush(this.db.manager, handlers, principal);
    const results: InboundResult[] = [];
    for (const content of events) {
      try {
        if (content instanceof Problem) throw content;
        const event = pushedEventIn(content);
        results.push(
          await transactionOf(this.db, (tx) =>
            withEventsLast(tx, () => this.accept(tx, principal, event, handlers)),
          ),
        );
      } catch (error) {
        results.push(refusedResult(idIn(content), error, language));
      }
    }
    return results;
  }

  /**
   * The events of an organisation's topic, in the transaction that keeps the offset; what is
   * refused is parked.
   */
  async takeFromTopic(
    tx: EntityManager,
    { topic, events }: PushBatch,
    handlers: InboundHandlers,
  ): Promise<Outcome[]> {
    let principal: Principal;
    try {
      principal = await pusherOfTopic(tx, handlers, organisationOfTopic(topic) ?? '');
    } catch (error) {
      const parked = parkedFor(error);
      return events.map(() => parked);
    }
    const outcomes: Outcome[] = [];
    for (const { pushed } of events)
      outcomes.push(await this.outcomeOf(tx, principal, pushed, handlers));
    return outcomes;
  }

  /** A savepoint around each event: what one refused event wrote is undone, the batch goes on. */
  private async outcomeOf(
    tx: EntityManager,
    principal: Principal,
    event: PushedEvent,
    handlers: InboundHandlers,
  ): Promise<Outcome> {
    try {
      const { result } = await inSavepoint(tx, (savepoint) =>
        this.accept(savepoint, principal, event, handlers),
      );
      return { kind: result === 'created' || result === 'revised' ? 'done' : 'duplicate' };
    } catch (error) {
      return parkedFor(error);
    }
  }

  /** Throws a Problem or a RuleViolation for what is refused. */
  async accept(
    tx: EntityManager,
    principal: Principal,
    event: PushedEvent,
    { handlers }: InboundHandlers,
  ): Promise<InboundResult> {
    const { organisation } = principal;
    if (event.source !== organisation)
      throw new Problem(403, 'source-mismatch', { source: event.source, organisation });
    const handler = handlers.find(({ contract }) => contract.type === event.type);
    if (!handler) throw new Problem(422, 'unknown-type', { type: event.type });
    const data = await this.dataOf(handler, event);
    const earlier = await this.claim(tx, event, data);
    if (earlier) return earlier;
    const applied = await handler.apply(tx, principal, data, event);
    const result: InboundResult = { id: event.id, ...applied };
    await tx.query('update inbound_event set result = $3 where source = $1 and id = $2', [
      event.source,
      event.id,
      JSON.stringify(result),
    ]);
    return result;
  }

  /**
   * The external id decides what the event is about; a subject may say the same, and nothing else.
   */
  private async dataOf({ contract }: InboundHandler, event: PushedEvent): Promise<object> {
    const data = await checkedContent(contract, event.data);
    const { externalId } = data as { externalId?: string };
    if (event.subject !== undefined && externalId !== undefined && event.subject !== externalId)
      throw badField('/subject', 'subject-mismatch', { externalId });
    return data;
  }

  /**
   * The insert waits for a concurrent delivery of the same event. The same id with another content
   * is no repeat.
   */
  private async claim(
    tx: EntityManager,
    { source, id, type, sourceversion }: PushedEvent,
    data: object,
  ): Promise<InboundResult | undefined> {
    const text = canonicalText({ type, sourceversion, data });
    const digest = `${DIGEST}${createHash('sha256').update(text).digest('hex')}`;
    const inserted: unknown[] = await tx.query(
      `insert into inbound_event (source, id, digest) values ($1, $2, $3)
       on conflict do nothing returning 1`,
      [source, id, digest],
    );
    if (inserted.length > 0) return undefined;
    const [row] = (await tx.query(
      'select digest, result from inbound_event where source = $1 and id = $2',
      [source, id],
    )) as [{ digest: string; result: InboundResult }];
    if (row.digest.startsWith(DIGEST) && row.digest !== digest)
      throw new Problem(409, 'event-id-reused', { id });
    return row.result;
  }
}

function idIn(content: unknown): string {
  if (typeof content !== 'object' || content === null || content instanceof Problem) return '';
  const { id } = content as { id?: unknown };
  return typeof id === 'string' ? id : '';
}

/**
 * What is refused of an event by its own fault; undefined for an error that is ours, or that passes
 * by itself.
 */
function problemOf(error: unknown): Problem | undefined {
  if (isAway(error)) return undefined;
  if (error instanceof RuleViolation) return error.toProblem();
  if (error instanceof Problem) return error.getStatus() < 500 ? error : undefined;
  return isDataError(error) ? new Problem(422, 'not-storable') : undefined;
}

/** What is refused is parked with its reason; what passes by itself is thrown on. */
function parkedFor(error: unknown): Outcome {
  const problem = problemOf(error);
  if (!problem) throw error;
  const detail = JSON.stringify(problem.errorsIn('en') ?? problem.detailIn('en'));
  return { kind: 'park', code: problem.code, detail };
}

/** The refusal to report for an error; what passes by itself is thrown on. */
function refusedResult(id: string, error: unknown, language: Language): InboundResult {
  const problem = problemOf(error);
  if (!problem) throw error;
  const errors = problem.errorsIn(language);
  const { code } = problem;
  const detail = problem.detailIn(language);
  return { id, result: 'refused', code, detail, ...(errors && { errors }) };
}
