import { codeLists } from '@mizan/classifications';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { readLedger } from '../ledger/generations.js';
import { LedgerNews } from '../ledger/ledger-news.js';
import type { CellCodes } from '../posting-rules/position.js';
import { SnapshotFeed } from '../snapshot/snapshot-feed.js';
import { KeptMovements } from './kept-movements.js';
import type { StreamPosition } from './stream-position.js';

/**
 * The cells that changed since, at most 500; `more` if there are others; `reset` if the reader has
 * to ask for its figures again.
 */
export type Moved =
  | { position: StreamPosition; reset: true }
  | { position: StreamPosition; reset: false; cells: CellCodes[]; more: boolean };

export const CELLS_MAX = 500;
const MOVEMENTS_MAX = 1_000;
const SHARED_MS = 100;

/**
 * The cells that the latest commits have changed, in the order of the commits. Readers at the same
 * position share one query.
 */
@Injectable()
export class MovementFeed {
  private readonly shared = new Map<string, Promise<Moved>>();

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(LedgerNews) news: LedgerNews,
    @Inject(SnapshotFeed) private readonly snapshot: SnapshotFeed,
  ) {
    news.onPosted(() => this.shared.clear()); // answers from before a commit are out of date
  }

  /**
   * What changed after a position, in a territory and above it; for a new reader only the present
   * position.
   */
  since(position: StreamPosition | undefined, territory: string): Promise<Moved> {
    const key = `${position?.generation}.${position?.movement} ${territory}`;
    let asked = this.shared.get(key);
    if (!asked) {
      this.shared.set(key, (asked = this.caughtUp(position, territory)));
      const forget = () => setTimeout(() => this.shared.delete(key), SHARED_MS).unref();
      asked.then(forget, () => this.shared.delete(key));
    }
    return asked;
  }

  /** Whoever asks for figures because of what moved gets the moved ones. */
  private async caughtUp(position: StreamPosition | undefined, territory: string): Promise<Moved> {
    const moved = await this.read(position, territory);
    await this.snapshot.catchUp();
    return moved;
  }

  private read(position: StreamPosition | undefined, territory: string): Promise<Moved> {
    return readLedger(this.db, async (tx, generation) => {
      const kept = await KeptMovements.read(tx, generation);
      const present = { generation, movement: kept.last };
      if (!position) return { position: present, reset: false, cells: [], more: false };
      return kept.follow(position)
        ? this.movedAfter(tx, position, kept.last, territory)
        : { position: present, reset: true };
    });
  }

  private async movedAfter(
    tx: EntityManager,
    { generation, movement }: StreamPosition,
    last: number,
    territory: string,
  ): Promise<Moved> {
    const until = Math.min(last, movement + MOVEMENTS_MAX);
    if (until === movement)
      return { position: { generation, movement }, reset: false, cells: [], more: false };
    // what is posted above a territory is sent to its readers too, because their answers show it as
    // `above`
    const seen = codeLists.territory
      .all()
      .map(({ code }) => code)
      .filter((code) => codeLists.territory.overlaps(code, territory));
    const cells = (await tx.query(
      `select measure, territory, occupation, sector, period from (select distinct unnest(cells) as id from movement where id > $1 and id <= $2) moved join cell using (id)
       where territory is null or territory = any($3) order by cell.id limit $4`,
      [movement, until, seen, CELLS_MAX + 1],
    )) as CellCodes[];
    return {
      position: { generation, movement: until },
      reset: false,
      cells: cells.slice(0, CELLS_MAX),
      more: cells.length > CELLS_MAX,
    };
  }
}
