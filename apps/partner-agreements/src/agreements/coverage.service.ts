import { Clock } from '@mizan/platform';
import { type Changed, RecordWriter, saveRows } from '@mizan/records';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AgreementEntity } from './agreements.entity.js';
import { agreements } from './agreements.kind.js';
import { coverablesOf, deliveredOf, idsOf } from './covers-measured.js';
import { whenMeasured } from './rules/lateness.js';
import { type CoveringSource, worthOf } from '../coverage/rules/covering.js';

/**
 * Stores which records cover each commitment, by the highest version of each record. Publishes an
 * agreement when that changes its lateness.
 */
@Injectable()
export class Coverage {
  constructor(
    @Inject(RecordWriter) private readonly writer: RecordWriter,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async take(tx: EntityManager, sources: readonly CoveringSource[]): Promise<void> {
    const news = await this.newer(tx, newestOf(sources));
    if (news.length === 0) return;
    const before = await this.namedBefore(tx, news);
    const now = news.flatMap(({ coverings }) => coverings.map((one) => one.commitmentId));
    const rows = await agreementsWith(tx, [...new Set([...before, ...now])]);
    await this.keep(tx, news, rows);
    await this.publish(tx, rows);
  }

  /**
   * One statement for the whole batch: an import brings thousands of needs that cover nothing, and
   * these are not stored.
   */
  private async newer(
    tx: EntityManager,
    sources: readonly CoveringSource[],
  ): Promise<CoveringSource[]> {
    const known = (await tx.query(
      `select source, version from covering_source where source = any($1)
       order by source for update`,
      [sources.map(({ source }) => source)],
    )) as { source: string; version: number }[];
    const versions = new Map(known.map(({ source, version }) => [source, version]));
    const news = sources.filter(({ source, version, coverings }) => {
      const before = versions.get(source);
      return before === undefined ? coverings.length > 0 : before < version;
    });
    if (news.length === 0) return [];
    await tx.query(
      `insert into covering_source (source, version)
       select source, version from unnest($1::text[], $2::int[]) as s (source, version)
       on conflict (source) do update set version = excluded.version
       where covering_source.version < excluded.version`,
      [news.map(({ source }) => source), news.map(({ version }) => version)],
    );
    return news;
  }

  private async namedBefore(tx: EntityManager, news: readonly CoveringSource[]): Promise<string[]> {
    const rows = (await tx.query(
      `with gone as (delete from cover where source = any($1) returning commitment_id)
       select distinct commitment_id as id from gone`,
      [news.map(({ source }) => source)],
    )) as { id: string }[];
    return rows.map(({ id }) => id);
  }

  private async keep(
    tx: EntityManager,
    news: readonly CoveringSource[],
    rows: readonly AgreementEntity[],
  ): Promise<void> {
    const coverables = coverablesOf(rows);
    const covers = news.flatMap(({ source, version, coverings }) =>
      coverings.map(({ commitmentId, kind, counts, delivered: whole, parts }) => ({
        source,
        version,
        commitment_id: commitmentId,
        kind,
        counts,
        whole,
        parts,
        ...worthOf(
          { commitmentId, kind, counts, delivered: whole, parts },
          coverables.get(commitmentId),
        ),
      })),
    );
    if (covers.length === 0) return;
    await tx.query(`insert into cover select * from json_populate_recordset(null::cover, $1)`, [
      JSON.stringify(covers),
    ]);
  }

  private async publish(tx: EntityManager, rows: AgreementEntity[]): Promise<void> {
    const delivered = await deliveredOf(tx, rows.flatMap(idsOf));
    const today = this.clock.today();
    const moved = rows.filter((row) => {
      const after = Object.fromEntries(idsOf(row).map((id) => [id, delivered[id] ?? 0]));
      const isSame = idsOf(row).every((id) => (row.delivered[id] ?? 0) === after[id]);
      row.delivered = after;
      return !isSame;
    });
    const changes = moved.map((row): Changed => ({
      kind: agreements,
      row,
      change: whenMeasured(agreements.stateOf(row), row.delivered, today),
    }));
    const asBefore = changes.filter(({ change }) => !change).map(({ row }) => row);
    if (asBefore.length > 0) await saveRows(tx, agreements, asBefore);
    await this.writer.save(tx, changes);
  }
}

/** The agreements with any of these commitments, locked in the order of their ids. */
const agreementsWith = (tx: EntityManager, commitmentIds: string[]): Promise<AgreementEntity[]> =>
  tx
    .createQueryBuilder(AgreementEntity, 'agreement')
    .where(
      `agreement.agreementId in (
         select held.id from unnest(cast(:ids as text[])) named join agreement held
           on held.commitments @> jsonb_build_array(jsonb_build_object('commitmentId', named)))`,
      { ids: commitmentIds },
    )
    .orderBy('agreement.agreementId')
    .setLock('pessimistic_write')
    .getMany();

/** The newest version of each source in the batch. Older ones need not be stored. */
function newestOf(sources: readonly CoveringSource[]): CoveringSource[] {
  const newest = new Map<string, CoveringSource>();
  for (const source of sources)
    if ((newest.get(source.source)?.version ?? 0) < source.version)
      newest.set(source.source, source);
  return [...newest.values()].sort((a, b) => (a.source < b.source ? -1 : 1));
}
