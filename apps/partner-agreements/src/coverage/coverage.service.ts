import type { CoveredLine } from '@mizan/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AgreementEntity, stateOf } from '../agreements/agreement.entity.js';
import { AgreementsWriter } from '../agreements/agreements.writer.js';
import { type CoveringSource, cover } from './covered-line.js';

interface Known {
  source: string;
  version: number;
  commitment_id: string | null;
}

/** Keeps one line per covering source, highest version wins, and publishes the agreements whose cover has changed. */
@Injectable()
export class Coverage {
  constructor(private readonly writer: AgreementsWriter) {}

  async take(tx: EntityManager, sources: readonly CoveringSource[]): Promise<void> {
    const commitmentIds = await this.keep(tx, newestOf(sources));
    if (commitmentIds.length > 0) await this.publish(tx, commitmentIds);
  }

  /** Answers the commitments whose cover may have changed: those covered before and those covered now. In bulk: an import brings thousands of needs that cover nothing. */
  private async keep(tx: EntityManager, sources: readonly CoveringSource[]): Promise<string[]> {
    const known = (await tx.query(
      'select source, version, commitment_id from covering_source where source = any($1) order by source for update',
      [sources.map(({ line }) => line.source)],
    )) as Known[];
    const before = new Map(known.map((row) => [row.source, row]));
    const news = sources.filter(({ line, commitmentId }) =>
      before.has(line.source)
        ? before.get(line.source)!.version < line.version
        : commitmentId !== null,
    );
    if (news.length === 0) return [];
    await tx.query(
      `insert into covering_source (source, version, commitment_id, line) select * from unnest($1::text[], $2::int[], $3::uuid[], $4::jsonb[])
       on conflict (source) do update set version = excluded.version, commitment_id = excluded.commitment_id, line = excluded.line where covering_source.version < excluded.version`,
      [
        news.map(({ line }) => line.source),
        news.map(({ line }) => line.version),
        news.map(({ commitmentId }) => commitmentId),
        news.map(({ line }) => JSON.stringify(line)),
      ],
    );
    const touched = news.flatMap(({ line, commitmentId }) => [
      before.get(line.source)?.commitment_id,
      commitmentId,
    ]);
    return [...new Set(touched.filter((id): id is string => typeof id === 'string'))];
  }

  private async publish(tx: EntityManager, commitmentIds: string[]): Promise<void> {
    const rows = await tx
      .createQueryBuilder(AgreementEntity, 'agreement')
      .where(
        `exists (select 1 from unnest(:ids::text[]) id where agreement.commitments @> jsonb_build_array(jsonb_build_object('commitmentId', id)))`,
        { ids: commitmentIds },
      )
      .orderBy('agreement.agreementId')
      .setLock('pessimistic_write')
      .getMany();
    const lines = await this.linesOf(
      tx,
      rows.flatMap((row) => row.commitments.map(({ commitmentId }) => commitmentId)),
    );
    await this.writer.save(
      tx,
      rows.map((row) => ({ row, change: cover(stateOf(row), lines) })),
    );
  }

  private async linesOf(
    tx: EntityManager,
    commitmentIds: string[],
  ): Promise<Map<string, CoveredLine[]>> {
    const rows = (await tx.query(
      'select commitment_id, line from covering_source where commitment_id = any($1) order by source',
      [commitmentIds],
    )) as { commitment_id: string; line: CoveredLine }[];
    const lines = new Map<string, CoveredLine[]>();
    for (const { commitment_id: id, line } of rows) lines.set(id, [...(lines.get(id) ?? []), line]);
    return lines;
  }
}

/** The newest line of each source in the batch: older ones would be overtaken within the same transaction. */
function newestOf(sources: readonly CoveringSource[]): CoveringSource[] {
  const newest = new Map<string, CoveringSource>();
  for (const source of sources)
    if ((newest.get(source.line.source)?.line.version ?? 0) < source.line.version)
      newest.set(source.line.source, source);
  return [...newest.values()].sort((a, b) => (a.line.source < b.line.source ? -1 : 1));
}
