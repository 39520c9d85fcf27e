import { isAway } from '@mizan/platform';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { type Question, textOf } from '../projections/question.js';
import { type Reading, Readings } from '../projections/readings.js';
import { StandingAnswers } from '../projections/standing-answers.js';
import { Coalesced } from '../snapshot/coalesced.js';
import type { LedgerSnapshot } from '../snapshot/ledger-snapshot.js';
import { SnapshotFeed } from '../snapshot/snapshot-feed.js';
import { FollowedQuestion } from './followed-question.js';
import { MovementFeed } from './movement-feed.js';
import { StreamGroup, type StreamHead } from './stream-group.js';
import type { StreamReader } from './stream-reader.js';

/** What moves within this time is one event: at most four a second for each reader. */
const GATHER_MS = 250;
/** How often to look for what moves no balance: how fresh they are. */
const LOOK_EVERY_MS = 1_000;
/**
 * The memory of all followed answers. A question beyond it is answered by `reset` when figures
 * move.
 */
const BYTES_MAX = 134_217_728;

/**
 * Tells the readers of the streams what has moved in their own questions. Each question is moved
 * once and said once, however many readers follow it.
 */
@Injectable()
export class AnswerStreams implements OnApplicationShutdown {
  private readonly questions = new Map<string, FollowedQuestion>();
  private readonly groups = new Map<string, StreamGroup>();
  private readonly telling = new Coalesced(() => this.tell());
  private timer: NodeJS.Timeout | undefined;
  private due = 0;
  private toldAt = 0;
  private readonly log = new Logger('stream');

  constructor(
    @Inject(SnapshotFeed) private readonly feed: SnapshotFeed,
    @Inject(MovementFeed) private readonly movements: MovementFeed,
    @Inject(Readings) private readonly readings: Readings,
    @Inject(StandingAnswers) private readonly standing: StandingAnswers,
  ) {
    feed.onMoved(() => this.soon());
  }

  onApplicationShutdown(): void {
    this.groups.clear();
    clearTimeout(this.timer);
  }

  /** Adds a reader of these questions. Returns a function that removes it. */
  add(reader: StreamReader, questions: readonly Question[], caller: string): () => void {
    const key = JSON.stringify(questions.map(textOf));
    const group = this.groups.get(key) ?? this.begin(key, questions, caller);
    group.readers.add(reader);
    this.soon();
    return () => {
      group.readers.delete(reader);
      if (group.readers.size === 0) this.end(key, questions);
    };
  }

  /** Tells the readers as soon as their last event is old enough, or later after a wait. */
  soon(waitMs = 0): void {
    if (this.groups.size === 0) return;
    const due = Math.max(Date.now() + waitMs, this.toldAt + GATHER_MS);
    if (this.timer && this.due <= due) return;
    clearTimeout(this.timer);
    this.due = due;
    this.timer = setTimeout(() => this.tick(), due - Date.now());
  }

  private tick(): void {
    this.timer = undefined;
    this.toldAt = Date.now();
    void this.telling
      .run()
      .catch((error: unknown) => {
        if (!isAway(error)) this.log.error(error);
      })
      .finally(() => this.soon(LOOK_EVERY_MS));
  }

  private async tell(): Promise<void> {
    // before the balances: they may be newer than it says
    const reading = await this.readings.recent();
    const { present } = this.feed;
    const head = present ? headOf(present, reading) : await this.headInTables();
    const current = new Set(present && this.movedOn(present));
    for (const group of this.groups.values())
      if (!present || group.questions.every((question) => current.has(question))) group.tell(head);
  }

  /** The questions whose answers are at the position of the balances. The others are computed. */
  private movedOn(present: LedgerSnapshot): FollowedQuestion[] {
    const all = [...this.questions.values()];
    const current = all.filter((question) => question.moveOn(present));
    if (current.length < all.length) void this.compute(all);
    return current;
  }

  private async compute(all: readonly FollowedQuestion[]): Promise<void> {
    for (const question of all) {
      const taken = all.reduce((sum, { bytes }) => sum + bytes, 0);
      await question.compute(BYTES_MAX - taken);
    }
    this.soon();
  }

  /** Without balances in memory, all that is known of the answers is whether anything has moved. */
  private async headInTables(): Promise<StreamHead> {
    const { position } = await this.movements.since(undefined, '');
    return { position, reading: undefined, members: '', version: '' };
  }

  private begin(key: string, questions: readonly Question[], caller: string): StreamGroup {
    const followed = questions.map((question) => {
      const text = textOf(question);
      const known =
        this.questions.get(text) ?? new FollowedQuestion(question, caller, this.standing);
      this.questions.set(text, known);
      known.groups++;
      return known;
    });
    const group = new StreamGroup(followed);
    this.groups.set(key, group);
    return group;
  }

  private end(key: string, questions: readonly Question[]): void {
    const group = this.groups.get(key);
    this.groups.delete(key);
    for (const [place, question] of questions.entries())
      if (group && --group.questions[place]!.groups === 0) this.questions.delete(textOf(question));
  }
}

function headOf({ generation, movement, set }: LedgerSnapshot, reading: Reading): StreamHead {
  const said = JSON.stringify({ assumptions: set.name, ...reading.fresh });
  return {
    position: { generation, movement },
    reading,
    members: `,${said.slice(1, -1)}`,
    version: `${set.activation} ${reading.version}`,
  };
}
