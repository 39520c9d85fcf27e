import { Inject, Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { addToBalances, sumByCell } from './balances.js';
import { CellNumbers } from './cell-numbers.js';
import { addToClosings } from './closings.js';
import { appendPostings, type Posting } from './entries.js';
import type { HeldLedger } from './generations.js';
import { recordMovement } from './movements.js';
import { lockPosted, type PostedSource, readStates, savePosted } from './posted-sources.js';
import type { Step } from './steps.js';
import { difference, type Weights, weightsOf } from './weights.js';

/** What one version of a source should weigh, and the event that says so. */
export interface SourcePosition {
  source: string;
  version: number;
  /** From the event's moment on; the last step is what it weighs by the set in use. */
  steps: readonly Step[];
  /** The same steps for another state of the source. */
  stepsFor: (state: object) => readonly Step[];
  state: string;
  eventId: string;
  organisation: string | null;
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
  async post(
    tx: PoolClient,
    positions: readonly SourcePosition[],
    held: HeldLedger,
  ): Promise<Set<SourcePosition>> {
    const weighed = await this.weigh(
      held,
      positions.map(({ steps }) => steps),
    );
    const posted = await lockPosted(
      tx,
      positions.map(({ source }) => source),
    ); // in source order: no deadlock, no race with a sweep
    await readStates(
      tx,
      positions.filter(({ steps }) => steps.length > 1).map(({ source }) => posted.get(source)!),
    );
    const applied = new Set<SourcePosition>();
    const changed = new Map<string, PostedSource>();
    const postings: Posting[] = [];
    for (const position of [...positions].sort((a, b) => a.version - b.version)) {
      const weights = weighed.get(position.steps)!;
      const source = posted.get(position.source)!;
      if (position.version <= source.version) continue;
      postings.push(
        ...postingsOf(position, source, await this.before(held, position, source), weights),
      ); // the next version in this batch differs from this one
      changed.set(
        position.source,
        Object.assign(source, {
          version: position.version,
          weights: weights.at(-1)!,
          state: position.state,
        }),
      );
      applied.add(position);
    }
    if (postings.length === 0) return applied;
    await savePosted(tx, changed);
    await this.enter(tx, held, postings);
    return applied;
  }

  /** Appends postings and moves every sum that rests on their entries. */
  async enter(tx: PoolClient, held: HeldLedger, postings: readonly Posting[]): Promise<void> {
    await appendPostings(tx, postings);
    const moves = postings.flatMap(({ time, entries }) =>
      entries.map(({ cell, amount }) => ({ time, cell, amount })),
    );
    await addToBalances(tx, sumByCell(moves));
    await addToClosings(tx, held, moves);
    await recordMovement(
      tx,
      moves.map(({ cell }) => cell),
    );
  }

  /** What each list of steps weighs, step by step. */
  async weigh(
    held: HeldLedger,
    positions: readonly (readonly Step[])[],
  ): Promise<Map<readonly Step[], Weights[]>> {
    const numbers = await this.cells.numbersOf(
      held.generation,
      positions.flatMap((steps) => steps.flatMap(({ lines }) => lines)),
    );
    let at = 0;
    return new Map(
      positions.map((steps) => [
        steps,
        steps.map(({ lines }) =>
          weightsOf(lines.map(({ part, amount }) => ({ part, amount, cell: numbers[at++]! }))),
        ),
      ]),
    );
  }

  /** What the version before weighed at each step of the new one. */
  private async before(
    held: HeldLedger,
    { steps, stepsFor }: SourcePosition,
    source: PostedSource,
  ): Promise<Weights[]> {
    if (steps.length === 1) return [source.weights];
    if (source.version === 0) return steps.map(() => source.weights);
    const earlier = stepsFor(JSON.parse(source.state) as object);
    return (await this.weigh(held, [earlier])).get(earlier)!;
  }
}

/** At each step, what the new version changes there beyond what it has changed at the step before. */
function postingsOf(
  { version, steps, eventId, organisation, importId }: SourcePosition,
  source: PostedSource,
  before: readonly Weights[],
  after: readonly Weights[],
): Posting[] {
  const changes = steps.map((_, i) => difference(before[i]!, after[i]!));
  return steps
    .map(({ activation, time }, i) => ({
      source,
      version,
      activation,
      time,
      eventId,
      organisation,
      importId,
      entries:
        i === 0 ? changes[0]! : difference(weightsOf(changes[i - 1]!), weightsOf(changes[i]!)),
    }))
    .filter(({ entries }, i) => i === 0 || entries.length > 0);
}
