import type { EntityManager } from 'typeorm';

type Count = 'applied' | 'parked' | 'duplicate';

/** Counts the outcomes of the events of each import, for one batch. */
export class ImportCounts {
  private readonly counts = new Map<string, Record<Count, number>>();

  add(importId: string | null | undefined, count: Count, by = 1): void {
    if (!importId) return;
    let one = this.counts.get(importId);
    if (!one) this.counts.set(importId, (one = { applied: 0, parked: 0, duplicate: 0 }));
    one[count] += by;
  }

  async save(tx: EntityManager, consumer: string): Promise<void> {
    // rows are locked in one order
    const rows = [...this.counts].sort(([a], [b]) => (a < b ? -1 : 1));
    if (rows.length === 0) return;
    await tx.query(
      `insert into consumer_import_count as c (consumer, importid, applied, parked, duplicate)
       select $1, * from unnest($2::text[], $3::bigint[], $4::bigint[], $5::bigint[])
       on conflict (consumer, importid) do update set applied = c.applied + excluded.applied, parked = c.parked + excluded.parked, duplicate = c.duplicate + excluded.duplicate`,
      [
        consumer,
        rows.map(([id]) => id),
        ...(['applied', 'parked', 'duplicate'] as const).map((count) =>
          rows.map(([, counts]) => counts[count]),
        ),
      ],
    );
  }
}
