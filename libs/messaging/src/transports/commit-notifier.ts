import type { DataSource, EntityManager, EntitySubscriberInterface } from 'typeorm';
import type { TransactionCommitEvent } from 'typeorm/subscriber/event/TransactionCommitEvent.js';

/** The channel on which a log announces that it has grown. */
export const channelOf = (schema: string): string => `event_log_${schema}`;

/**
 * Notifies readers after the commit. A NOTIFY inside the transaction would serialise all commits of
 * the service.
 */
export class CommitNotifier implements EntitySubscriberInterface {
  private static readonly known = new WeakMap<DataSource, CommitNotifier>();
  private readonly appended = new WeakSet<object>();
  private readonly wakeups = new Set<() => void>();
  private sending = false;
  private again = false;

  private constructor(
    private readonly db: DataSource,
    private readonly schema: string,
  ) {
    db.subscribers.push(this);
  }

  static of(db: DataSource, schema: string): CommitNotifier {
    let notifier = this.known.get(db);
    if (!notifier) this.known.set(db, (notifier = new CommitNotifier(db, schema)));
    return notifier;
  }

  /** Calls `wakeUp` in this process after each commit that appended events. */
  onCommit(wakeUp: () => void): () => void {
    this.wakeups.add(wakeUp);
    return () => this.wakeups.delete(wakeUp);
  }

  afterCommitOf(tx: EntityManager): void {
    if (tx.queryRunner) this.appended.add(tx.queryRunner);
  }

  afterTransactionCommit({ queryRunner }: TransactionCommitEvent): void {
    // releasing a savepoint is no commit
    if (queryRunner.isTransactionActive || !this.appended.delete(queryRunner)) return;
    for (const wakeUp of this.wakeups) wakeUp();
    void this.send();
  }

  afterTransactionRollback({ queryRunner }: { queryRunner: object }): void {
    this.appended.delete(queryRunner);
  }

  private async send(): Promise<void> {
    this.again = true;
    if (this.sending) return;
    this.sending = true;
    while (this.again) {
      this.again = false;
      // a lost notification costs one slow poll, so the caller need not know of an error here
      await this.db
        .query('select pg_notify($1, $2)', [channelOf(this.schema), ''])
        .catch(() => undefined);
    }
    this.sending = false;
  }
}
