import { type AnswersEvent, followedAnswer, isBefore, type ResetEvent } from '@mizan/client';
import type { QueryCacheNotifyEvent, QueryClient } from '@tanstack/react-query';
import { figuresKey, type Projection } from '../figures/figures';
import { type Followed, followedBy } from '../figures/followed';
import { sessionKey } from '../session/session';

const STREAM = '/api/planning-projections/v1/stream';
/** Figures move on the screen at most once in this time. */
const SHOWN_MS = 1_000;
/** Questions that are answered within this time are followed by one stream. */
const GATHER_MS = 200;
const REOPEN_MS = 4_000;

export type LiveState = 'opening' | 'live' | 'away';

/**
 * Follows the questions that the page shows with one stream, which says what moves in their
 * answers. So a page asks its questions once. It asks again what the stream cannot say.
 */
export class LiveFigures {
  private stream: EventSource | undefined;
  private followed: readonly Followed[] = [];
  /** Events that are not shown yet. */
  private waiting: (AnswersEvent | ResetEvent)[] = [];
  /** The position after which each followed answer is as it is: an older answer is out of date. */
  private readonly movedAt = new Map<string, string>();
  private readonly timers = new Map<() => void, ReturnType<typeof setTimeout>>();
  private shownAt = 0;
  private readonly unsubscribe: () => void;

  constructor(
    private readonly queries: QueryClient,
    private readonly tell: (state: LiveState) => void,
  ) {
    this.unsubscribe = queries.getQueryCache().subscribe((event) => this.notice(event));
    this.once(this.follow, 0);
  }

  end(): void {
    this.unsubscribe();
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.stream?.close();
  }

  /** Runs `work` after a while, once however often it is asked for meanwhile. */
  private once(work: () => void, afterMs: number): void {
    if (this.timers.has(work)) return;
    const run = () => {
      this.timers.delete(work);
      work();
    };
    this.timers.set(work, setTimeout(run, afterMs));
  }

  private notice({ type, query }: QueryCacheNotifyEvent): void {
    if (query.queryKey[0] !== figuresKey) return;
    if (!['added', 'removed', 'updated', 'observerAdded', 'observerRemoved'].includes(type)) return;
    this.once(this.follow, GATHER_MS);
  }

  /** Opens another stream if the page shows other questions. */
  private readonly follow = (): void => {
    const followed = followedBy(this.queries);
    for (const { key, text, position } of followed) {
      const movedAt = this.movedAt.get(text);
      // it was on its way when the event came
      if (movedAt && isBefore(position, movedAt)) this.askAgain(key);
    }
    if (followed.length === 0 || textOf(followed) === textOf(this.followed)) return;
    this.open();
  };

  private open(): void {
    this.stream?.close();
    this.show(); // what has come is about the questions before
    this.followed = followedBy(this.queries);
    this.movedAt.clear();
    const stream = new EventSource(`${STREAM}?${addressOf(this.followed)}`);
    this.stream = stream;
    const take = ({ data }: MessageEvent<string>) => {
      this.waiting.push(JSON.parse(data) as AnswersEvent | ResetEvent);
      this.once(this.show, Math.max(0, this.shownAt + SHOWN_MS - Date.now()));
    };
    stream.addEventListener('open', () => this.tell('live'));
    stream.addEventListener('answers', take);
    stream.addEventListener('reset', take);
    stream.addEventListener('error', () => {
      this.tell('away');
      // the browser reconnects by itself, unless it was refused
      if (stream.readyState !== EventSource.CLOSED || stream !== this.stream) return;
      void this.queries.invalidateQueries({ queryKey: sessionKey });
      this.once(this.reopen, REOPEN_MS);
    });
  }

  private readonly reopen = (): void => {
    void this.queries.invalidateQueries({ queryKey: [figuresKey] });
    this.open();
  };

  /** Moves the answers by the events that have come. */
  private readonly show = (): void => {
    const events = this.waiting;
    if (events.length === 0) return;
    this.waiting = [];
    this.shownAt = Date.now();
    for (const event of events)
      if ('answers' in event) this.move(event);
      else for (const place of event.questions) this.lose(this.followed[place]!, event.position);
    if (events.some((event) => !('answers' in event) || event.answers.length > 0))
      this.askTheOthers();
  };

  private move(event: AnswersEvent): void {
    for (const { question } of event.answers)
      this.movedAt.set(this.followed[question]!.text, event.position);
    for (const [place, { key, by }] of this.followed.entries()) {
      const answer = this.queries.getQueryData<Projection>(key);
      const moved = answer && followedAnswer(answer, by, event, place);
      if (moved) this.queries.setQueryData(key, moved);
      else if (answer) this.askAgain(key);
    }
  }

  private lose({ key, text }: Followed, position: string): void {
    this.movedAt.set(text, position);
    this.askAgain(key);
  }

  private askAgain(key: Followed['key']): void {
    void this.queries.invalidateQueries({ queryKey: key, exact: true }, { cancelRefetch: false });
  }

  /** What no stream follows: shown entries are asked again, the rest when it is shown. */
  private askTheOthers(): void {
    const followed = new Set(this.followed.map(({ key }) => JSON.stringify(key)));
    void this.queries.invalidateQueries(
      {
        queryKey: [figuresKey],
        predicate: ({ queryKey }) => !followed.has(JSON.stringify(queryKey)),
      },
      { cancelRefetch: false },
    );
  }
}

const textOf = (followed: readonly Followed[]) => followed.map(({ text }) => text).join(' ');

/** With the position of the oldest answer, from which the stream goes on. */
function addressOf(followed: readonly Followed[]): string {
  const [oldest] = followed
    .map(({ position }) => position)
    .sort((a, b) => (isBefore(a, b) ? -1 : 1));
  return new URLSearchParams([
    ...followed.map(({ text }) => ['question', text]),
    ['position', oldest!],
  ]).toString();
}
