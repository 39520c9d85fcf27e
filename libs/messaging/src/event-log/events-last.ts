import type { EntityManager, QueryRunner } from 'typeorm';
import { appendMany } from './append-many.js';

/** Events of a transaction that are not appended yet, in the form that `append_events` takes. */
export interface HeldEvents {
  readonly subjects: string[];
  readonly types: string[];
  readonly payloads: string[];
}

const held = new WeakMap<QueryRunner, HeldEvents>();

export const heldEventsOf = ({ queryRunner }: EntityManager): HeldEvents | undefined =>
  queryRunner && held.get(queryRunner);

/**
 * Appends the events of the work as the last statement of the transaction, in order. Appending
 * locks the log until the commit. If a transaction then locked a record as well, it could deadlock
 * with one that holds this record and waits for the log.
 */
export async function withEventsLast<T>(tx: EntityManager, work: () => Promise<T>): Promise<T> {
  const runner = tx.queryRunner!;
  const events: HeldEvents = { subjects: [], types: [], payloads: [] };
  held.set(runner, events);
  try {
    const answer = await work();
    if (events.payloads.length > 0) await appendRows(tx, events);
    return answer;
  } finally {
    held.delete(runner);
  }
}

/** Runs work within a savepoint: a failure undoes what it wrote, and drops its events. */
export async function inSavepoint<T>(
  tx: EntityManager,
  work: (savepoint: EntityManager) => Promise<T>,
): Promise<T> {
  const events = heldEventsOf(tx);
  const before = events?.payloads.length ?? 0;
  try {
    return await tx.transaction(work);
  } catch (error) {
    if (events)
      for (const list of [events.subjects, events.types, events.payloads]) list.length = before;
    throw error;
  }
}

/** Fewer events are appended by the function of the log, which saves a round trip. */
const MANY = 50;

export async function appendRows(tx: EntityManager, events: HeldEvents): Promise<void> {
  const { subjects, types, payloads } = events;
  if (payloads.length >= MANY) return appendMany(tx, events);
  await tx.query('select append_events($1, $2, $3)', [subjects, types, payloads]);
}
