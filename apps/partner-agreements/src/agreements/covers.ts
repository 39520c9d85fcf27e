import type { CoverFault } from '@mizan/coverage';
import { COUNT_MAX, countOf, type Language, textOf } from '@mizan/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CommitmentView } from './agreements.view.js';
import type { Counts } from '../coverage/rules/covering.js';

/** The maximum number of covering records in an answer. */
const SHOWN = 1_000;

/** A record that names a commitment, at one version: what it delivers, or why it does not count. */
export interface CoveredLine extends Counts {
  readonly source: string;
  readonly kind: string;
  readonly version: number;
  readonly organisation: string;
  readonly counts: boolean;
  readonly delivered: number;
  readonly reason: { readonly code: CoverFault; readonly detail: string } | null;
}

export type CoveredCommitment = CommitmentView & {
  readonly covered: readonly CoveredLine[];
  /** How many records cover it: exact up to 10,000. */
  readonly coveredTotal: number;
  /** Whether more than `coveredTotal` cover it. */
  readonly isCoveredMore: boolean;
};

interface Row {
  readonly commitmentId: string;
  readonly source: string;
  readonly kind: string;
  readonly version: number;
  readonly counts: Counts;
  readonly delivered: number;
  readonly fault: CoverFault | null;
  readonly organisation: string;
  readonly total: number;
}

/** Reads the records that name commitments; those that count come first. */
@Injectable()
export class Covers {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  async withCovers(
    commitments: readonly CommitmentView[],
    language: Language,
  ): Promise<CoveredCommitment[]> {
    const rows = await this.rowsOf(commitments.map(({ id }) => id));
    return commitments.map((commitment) => {
      const of = rows.filter(({ commitmentId }) => commitmentId === commitment.id);
      const covered = of.map((row) => lineOf(row, language));
      const { count, isMore } = countOf(of[0]?.total ?? 0);
      return { ...commitment, covered, coveredTotal: count!, isCoveredMore: isMore };
    });
  }

  private rowsOf(commitmentIds: readonly string[]): Promise<Row[]> {
    return this.db.query(
      `select asked.id as "commitmentId", source, kind, version, counts, delivered, fault,
         parts -> 0 ->> 'organisation' as organisation, total
       from unnest($1::uuid[]) with ordinality as asked (id, place)
       cross join lateral (
         select * from cover where commitment_id = asked.id
         order by fault is not null, source limit $2) shown
       cross join lateral (
         select count(*)::int as total
         from (select 1 from cover where commitment_id = asked.id limit $3) counted) of_one
       order by place, fault is not null, source`,
      [commitmentIds, SHOWN, COUNT_MAX + 1],
    );
  }
}

function lineOf(row: Row, language: Language): CoveredLine {
  const { source, kind, version, counts, delivered, fault, organisation } = row;
  return {
    source,
    kind,
    version,
    organisation,
    ...counts,
    counts: fault === null,
    delivered,
    reason: fault && { code: fault, detail: textOf(fault, { organisation }, language) },
  };
}
