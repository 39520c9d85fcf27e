import { Inject, Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { addToBalances, sumByCell } from './balances.js';
import { CellNumbers } from './cell-numbers.js';
import { addToClosings } from './closings.js';
import { isLinked, linkDifference, type Links } from '../netting/links.js';
import { net } from './netting.js';
import type { StoredRow } from './net-rows.js';
import { appendEntries, appendPostings, type Entry, entriesOf, type Posting } from './entries.js';
import type { HeldLedger } from './generations.js';
import { recordMovement } from './movements.js';
import { lockPosted, type PostedSource, readStates, savePosted } from './posted-sources.js';
import type { Step } from './steps.js';
import { difference, type Weights, weightsOf } from '../netting/weights.js';

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

/** What a source weighs by itself and what links it, at one step. */
export interface Weighed {
  readonly weights: Weights;
  readonly links: Links;
}

/** A posting with what it changes of what is linked. */
export interface LinkedPosting extends Posting {
  readonly name: string;
  readonly links: Links;
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
    const postings: LinkedPosting[] = [];
    const latest = new Map<string, string>();
    for (const position of [...positions].sort((a, b) => a.version - b.version)) {
      const after = weighed.get(position.steps)!;
      const source = posted.get(position.source)!;
      const { version, state } = position;
      if (version <= source.version) continue;
      const before = await this.before(held, position, source);
      // the next version in this batch differs from this one, and is never before it
      const [first, ...steps] = postingsOf(position, source, before, after);
      const time = later(first!.time, latest.get(position.source));
      latest.set(position.source, time);
      postings.push({ ...first!, time }, ...steps);
      changed.set(position.source, Object.assign(source, { version, state, ...after.at(-1)! }));
      applied.add(position);
    }
    if (postings.length === 0) return applied;
    await savePosted(tx, changed);
    await this.enter(tx, held, postings);
    return applied;
  }

  /** Appends postings with what they net, and moves every sum that rests on their entries. */
  async enter(tx: PoolClient, held: HeldLedger, postings: readonly LinkedPosting[]): Promise<void> {
    await appendPostings(tx, postings);
    const entries = [...entriesOf(postings), ...(await this.netted(tx, held, postings))];
    await appendEntries(tx, entries);
    await addToBalances(tx, sumByCell(entries));
    await addToClosings(tx, held, entries);
    await recordMovement(
      tx,
      entries.map(({ cell }) => cell),
    );
  }

  /** What each list of steps weighs and links, step by step. */
  async weigh(
    held: HeldLedger,
    positions: readonly (readonly Step[])[],
  ): Promise<Map<readonly Step[], Weighed[]>> {
    const numbers = await this.cells.numbersOf(
      held.generation,
      positions.flatMap((steps) => steps.flatMap(({ lines }) => lines)),
    );
    let at = 0;
    return new Map(
      positions.map((steps) => [
        steps,
        steps.map(({ lines, covers, promise }) => ({
          weights: weightsOf(
            lines.map(({ part, amount }) => ({ part, amount, cell: numbers[at++]! })),
          ),
          links: { covers, promise },
        })),
      ]),
    );
  }

  /** What the version before weighed at each step of the new one. */
  private async before(
    held: HeldLedger,
    { steps, stepsFor }: SourcePosition,
    source: PostedSource,
  ): Promise<Weighed[]> {
    const { weights, links } = source;
    if (steps.length === 1 || source.version === 0) return steps.map(() => ({ weights, links }));
    const earlier = stepsFor(JSON.parse(source.state) as object);
    return (await this.weigh(held, [earlier])).get(earlier)!;
  }

  private async netted(
    tx: PoolClient,
    held: HeldLedger,
    postings: readonly LinkedPosting[],
  ): Promise<Entry[]> {
    const rows = postings
      .filter(({ links }) => isLinked(links))
      .map(({ name, source, version, activation, time, links }): StoredRow => {
        const moment = { time, source: name, version, activation };
        return { ...moment, ...links, sourceId: source.id };
      });
    const netted = await net(tx, rows);
    const cells = await this.cells.numbersOf(
      held.generation,
      netted.map(({ line }) => line),
    );
    return netted.map(({ line, ...entry }, i) => ({ ...entry, part: line.part, cell: cells[i]! }));
  }
}

/** Times are RFC 3339 in UTC with microseconds: as texts they compare as they are. */
const later = (time: string, other: string | undefined): string =>
  other !== undefined && other > time ? other : time;

/** At each step, what the new version changes there beyond what it has changed at the step before. */
function postingsOf(
  { source: name, version, steps, eventId, organisation, importId }: SourcePosition,
  source: PostedSource,
  before: readonly Weighed[],
  after: readonly Weighed[],
): LinkedPosting[] {
  const changes = steps.map((_, i) => difference(before[i]!.weights, after[i]!.weights));
  const linked = steps.map((_, i) => linkDifference(before[i]!.links, after[i]!.links));
  return steps
    .map(({ activation, time }, i) => ({
      name,
      source,
      version,
      activation,
      time,
      eventId,
      organisation,
      importId,
      entries:
        i === 0 ? changes[0]! : difference(weightsOf(changes[i - 1]!), weightsOf(changes[i]!)),
      links: i === 0 ? linked[0]! : beyond(linked[i - 1]!, linked[i]!),
    }))
    .filter(({ entries, links }, i) => i === 0 || entries.length > 0 || isLinked(links));
}

/** Amounts are changes, and are told beyond those of the step before; a promise is told whole. */
const beyond = (before: Links, after: Links): Links => ({
  covers: linkDifference(before, { ...after, promise: null }).covers,
  promise: after.promise,
});
