import { Injectable, type Type } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DataSource, type EntityManager, type MigrationInterface, type QueryRunner } from 'typeorm';
import { isAway } from './away.js';
import { checked } from './contract.pipe.js';
import { principalOfOrganisation } from './organisations.js';
import type { Principal } from './principal.js';
import type { Language } from './problems/language.js';
import { textOf } from './problems/messages.js';
import { Problem } from './problems/problem.js';
import { isStorable } from './plain-content.js';
import { RuleViolation } from './problems/rule-violation.js';

/** A CloudEvent as a party pushes it. */
export interface InboundEvent {
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject?: string;
  readonly sourceversion?: number;
  readonly data: unknown;
}

/** What became of a pushed event; `resource` is the record that it made or moved. */
export interface InboundResult {
  readonly id: string;
  readonly result: 'created' | 'revised' | 'unchanged' | 'stale' | 'refused';
  readonly resource?: { readonly id: string; readonly version: number };
  readonly code?: string;
  readonly detail?: string;
  readonly errors?: unknown;
}

/** What became of an event of a topic. */
export type TopicOutcome =
  { kind: 'done' } | { kind: 'duplicate' } | { kind: 'park'; code: string; detail: string };

/** How a service takes the events of one type. */
export interface InboundHandler<T extends object = object> {
  readonly contract: Type<T>;
  apply(
    tx: EntityManager,
    principal: Principal,
    data: T,
    event: InboundEvent,
  ): Promise<Pick<InboundResult, 'result' | 'resource'>>;
}
export type InboundHandlers = Readonly<Record<string, InboundHandler>>;

/** Takes pushed events, whatever the channel: each once per (source, id), a repeat answers as the first did. */
@Injectable()
export class InboundEvents {
  constructor(private readonly db: DataSource) {}

  /** Each event in a transaction of its own: one that is refused holds up no other. */
  async acceptEach(
    principal: Principal,
    events: readonly unknown[],
    handlers: InboundHandlers,
    language: Language,
  ): Promise<InboundResult[]> {
    const results: InboundResult[] = [];
    for (const event of events) {
      try {
        results.push(
          await this.db.transaction((tx) => this.accept(tx, principal, event, handlers)),
        );
      } catch (error) {
        results.push(refusal(idOf(event), error, language));
      }
    }
    return results;
  }

  /** The events of an organisation's topic, in the transaction that keeps the offset; what is refused is parked. */
  async takeFromTopic(
    tx: EntityManager,
    topic: string,
    events: readonly unknown[],
    handlers: InboundHandlers,
  ): Promise<TopicOutcome[]> {
    const organisation = /^mizan\.inbound\.([^.]+)\./.exec(topic)?.[1] ?? '';
    const principal = principalOfOrganisation(organisation);
    if (!principal)
      return events.map(() => ({
        kind: 'park',
        code: 'unknown-organisation',
        detail: textOf('unknown-organisation', { topic }, 'en'),
      }));
    const outcomes: TopicOutcome[] = [];
    for (const event of events) outcomes.push(await this.outcomeOf(tx, principal, event, handlers));
    return outcomes;
  }

  /** A savepoint around each event: what one refused event wrote is undone, the batch goes on. */
  private async outcomeOf(
    tx: EntityManager,
    principal: Principal,
    event: unknown,
    handlers: InboundHandlers,
  ): Promise<TopicOutcome> {
    try {
      const { result } = await tx.transaction((savepoint) =>
        this.accept(savepoint, principal, event, handlers),
      );
      return { kind: result === 'created' || result === 'revised' ? 'done' : 'duplicate' };
    } catch (error) {
      const refused = refusalOf(error);
      if (!refused) throw error;
      return { kind: 'park', ...refused };
    }
  }

  /** Throws a Problem or a RuleViolation for what is refused. */
  async accept(
    tx: EntityManager,
    principal: Principal,
    content: unknown,
    handlers: InboundHandlers,
  ): Promise<InboundResult> {
    if (typeof content === 'string') throw new Problem(400, 'not-readable'); // a line of NDJSON that is no JSON
    const event = envelopeOf(content);
    if (event.source !== principal.organisation)
      throw new Problem(403, 'source-mismatch', {
        source: event.source,
        organisation: principal.organisation,
      });
    const handler = Object.hasOwn(handlers, event.type) ? handlers[event.type] : undefined;
    if (!handler) throw new Problem(422, 'unknown-type', { type: event.type });
    const earlier = await this.claim(tx, event);
    if (earlier) return earlier;
    const applied = await handler.apply(
      tx,
      principal,
      await checked(handler.contract, event.data),
      event,
    );
    const result: InboundResult = { id: event.id, ...applied };
    await tx.query('update inbound_event set result = $3 where source = $1 and id = $2', [
      event.source,
      event.id,
      JSON.stringify(result),
    ]);
    return result;
  }

  /** The insert waits for a concurrent delivery of the same event. */
  private async claim(
    tx: EntityManager,
    { source, id, ...rest }: InboundEvent,
  ): Promise<InboundResult | undefined> {
    const digest = createHash('sha256').update(JSON.stringify(rest)).digest('hex');
    const inserted: unknown[] = await tx.query(
      'insert into inbound_event (source, id, digest) values ($1, $2, $3) on conflict do nothing returning 1',
      [source, id, digest],
    );
    if (inserted.length > 0) return undefined;
    const [row] = (await tx.query(
      'select result from inbound_event where source = $1 and id = $2',
      [source, id],
    )) as [{ result: InboundResult }];
    return row.result;
  }
}

const idOf = (content: unknown) => String((content as { id?: unknown } | null)?.id ?? '');

const TIME = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;
const ENVELOPE_FAULTS = [
  {
    name: 'time',
    isRight: (value: string) => TIME.test(value) && !Number.isNaN(Date.parse(value)),
  },
  {
    name: 'datacontenttype',
    isRight: (value: string) => /^application\/([a-z0-9.-]+\+)?json(\s*;.*)?$/i.test(value),
  },
];

const badEnvelope = (member: string) =>
  new Problem(
    422,
    'bad-envelope',
    { member },
    { errors: [{ pointer: `/${member}`, code: 'bad-envelope', parameters: { member } }] },
  );

/** The envelope's own members, checked; the data is checked against its contract. */
function envelopeOf(content: unknown): InboundEvent {
  const event = (content ?? {}) as Record<string, unknown>;
  const isText = (name: string, max: number) =>
    typeof event[name] === 'string' &&
    event[name] !== '' &&
    (event[name] as string).length <= max &&
    isStorable(event[name] as string);
  const missing = [
    ['id', 200],
    ['source', 200],
    ['type', 200],
  ].find(([name, max]) => !isText(name as string, max as number))?.[0];
  if (missing !== undefined || event.specversion !== '1.0') {
    throw badEnvelope(String(missing ?? 'specversion'));
  }
  const version =
    event.sourceversion === undefined || event.sourceversion === null
      ? undefined
      : Number(event.sourceversion);
  if (
    version !== undefined &&
    (!Number.isSafeInteger(version) || version < 0 || version > 2_147_483_647)
  ) {
    throw badEnvelope('sourceversion');
  }
  const fault = ENVELOPE_FAULTS.find(
    ({ name, isRight }) =>
      event[name] !== undefined && event[name] !== null && !isRight(String(event[name])),
  );
  if (fault) throw badEnvelope(fault.name);
  const { id, source, type } = event as { id: string; source: string; type: string };
  return {
    id,
    source,
    type,
    ...(typeof event.subject === 'string' && { subject: event.subject }),
    ...(version !== undefined && { sourceversion: version }),
    data: event.data,
  };
}

/** The refusal to report for an error; what passes by itself is thrown on. */
function refusal(id: string, error: unknown, language: Language): InboundResult {
  const problem = error instanceof RuleViolation ? error.toProblem() : error;
  if (!(problem instanceof Problem) || problem.getStatus() >= 500) throw error;
  const errors = problem.errorsIn(language);
  return {
    id,
    result: 'refused',
    code: problem.code,
    detail: problem.detailIn(language),
    ...(errors && { errors }),
  };
}

/** Why an event from a topic is parked, or undefined where the error is not the event's fault. */
function refusalOf(error: unknown): { code: string; detail: string } | undefined {
  if (isAway(error)) return undefined;
  if (error instanceof Problem && error.getStatus() < 500)
    return {
      code: error.code,
      detail: JSON.stringify(error.errorsIn('en') ?? error.detailIn('en')),
    };
  return error instanceof RuleViolation ? { code: error.code, detail: error.message } : undefined;
}

/** The pushed events taken so far, with what each answered. */
export class CreateInboundEvents1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create table inbound_event (source text not null, id text not null, digest text not null, result jsonb, received_at timestamptz not null default now(), primary key (source, id))',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table inbound_event');
  }
}
