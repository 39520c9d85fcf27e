import { currentTraceparent, newId, noteEvents } from '@mizan/platform';
import { type Aggregate, schemaNameOf } from '@mizan/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { EVENT_BYTES_MAX, type EventToPublish } from '../envelope.js';
import { MESSAGING_OPTIONS, type MessagingOptions } from '../options.js';
import { validatorFor } from '@mizan/schemas';
import { CommitNotifier } from '../transports/commit-notifier.js';
import { appendRows, type HeldEvents, heldEventsOf } from './events-last.js';

/**
 * The service tried to publish something that its own contract forbids: a bug of the service, not
 * of its caller.
 */
export class ContractViolation extends Error {
  constructor(
    readonly type: string,
    message: string,
  ) {
    super(`${type}: ${message}`);
  }
}

export interface PreparedEvents extends HeldEvents {
  readonly ids: readonly string[];
}

/** The event log of the service: outbox, audit trail and source of every replay. */
@Injectable()
export class EventLog {
  private readonly notifier: CommitNotifier;
  private readonly aggregates: ReadonlyMap<string, Aggregate>;

  constructor(
    @Inject(MESSAGING_OPTIONS) private readonly options: MessagingOptions,
    @Inject(DataSource) db: DataSource,
  ) {
    this.notifier = CommitNotifier.of(db, options.schema);
    this.aggregates = new Map(
      options.publishes.flatMap((aggregate) =>
        Object.keys(aggregate.events).map((type) => [type, aggregate] as const),
      ),
    );
  }

  /**
   * Appends events in this order, as the last statement of the transaction, because it locks the
   * head row until the commit. Within `withEventsLast` they are held back until its end. Throws
   * ContractViolation if an event does not match its contract or is too large for a topic.
   */
  async append(tx: EntityManager, events: readonly EventToPublish[]): Promise<void> {
    await this.appendPrepared(tx, this.prepared(events));
  }

  /**
   * Events as `append` writes them, for a caller that prepares them while PostgreSQL works. Throws
   * ContractViolation.
   */
  prepared(events: readonly EventToPublish[]): PreparedEvents {
    const ids = events.map(() => newId());
    const traceparent = currentTraceparent();
    return {
      ids,
      subjects: events.map(({ subject }) => subject),
      types: events.map(({ type }) => type),
      payloads: events.map((event, index) =>
        this.payload({ ...(traceparent && { traceparent }), ...event }, ids[index]!),
      ),
    };
  }

  /** Appends prepared events, under the rules of `append`. */
  async appendPrepared(tx: EntityManager, events: PreparedEvents): Promise<void> {
    const { ids, subjects, types, payloads } = events;
    if (ids.length === 0) return;
    const held = heldEventsOf(tx);
    if (held) {
      held.subjects.push(...subjects);
      held.types.push(...types);
      held.payloads.push(...payloads);
    } else await appendRows(tx, { subjects, types, payloads });
    noteEvents(ids);
    this.notifier.afterCommitOf(tx);
  }

  private payload({ data, type, subject, sequence, ...rest }: EventToPublish, id: string): string {
    const aggregate = this.aggregates.get(type);
    if (!aggregate) throw new ContractViolation(type, 'is not published by this service');
    // validated as JSON, because that is what is sent: an undefined field or a Date changes on the
    // way
    const json = JSON.stringify(data);
    const [fault] = validatorFor(aggregate.state, 'published')(JSON.parse(json));
    if (fault) throw new ContractViolation(type, `${fault.pointer || '/'} ${fault.message}`);
    const head = {
      specversion: '1.0',
      id,
      source: this.options.service,
      type,
      subject,
      datacontenttype: 'application/json',
      dataschema: schemaNameOf(aggregate),
      sequence,
      partitionkey: subject,
      ...rest,
    };
    const payload = `${JSON.stringify(head).slice(0, -1)},"data":${json}}`;
    if (Buffer.byteLength(payload) > EVENT_BYTES_MAX)
      throw new ContractViolation(type, `is larger than ${EVENT_BYTES_MAX} bytes`);
    return payload;
  }
}
