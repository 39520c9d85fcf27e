import { codeLists } from '@mizan/classifications';
import type { AgreementState, CommitmentState } from '@mizan/contracts';
import type { Page } from '@mizan/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readLedger } from '../ledger/generations.js';
import { shown } from './bands.js';
import { cursorIn, keyIn } from './cursors.js';
import { pageSizeOf } from './page-size.js';
import type { CommitmentListQuery } from './projection.query.js';
import type { Scope } from './scope.js';

interface AgreementRow {
  id: number;
  version: number;
  state: string;
  posted: Record<string, Record<string, string>> | null;
}
const SOURCE_ID_MAX = 2_147_483_647;
const isSourceId = (key: unknown): key is number =>
  Number.isInteger(key) && Number(key) >= 0 && Number(key) <= SOURCE_ID_MAX;

/** What was promised, by whom, and what of it counts today. */
@Injectable()
export class CommitmentsService {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  /** A page of agreements' commitments in the scope's territory; `posted` is what each weighs by measure, in its unit. */
  list({ limit, cursor, late }: CommitmentListQuery, { territory }: Scope): Promise<Page<object>> {
    const size = pageSizeOf(limit);
    return readLedger(this.db, async (tx, generation) => {
      const rows: AgreementRow[] = await tx.query(AGREEMENTS, [
        keyIn(cursor, generation, isSourceId) ?? 0,
        size + 1,
      ]);
      const last = rows[size - 1];
      const data = rows
        .slice(0, size)
        .flatMap((row) =>
          commitmentsOf(row).filter(
            (one) =>
              codeLists.territory.isWithin(one.territory, territory) &&
              (late === undefined || (one.late !== null) === (late === 'true')),
          ),
        );
      return { data, next: rows.length > size && last ? cursorIn(generation, last.id) : null };
    });
  }
}

const AGREEMENTS = `
  select s.id, s.version, s.state, (
    select jsonb_object_agg(part, measures) from (
      select part, jsonb_object_agg(measure, amount::text) as measures from (
        select e.part, c.measure, sum(e.amount) as amount from entry e join cell c on c.id = e.cell where e.source = s.id group by e.part, c.measure) m
      where amount <> 0 group by part) p) as posted
  from source s where s.name like 'partner-agreements:agreement:%' and s.id > $1 order by s.id limit $2`;

function commitmentsOf({ state, version, posted }: AgreementRow) {
  const agreement = JSON.parse(state) as AgreementState;
  const { agreementId, title, status, startsOn, endsOn, origin } = agreement;
  return agreement.commitments.map((commitment: CommitmentState) => ({
    commitmentId: commitment.commitmentId,
    agreement: {
      id: agreementId,
      title,
      status,
      version,
      startsOn: startsOn ?? null,
      endsOn: endsOn ?? null,
      origin: origin ?? 'real',
    },
    owner: commitment.owner,
    indicator: commitment.indicator,
    effect: commitment.effect,
    target: commitment.target,
    unit: commitment.unit,
    territory: commitment.territory,
    occupation: commitment.occupation ?? null,
    sector: commitment.sector ?? null,
    binding: commitment.binding ?? null,
    covered: commitment.covered.length,
    late: commitment.late ?? null,
    posted: Object.fromEntries(
      Object.entries(posted?.[commitment.commitmentId] ?? {}).map(([measure, amount]) => [
        measure,
        shown(BigInt(amount)),
      ]),
    ),
  }));
}
