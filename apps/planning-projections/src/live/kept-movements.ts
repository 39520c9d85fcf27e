import type { EntityManager } from 'typeorm';
import type { StreamPosition } from './stream-position.js';

/** The movements that are kept, of the generation whose tables are on the search path. */
export class KeptMovements {
  private constructor(
    private readonly generation: number,
    private readonly first: number,
    readonly last: number,
  ) {}

  static async read(tx: EntityManager, generation: number): Promise<KeptMovements> {
    const [head] = (await tx.query(
      'select last::float8 as last, coalesce((select min(id) from movement), last + 1)::float8 as first from movement_head',
    )) as [{ last: number; first: number }];
    return new KeptMovements(generation, head.first, head.last);
  }

  /** Whether every movement after a position is kept. */
  follow(position: StreamPosition): boolean {
    const { generation, movement } = position;
    return generation === this.generation && movement <= this.last && movement >= this.first - 1;
  }
}
