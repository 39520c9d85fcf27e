import { groupsIn, SKIPPED } from '../snapshot/scan.js';
import type { LedgerSnapshot } from '../snapshot/ledger-snapshot.js';
import { Answer, isRowRank } from './answer.js';
import { type AnswerBody, bodyOf, etagOf } from './answer-body.js';
import { keyIn } from './cursors.js';
import type { ComputedAnswer } from './computed-answer.js';
import type { Groups } from './groups.js';
import type { Reading } from './readings.js';
import { Tally } from './tally.js';

/** Bytes of a group beside its sums, about; and of a row as text, with its copies in bodies. */
const BYTES_A_GROUP = 320;
const BYTES_A_ROW = 1_200;
const ROWS_MAX = 1_000;
const BODIES_MAX = 4;

interface KnownBody {
  readonly reading: Reading;
  readonly position: string;
  readonly body: AnswerBody;
}

/**
 * The answer to a question, which is moved by the same differences as the balances instead of being
 * computed again. It is moved when it is asked, so it costs nothing while nobody asks.
 */
export class StandingAnswer {
  /** Made when it is needed: another page than the first one, or a moved row. */
  private made: Answer | undefined;
  private readonly bodies = new Map<string, KnownBody>();
  private magnitude: number;
  /** The place in the log of moves up to which it is moved. */
  private at: number;
  /** The movement at which it was computed, and the one after which its rows are as they are. */
  private readonly computedAt: number;
  private movedAt: number;

  constructor(
    readonly groups: Groups,
    private readonly snapshot: LedgerSnapshot,
    private readonly computed: ComputedAnswer,
  ) {
    this.magnitude = computed.scanned.magnitude;
    this.at = snapshot.moves.end;
    this.computedAt = this.movedAt = snapshot.movement;
  }

  /** About how much memory it takes, with the texts of one page. */
  get bytes(): number {
    const { length } = this.computed.scanned.groups;
    const rows = Math.min(length, ROWS_MAX);
    return length * (BYTES_A_GROUP + 8 * this.groups.tables.measures) + rows * BYTES_A_ROW;
  }

  isOf(snapshot: LedgerSnapshot): boolean {
    return snapshot === this.snapshot;
  }

  /** Moves it to the position of its snapshot. False if it has to be computed again. */
  moveOn(): boolean {
    const { moves, movement } = this.snapshot;
    if (this.at === moves.end) return true;
    if (!this.groups.areCurrent) return false;
    const moved = new Set<number>();
    const groupOf = groupsIn(this.snapshot.columns.view, this.groups.tables);
    const isWhole = moves.replay(this.at, (cell, amount) => {
      const group = groupOf(cell);
      if (group >= 0 && this.move(group, cell, amount)) moved.add(group);
    });
    this.at = moves.end;
    if (moved.size > 0) {
      this.answer.move(moved, movement);
      this.movedAt = movement;
      this.bodies.clear();
    }
    return isWhole && isExact(this.magnitude);
  }

  /** The body of one page; the same one until its rows or its head differ. */
  body(reading: Reading, limit: number, cursor: string | undefined): AnswerBody {
    const page = `${limit} ${cursor ?? ''}`;
    const known = this.bodies.get(page);
    if (known?.reading === reading && known.position === this.snapshot.position) return known.body;
    const { set, position, generation } = this.snapshot;
    const isFirst = !this.made && cursor === undefined && limit === this.computed.limit;
    const after = keyIn(cursor, generation, isRowRank);
    const body = bodyOf(
      generation,
      { position, assumptions: set.name, ...reading.fresh },
      isFirst ? this.computed.totals : this.answer.totals(),
      isFirst ? this.computed.first : this.answer.page(limit, after),
      this.versionAt(reading),
    );
    if (this.bodies.size >= BODIES_MAX) this.bodies.clear();
    this.bodies.set(page, { reading, position, body });
    return body;
  }

  /**
   * What has moved after a movement: the members of a JSON object with the ETag, the sums, the
   * whole rows, and the codes of those that are gone. Empty if nothing has. If it was computed
   * after that movement, it says so in `after`: what moved before is not known.
   */
  movedAfter(movement: number, reading: Reading): string {
    const { computedAt, movedAt, computed } = this;
    const isKnown = movement >= computedAt;
    if (isKnown && movement >= movedAt) return '';
    const { rows, gone } =
      movedAt > computedAt
        ? this.answer.movedAfter(Math.max(movement, computedAt))
        : { rows: [], gone: [] };
    const after = isKnown ? '' : `"after":"${this.snapshot.generation}.${computedAt}",`;
    const etag = JSON.stringify(etagOf(this.versionAt(reading)));
    const totals = (this.made?.totals() ?? computed.totals).slice(1, -1);
    return `${after}"etag":${etag},${totals},"rows":[${rows.join(',')}],"gone":[${gone.join(',')}]`;
  }

  private get answer(): Answer {
    const { groups, computed } = this;
    return (this.made ??= new Answer(groups, new Tally(groups.tables, computed.scanned)));
  }

  /** Who sees less may have the same address for another answer, so the territory is in it. */
  private versionAt({ version }: Reading): string {
    const { generation, set } = this.snapshot;
    const { territory } = this.groups.question.scope;
    return `${territory} ${generation}.${this.movedAt} ${set.activation} ${version}`;
  }

  /** Whether it is of a measure that is asked. */
  private move(group: number, cell: number, amount: number): boolean {
    const measure = this.groups.tables.measure[this.snapshot.columns.view.measure[cell]!]!;
    if (measure === SKIPPED) return false;
    this.answer.tally.add(group, measure, amount);
    this.magnitude += Math.abs(amount);
    return true;
  }
}

/** Whether every sum of amounts of this magnitude is exact in doubles. */
export const isExact = (magnitude: number): boolean => magnitude <= Number.MAX_SAFE_INTEGER;
