import { Metrics } from '@mizan/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { LedgerSnapshot } from '../snapshot/ledger-snapshot.js';
import { Scanner } from '../snapshot/scanner.js';
import { SnapshotFeed } from '../snapshot/snapshot-feed.js';
import { Groups } from './groups.js';
import { type Question, textOf } from './question.js';
import { isExact, StandingAnswer } from './standing-answer.js';

const LIMITS = { answers: 2_000, bytes: 67_108_864, ofCaller: 50 };
/** A computed answer may be out of date at once, if codes appear that it does not know. */
const ATTEMPTS = 3;

interface Kept {
  readonly answer: StandingAnswer;
  readonly snapshot: LedgerSnapshot;
  /** The caller who asked first. */
  readonly caller: string;
  bytes: number;
}

/**
 * The answers that stand: the most recently asked ones, of each caller only a few, so that nobody
 * drives out those of all the others. As-of answers never stand.
 */
@Injectable()
export class StandingAnswers {
  /** In the order in which they were asked last. */
  private readonly kept = new Map<string, Kept>();
  private readonly computing = new Map<string, Promise<void>>();
  private bytes = 0;
  private readonly asked = { hit: 0, miss: 0 };

  constructor(
    @Inject(SnapshotFeed) private readonly feed: SnapshotFeed,
    @Inject(Scanner) private readonly scanner: Scanner,
    @Inject(Metrics) metrics: Metrics,
  ) {
    metrics.gauge('mizan_standing_answers', 'Answers that stand', [], () => [
      { labels: {}, value: this.kept.size },
    ]);
    metrics.gauge('mizan_standing_answers_bytes', 'Their memory, about', [], () => [
      { labels: {}, value: this.bytes },
    ]);
    metrics.gauge('mizan_questions', 'Questions since the start', ['standing'], () =>
      Object.entries(this.asked).map(([standing, value]) => ({ labels: { standing }, value })),
    );
  }

  /**
   * The answer at the present position of the balances in memory. Undefined if they cannot give it:
   * they are not loaded, or an amount is too large for them.
   */
  async of(question: Question, caller: string): Promise<StandingAnswer | undefined> {
    const text = textOf(question);
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const snapshot = this.feed.present;
      if (!snapshot) return undefined;
      const known = this.known(text, snapshot);
      if (known) {
        this.asked[attempt === 0 ? 'hit' : 'miss']++;
        return known;
      }
      await (this.computing.get(text) ?? this.begin(text, question, snapshot, caller));
    }
    return undefined;
  }

  private known(text: string, snapshot: LedgerSnapshot): StandingAnswer | undefined {
    const kept = this.kept.get(text);
    if (!kept) return undefined;
    this.kept.delete(text);
    this.bytes -= kept.bytes;
    if (kept.snapshot !== snapshot || !kept.answer.moveOn()) return undefined;
    this.keep(text, kept);
    return kept.answer;
  }

  private begin(
    text: string,
    question: Question,
    snapshot: LedgerSnapshot,
    caller: string,
  ): Promise<void> {
    const computed = this.compute(text, question, snapshot, caller).finally(() =>
      this.computing.delete(text),
    );
    this.computing.set(text, computed);
    return computed;
  }

  private compute(
    text: string,
    question: Question,
    snapshot: LedgerSnapshot,
    caller: string,
  ): Promise<void> {
    return this.scanner.scan(snapshot.columns, () => {
      const groups = new Groups(question, snapshot.ordinals); // the codes that the cells have now
      return {
        tables: groups.tables,
        take: (scanned) => {
          if (!isExact(scanned.magnitude)) return;
          const answer = new StandingAnswer(groups, snapshot, scanned);
          this.keep(text, { answer, snapshot, caller, bytes: 0 });
        },
      };
    });
  }

  private keep(text: string, kept: Kept): void {
    kept.bytes = kept.answer.bytes;
    this.bytes += kept.bytes;
    this.kept.set(text, kept);
    const own = [...this.kept].filter(([, { caller }]) => caller === kept.caller);
    if (own.length > LIMITS.ofCaller) this.drop(own[0]![0]);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= LIMITS.answers && this.bytes <= LIMITS.bytes) break;
      if (oldest !== text) this.drop(oldest);
    }
  }

  private drop(text: string): void {
    this.bytes -= this.kept.get(text)?.bytes ?? 0;
    this.kept.delete(text);
  }
}
