import type { Question } from '../projections/question.js';
import type { StandingAnswer } from '../projections/standing-answer.js';
import type { StandingAnswers } from '../projections/standing-answers.js';
import type { LedgerSnapshot } from '../snapshot/ledger-snapshot.js';
import type { StreamHead } from './stream-group.js';
import type { StreamPosition } from './stream-position.js';

const FIRST_PAGE = 1_000;
/** If more has moved in one answer, asking for it again costs less: that answer is compressed. */
export const MOVED_CHARACTERS_MAX = 262_144;
/** How soon a question is tried again whose answer cannot stand. */
const TRIED_AGAIN_MS = 10_000;

/**
 * A question that streams follow. It holds its standing answer, so that nobody drives it out, and
 * says once for all streams what has moved in it.
 */
export class FollowedQuestion {
  /** How many groups of streams follow it. */
  groups = 0;
  private answer: StandingAnswer | undefined;
  private isComputing = false;
  private triedAgainAt = 0;
  private readonly said = new Map<number, string | undefined>();

  constructor(
    private readonly question: Question,
    private readonly caller: string,
    private readonly standing: StandingAnswers,
  ) {}

  /** The memory of its answer, about. */
  get bytes(): number {
    return this.answer?.bytes ?? 0;
  }

  /**
   * Moves its answer to the position of the balances. False if it has to be computed first. One
   * that cannot stand is not computed again before some time.
   */
  moveOn(snapshot: LedgerSnapshot): boolean {
    this.said.clear();
    if (this.answer?.isOf(snapshot) && this.answer.moveOn()) return true;
    this.answer = undefined;
    return Date.now() < this.triedAgainAt;
  }

  /** Computes its answer, unless it takes more memory than there is. */
  async compute(bytesMax: number): Promise<void> {
    if (this.answer || this.isComputing || Date.now() < this.triedAgainAt) return;
    this.isComputing = true;
    const answer = await this.standing
      .of(this.question, FIRST_PAGE, this.caller)
      .finally(() => (this.isComputing = false));
    if (answer && answer.bytes <= bytesMax) this.answer = answer;
    else this.triedAgainAt = Date.now() + TRIED_AGAIN_MS;
  }

  /**
   * What has moved in its answer after a position, as members of a JSON object: empty if nothing
   * has; undefined if the reader has to ask again.
   */
  movedAfter({ generation, movement }: StreamPosition, head: StreamHead): string | undefined {
    const { position, reading } = head;
    if (generation !== position.generation || movement > position.movement) return undefined;
    if (movement === position.movement) return '';
    if (!this.said.has(movement)) {
      const text = reading && this.answer?.movedAfter(movement, reading);
      const isSaid = text !== undefined && text.length <= MOVED_CHARACTERS_MAX;
      this.said.set(movement, isSaid ? text : undefined);
    }
    return this.said.get(movement);
  }
}
