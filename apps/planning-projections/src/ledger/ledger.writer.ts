import { Inject, Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { PositionLine } from '../posting-rules/position.js';
import { addToBalances, sumByCell } from './balances.js';
import { CellNumbers } from './cell-numbers.js';
import { appendPostings, type Posting } from './entries.js';
import { lockPosted, type PostedSource, savePosted } from './posted-sources.js';
import { difference, type Weights, weightsOf } from './weights.js';

/** What one version of a source should weigh, and the event that says so. */
export interface SourcePosition {
  source: string;
  version: number;
  lines: readonly PositionLine[];
  state: string;
  eventId: string;
  organisation: string | null;
  time: string;
  importId: string | null;
}

/** The only writer of the ledger. */
@Injectable()
export class LedgerWriter {
  constructor(@Inject(CellNumbers) private readonly cells: CellNumbers) {}

  /**
   * Posts the difference between what each source should weigh and what it weighs already: replays weigh nothing.
   * Answers with the positions that were new; a version not above the posted one is not.
   */
  async post(tx: PoolClient, positions: readonly SourcePosition[]): Promise<Set<SourcePosition>> {
    const weighed = await this.weigh(positions);
    const posted = await lockPosted(tx, positions.map(({ source }) => source)); // in source order: no deadlock, no race with a sweep
    const applied = new Set<SourcePosition>();
    const changed = new Map<string, PostedSource>();
    const postings: Posting[] = [];
    for (const position of [...positions].sort((a, b) => a.version - b.version)) {
      const weights = weighed.get(position)!;
      const source = posted.get(position.source)!;
      if (position.version <= source.version) continue;
      postings.push({ ...position, source, entries: difference(source.weights, weights) }); // the next version in this batch differs from this one
      changed.set(position.source, Object.assign(source, { version: position.version, weights, state: position.state }));
      applied.add(position);
    }
    if (postings.length === 0) return applied;
    await savePosted(tx, changed);
    await appendPostings(tx, postings);
    await addToBalances(tx, sumByCell(postings.flatMap(({ entries }) => entries)));
    return applied;
  }

  private async weigh(positions: readonly SourcePosition[]): Promise<Map<SourcePosition, Weights>> {
    const numbers = await this.cells.numbersOf(positions.flatMap(({ lines }) => lines));
    let at = 0;
    return new Map(positions.map((position) => [position, weightsOf(position.lines.map(({ part, amount }) => ({ part, amount, cell: numbers[at++]! })))]));
  }
}
