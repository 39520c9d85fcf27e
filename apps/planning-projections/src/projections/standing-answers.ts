import { Metrics } from '@mizan/platform';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { LedgerSnapshot } from '../snapshot/ledger-snapshot.js';
import { SnapshotFeed } from '../snapshot/snapshot-feed.js';
import { Turns } from '../snapshot/turns.js';
import { AnswerWorkers, CELLS_AT_ONCE } from './answer-workers.js';
import { Groups } from './groups.js';
import { type Question, textOf } from './question.js';
import { isExact, StandingAnswer } from './standing-answer.js';
import { WARMING } from './warming.js';

const LIMITS = { answers: 2_000, bytes: 67_108_864, ofCaller: 50 };
/** A computed answer may be out of date at once, if codes appear that it does not know. */
const ATTEMPTS = 3;

interface Kept {
  readonly answer: StandingAnswer;
  readonly snapshot: LedgerSnapshot;
  /** The caller who asked first. */
  readonly caller: string;
  readonly bytes: number;
}

interface Asked {
  readonly text: string;
  readonly question: Question;
  readonly limit: number;
  readonly caller: string;
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
  private readonly ofCaller = new Map<string, number>();
  private bytes = 0;
  private readonly log = new Logger('standing-answers');
  private readonly asked = { hit: 0, miss: 0 };
  private isWarm = false;

  constructor(
    @Inject(SnapshotFeed) private readonly feed: SnapshotFeed,
    @Inject(Turns) private readonly turns: Turns,
    @Inject(AnswerWorkers) private readonly workers: AnswerWorkers,
    @Inject(Metrics) metrics: Metrics,
  ) {
    feed.onMoved(() => void this.warm());
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
  async of(question: Question, limit: number, caller: string): Promise<StandingAnswer | undefined> {
    const text = textOf(question);
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const snapshot = this.feed.present;
      if (!snapshot) return undefined;
      const known = this.known(text, snapshot);
      if (known) {
        this.asked[attempt === 0 ? 'hit' : 'miss']++;
        return known;
      }
      await (this.computing.get(text) ?? this.begin({ text, question, limit, caller }, snapshot));
    }
    return undefined;
  }

  /** The answer to a question that is kept, by its text. */
  atOnce(text: string): StandingAnswer | undefined {
    const known = this.feed.present && this.known(text, this.feed.present);
    if (known) this.asked.hit++;
    return known;
  }

  private known(text: string, snapshot: LedgerSnapshot): StandingAnswer | undefined {
    const kept = this.kept.get(text);
    if (!kept) return undefined;
    this.kept.delete(text);
    if (kept.snapshot === snapshot && kept.answer.moveOn()) {
      this.kept.set(text, kept); // as the one that was asked last
      return kept.answer;
    }
    this.forgotten(kept);
    return undefined;
  }

  private async warm(): Promise<void> {
    const { present } = this.feed;
    if (this.isWarm || !present || present.columns.last <= CELLS_AT_ONCE) return;
    this.isWarm = true;
    for (let i = 0; i < WARMING.times; i++)
      await this.turns
        .pass(() => this.computed(WARMING.question, WARMING.limit, present))
        .catch((error: unknown) => this.log.warn(error)); // the first askers are slower
  }

  private computed(question: Question, limit: number, { columns, ordinals }: LedgerSnapshot) {
    return this.workers.compute({
      ...{ question, limit },
      ...{ columns: columns.view, last: columns.last, codes: ordinals.codes },
    });
  }

  private begin(asked: Asked, snapshot: LedgerSnapshot): Promise<void> {
    const computed = this.turns
      .pass(() => this.compute(asked, snapshot))
      .catch((error: unknown) => this.log.warn(error)) // SQL answers
      .finally(() => this.computing.delete(asked.text));
    this.computing.set(asked.text, computed);
    return computed;
  }

  private async compute(
    { text, question, limit, caller }: Asked,
    snapshot: LedgerSnapshot,
  ): Promise<void> {
    const groups = new Groups(question, snapshot.ordinals); // of the codes that the cells have now
    const computed = await this.computed(question, limit, snapshot);
    if (!isExact(computed.scanned.magnitude)) return;
    const answer = new StandingAnswer(groups, snapshot, computed);
    this.keep(text, { answer, snapshot, caller, bytes: answer.bytes });
  }

  private keep(text: string, kept: Kept): void {
    this.kept.set(text, kept);
    this.bytes += kept.bytes;
    const own = (this.ofCaller.get(kept.caller) ?? 0) + 1;
    this.ofCaller.set(kept.caller, own);
    if (own > LIMITS.ofCaller) this.dropOldest(({ caller }) => caller === kept.caller);
    while (this.kept.size > LIMITS.answers || this.bytes > LIMITS.bytes) {
      if (this.kept.size === 1) break; // whoever asked it still gets it
      this.dropOldest(() => true);
    }
  }

  private dropOldest(isMeant: (kept: Kept) => boolean): void {
    for (const [text, kept] of this.kept) {
      if (!isMeant(kept)) continue;
      this.kept.delete(text);
      return this.forgotten(kept);
    }
  }

  private forgotten({ bytes, caller }: Kept): void {
    this.bytes -= bytes;
    const left = this.ofCaller.get(caller)! - 1;
    if (left === 0) this.ofCaller.delete(caller);
    else this.ofCaller.set(caller, left);
  }
}
