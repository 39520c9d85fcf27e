import { createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { assertMatches } from './http/if-match.js';
import type { Principal } from './principal.js';
import { type Language, languageOf } from './problems/language.js';
import { Problem } from './problems/problem.js';
import { transactionOf } from './transactions.js';
import { type AuthenticatedRequest, callerOf } from './token.guard.js';

/** Who asks for a change, of which version, and under which idempotency key. */
export interface Command {
  readonly principal: Principal;
  readonly ifMatch?: string;
  readonly idempotencyKey?: string;
  /** The language of the answer. */
  readonly language: Language;
  /** The hash of method, path and body. A key may only be reused with the same one. */
  readonly fingerprint: string;
}

/** The answer of a command; `version` becomes the ETag. */
export class Answer<T extends object = object> {
  constructor(
    readonly status: number,
    readonly body: T,
    readonly location?: string,
  ) {}
}

export const created = <T extends object>(body: T, location: string) =>
  new Answer(201, body, location);
export const ok = <T extends object>(body: T) => new Answer(200, body);

/** The same content gives the same text, whatever the order of its members. */
const canonicalJson = (content: unknown): string =>
  JSON.stringify(content, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

const KEY = /^[\x21-\x7e]{1,200}$/;

/** The command context of a request. */
export const CommandContext = createParamDecorator(
  (_: unknown, context: ExecutionContext): Command => {
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const idempotencyKey = request.headers['idempotency-key'];
    if (idempotencyKey !== undefined && !KEY.test(String(idempotencyKey)))
      throw new Problem(400, 'bad-idempotency-key');
    const fingerprint = createHash('sha256')
      .update(`${request.method} ${request.url}\n${canonicalJson(request.body ?? null)}`)
      .digest('hex');
    return {
      principal: callerOf(request),
      language: languageOf(request.headers['accept-language']),
      ifMatch: request.headers['if-match'],
      ...(idempotencyKey !== undefined && { idempotencyKey: String(idempotencyKey) }),
      fingerprint,
    };
  },
);

/**
 * Refuses a change of another version than the present one: 428 without `If-Match`, 412 with an old
 * one, 400 if it is no ETag of ours. All versions from `version` to `newest` have the same text, so
 * each of them is accepted.
 */
export const assertVersion = ({ ifMatch }: Command, version: number, newest = version): void =>
  assertMatches(ifMatch, version, newest);

/**
 * Runs commands. The change, its event and the stored answer of its idempotency key commit
 * together, or none does.
 */
@Injectable()
export class Commands {
  constructor(private readonly db: DataSource) {}

  run<T extends object>(
    command: Command,
    work: (tx: EntityManager) => Promise<Answer<T>>,
  ): Promise<Answer<T>> {
    return transactionOf(this.db, (tx) =>
      command.idempotencyKey === undefined
        ? work(tx)
        : this.once(tx, command, command.idempotencyKey, work),
    );
  }

  /**
   * The insert waits for a concurrent command with the same key; the second one then reads the
   * answer of the first.
   */
  private async once<T extends object>(
    tx: EntityManager,
    command: Command,
    key: string,
    work: (tx: EntityManager) => Promise<Answer<T>>,
  ): Promise<Answer<T>> {
    const { principal, fingerprint } = command;
    const inserted: unknown[] = await tx.query(
      `insert into idempotency_key (client, key, fingerprint) values ($1, $2, $3) on conflict (client, key) do update
         set fingerprint = excluded.fingerprint, answer = null, created_at = now() where idempotency_key.created_at < now() - interval '7 days' returning 1`,
      [principal.client, key, fingerprint],
    );
    if (inserted.length === 0) return this.kept<T>(tx, command, key);
    const answer = await work(tx);
    // It would be better before the last statement of the work, but that one appends the event.
    // This statement locks no shared row.
    await tx.query('update idempotency_key set answer = $3 where client = $1 and key = $2', [
      principal.client,
      key,
      JSON.stringify(answer),
    ]);
    return answer;
  }

  private async kept<T extends object>(
    tx: EntityManager,
    command: Command,
    key: string,
  ): Promise<Answer<T>> {
    const [row] = (await tx.query(
      'select fingerprint, answer from idempotency_key where client = $1 and key = $2',
      [command.principal.client, key],
    )) as [{ fingerprint: string; answer: Answer<T> }];
    if (row.fingerprint !== command.fingerprint) throw new Problem(422, 'idempotency-key-reused');
    return new Answer(row.answer.status, row.answer.body, row.answer.location);
  }
}
