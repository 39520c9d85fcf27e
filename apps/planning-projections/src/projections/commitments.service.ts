import { codeLists } from '@mizan/classifications';
import type { AgreementState, CommitmentState } from '@mizan/contracts';
import type { Page } from '@mizan/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { readLedger } from '../ledger/generations.js';
import { nodeOfCommitment } from '../ledger/net-groups.js';
import { treeWith } from '../ledger/net-rows.js';
import type { Tree } from '../netting/tree.js';
import { shown } from './bands.js';
import { cursorIn, keyIn } from './cursors.js';
import { pageSizeOf } from './page-size.js';
import type { CommitmentListQuery } from './projection.query.js';
import type { Scope } from './dimensions.js';

interface AgreementRow {
  id: number;
  version: number;
  state: string;
}
const SOURCE_ID_MAX = 2_147_483_647;
const isSourceId = (key: unknown): key is number =>
  Number.isInteger(key) && Number(key) >= 0 && Number(key) <= SOURCE_ID_MAX;

/** The amounts of each commitment by measure, in thousandths. */
type Amounts = ReadonlyMap<string, ReadonlyMap<string, bigint>>;

/** Lists what was promised, by whom, and what of it counts today. */
@Injectable()
export class CommitmentsService {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  /**
   * A page of the commitments in a territory, in their units. `promised` is the target by the set
   * in use, `covered` what its linked records deliver, and `posted` what is left of the promise, by
   * measure. Covered and left add up to the promise, or to more if more is covered.
   */
  list({ limit, cursor, late }: CommitmentListQuery, { territory }: Scope): Promise<Page<object>> {
    const size = pageSizeOf(limit);
    return readLedger(this.db, async (tx, generation) => {
      const rows: AgreementRow[] = await tx.query(AGREEMENTS, [
        keyIn(cursor, generation, isSourceId) ?? 0,
        size + 1,
      ]);
      const last = rows[size - 1];
      const page = rows.slice(0, size).map((row) => ({
        ...row,
        agreement: JSON.parse(row.state) as AgreementState,
      }));
      const ids = page.flatMap(({ agreement }) =>
        agreement.commitments.map(({ commitmentId }) => commitmentId),
      );
      const tree = await treeWith((await tx.queryRunner!.connect()) as PoolClient, ids);
      const [gross, net] = [await grossOf(tx, page), await netOf(tx, ids)];
      const data = page
        .flatMap(({ agreement, version }) =>
          agreement.commitments.map((one) =>
            shownCommitment(agreement, version, one, {
              tree,
              gross,
              net,
            }),
          ),
        )
        .filter(
          (one) =>
            codeLists.territory.isWithin(one.territory, territory) &&
            (late === undefined || (one.late !== null) === (late === 'true')),
        );
      return { data, next: rows.length > size && last ? cursorIn(generation, last.id) : null };
    });
  }
}

const AGREEMENTS = `
  select id, version, state from source
  where name like 'partner-agreements:agreement:%' and id > $1 order by id limit $2`;

async function grossOf(tx: EntityManager, agreements: readonly { id: number }[]): Promise<Amounts> {
  const rows = (await tx.query(
    `select e.part as commitment, c.measure, sum(e.amount)::text as amount
     from entry e join cell c on c.id = e.cell
     where e.source = any($1) and e.nets is null group by e.part, c.measure`,
    [agreements.map(({ id }) => id)],
  )) as AmountRow[];
  return byCommitment(rows);
}

async function netOf(tx: EntityManager, commitmentIds: readonly string[]): Promise<Amounts> {
  const rows = (await tx.query(
    `select substr(n.name, 3) as commitment, c.measure, sum(e.amount)::text as amount
     from link_node n join entry e on e.nets = n.id join cell c on c.id = e.cell
     where n.name = any($1) group by n.name, c.measure`,
    [commitmentIds.map(nodeOfCommitment)],
  )) as AmountRow[];
  return byCommitment(rows);
}

interface AmountRow {
  readonly commitment: string;
  readonly measure: string;
  readonly amount: string;
}

function byCommitment(rows: readonly AmountRow[]): Amounts {
  const amounts = new Map<string, Map<string, bigint>>();
  for (const { commitment, measure, amount } of rows) {
    const of = amounts.get(commitment) ?? new Map<string, bigint>();
    amounts.set(commitment, of.set(measure, BigInt(amount)));
  }
  return amounts;
}

function shownCommitment(
  agreement: AgreementState,
  version: number,
  commitment: CommitmentState,
  { tree, gross, net }: { tree: Tree; gross: Amounts; net: Amounts },
) {
  const { agreementId, title, status, startsOn, endsOn, origin } = agreement;
  const { commitmentId } = commitment;
  const own = gross.get(commitmentId) ?? new Map<string, bigint>();
  const coverage = tree.coverageOf(commitmentId) ?? { covered: 0n, delivered: 0n };
  return {
    commitmentId,
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
    promised: shown([...own.values()].reduce((sum, amount) => sum + amount, 0n)),
    covered: shown(coverage.covered),
    delivered: shown(coverage.delivered),
    late: commitment.late ?? null,
    posted: leftOf(own, net.get(commitmentId) ?? new Map<string, bigint>()),
  };
}

/** The promise minus what covers it, if anything is left. */
function leftOf(
  gross: ReadonlyMap<string, bigint>,
  net: ReadonlyMap<string, bigint>,
): Record<string, number> {
  const measures = [...new Set([...gross.keys(), ...net.keys()])].sort();
  const left = measures.map((measure): [string, bigint] => [
    measure,
    (gross.get(measure) ?? 0n) + (net.get(measure) ?? 0n),
  ]);
  return Object.fromEntries(
    left.filter(([, amount]) => amount !== 0n).map(([measure, amount]) => [measure, shown(amount)]),
  );
}
