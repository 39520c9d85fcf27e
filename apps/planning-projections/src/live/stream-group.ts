import type { Reading } from '../projections/readings.js';
import type { FollowedQuestion } from './followed-question.js';
import { type StreamPosition, textOfPosition } from './stream-position.js';
import type { StreamReader } from './stream-reader.js';

/** A reader whose answers did not move is told so, with the moment: also keeps connections open. */
const HEARTBEAT_MS = 15_000;

/** What the answers to all questions have in common at one moment. */
export interface StreamHead {
  readonly position: StreamPosition;
  /** Undefined while the balances are not in memory. */
  readonly reading: Reading | undefined;
  /**
   * The members of a JSON object beside the positions; empty while the balances are not in memory.
   */
  readonly members: string;
  /** What of it is worth an event: everything that is not the moment. */
  readonly version: string;
}

/**
 * The last event that a reader was sent. Readers who were sent the same one get the same next one.
 */
export interface Told {
  readonly position: StreamPosition | undefined;
  readonly version: string;
  readonly at: number;
}

/** The readers of the same questions. An event is written once, and sent to each of them. */
export class StreamGroup {
  readonly readers = new Set<StreamReader>();

  constructor(readonly questions: readonly FollowedQuestion[]) {}

  /**
   * Tells each reader what has moved since its last event, unless it still has that one to take.
   */
  tell(head: StreamHead): void {
    const now: Told = { position: head.position, version: head.version, at: Date.now() };
    const events = new Map<Told, Buffer | undefined>();
    for (const reader of this.readers) {
      if (!reader.isReady) continue;
      const { told } = reader;
      if (!events.has(told)) events.set(told, this.eventAfter(told, head, now.at));
      const event = events.get(told);
      if (event) reader.send(event, now);
    }
  }

  private eventAfter(told: Told, head: StreamHead, now: number): Buffer | undefined {
    const after = told.position ?? head.position;
    const moved = this.questions.map((question) => question.movedAfter(after, head));
    const lost = moved.flatMap((text, place) => (text === undefined ? [place] : []));
    const answers = moved.flatMap((text, place) => (text ? [`{"question":${place},${text}}`] : []));
    const isQuiet = told.version === head.version && now - told.at < HEARTBEAT_MS;
    if (isQuiet && lost.length + answers.length === 0) return undefined;
    const reset = lost.length > 0 ? resetEvent(head, lost) : '';
    return Buffer.from(reset + answersEvent(after, head, answers));
  }
}

function resetEvent({ position }: StreamHead, questions: readonly number[]): string {
  const data = `{"position":"${textOfPosition(position)}","questions":[${questions.join()}]}`;
  return `event: reset\ndata: ${data}\n\n`;
}

/** The last event of a write alone has an id: a reader that got less comes again for all of it. */
function answersEvent(after: StreamPosition, head: StreamHead, answers: readonly string[]): string {
  const id = textOfPosition(head.position);
  const positions = `"after":"${textOfPosition(after)}","position":"${id}"`;
  const members = `${positions}${head.members},"answers":[${answers.join()}]`;
  return `id: ${id}\nevent: answers\ndata: {${members}}\n\n`;
}
