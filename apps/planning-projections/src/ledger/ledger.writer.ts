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
import { lockPosted, type PostedSource, readStates, savePosted } from './posted-sources.js';
import type { Step } from './steps.js';
import { difference, type Weights, weightsOf } from '../netting/weights.js';

/** The amounts that one version of a source should have, and its event. */
export interface SourcePosition {
  source: string;
  version: number;
  /** From the moment of the event on; the last step uses the assumption set in use. */
  steps: readonly Step[];
  /** The steps of another state of the same source. */
  stepsFor: (state: object) => readonly Step[];
  state: string;
  eventId: string;
  organisation: string | null;
  importId: string | null;
}

/** The amounts of a source and its links to commitments, at one step. */
export interface Weighed {
  readonly weights: Weights;
  readonly links: Links;
}

/** A posting with the changes of its links. */
export interface LinkedPosting extends Posting {
  readonly name: string;
  readonly links: Links;
}

/** What was new, and the amounts by which cells have moved. */
export interface Posted {
  readonly applied: ReadonlySet<SourcePosition>;
  readonly sums: ReadonlyMap<number, bigint>;
}

/** The only writer of the ledger. */
@Injectable()
export class LedgerWriter {
  constructor(@Inject(CellNumbers) private readonly cells: CellNumbers) {}

  /**
   * Posts the difference between the amounts that each source should have and those it has, so a
   * replay posts nothing. A version that is not above the posted one is not new.
   */
  async post(
    tx: PoolClient,
    positions: readonly SourcePosition[],
    held: HeldLedger,
  ): Promise<Posted> {
    const weighed = await this.weigh(
      held,
      positions.map(({ steps }) => steps),
    );
    const posted = await lockPosted(
      tx,
      positions.map(({ source }) => source),
    ); // in the order of the sources: no deadlock, and no conflict with a sweep
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
      // a further version in this batch is compared with this one, and is never earlier
      const [first, ...steps] = postingsOf(position, source, before, after);
      const time = later(first!.time, latest.get(position.source));
      latest.set(position.source, time);
      postings.push({ ...first!, time }, ...steps);
      changed.set(position.source, Object.assign(source, { version, state, ...after.at(-1)! }));
      applied.add(position);
    }
    if (postings.length === 0) return { applied, sums: new Map() };
    await savePosted(tx, changed);
    return { applied, sums: await this.enter(tx, held, postings) };
  }

  /**
   * Appends postings with their nettings, and updates every sum of their entries. Returns the
   * amounts by which cells move; the caller records them as a movement.
   */
  async enter(
    tx: PoolClient,
    held: HeldLedger,
    postings: readonly LinkedPosting[],
  ): Promise<ReadonlyMap<number, bigint>> {
    await appendPostings(tx, postings);
    const entries = [...entriesOf(postings), ...(await this.netted(tx, held, postings))];
    await appendEntries(tx, entries);
    const sums = sumByCell(entries);
    await addToBalances(tx, sums);
    await addToClosings(tx, held, entries);
    return sums;
  }

  /** The amounts and the links of each step. */
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

  /** The amounts of the version before, at each step of the new version. */
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

/** Times are RFC 3339 in UTC with microseconds, so they can be compared as texts. */
const later = (time: string, other: string | undefined): string =>
  other !== undefined && other > time ? other : time;

/** At each step, what the new version changes beyond the step before. */
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

/** Amounts are relative to the step before; a promise is always given in full. */
const beyond = (before: Links, after: Links): Links => ({
  covers: linkDifference(before, { ...after, promise: null }).covers,
  promise: after.promise,
});
