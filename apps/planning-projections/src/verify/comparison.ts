import type { EntityManager } from 'typeorm';
import { activationInUse } from '../ledger/activations.js';
import type { CellCodes, PositionLine } from '../posting-rules/position.js';
import { kindOf, SOURCE_KINDS } from '../posting-rules/sources.js';
import type { OwnerState } from './owner-states.js';

/**
 * The result of a comparison. `different` and `unowned` are faults; `pending` has not been read
 * yet.
 */
export interface Findings {
  equal: number;
  cells: number;
  pending: string[];
  ahead: string[];
  different: string[];
}

interface LedgerRow {
  name: string;
  version: number;
  weights: (CellCodes & { part: string; amount: string })[];
}

const cellKey = ({
  part,
  measure,
  territory,
  occupation,
  sector,
  period,
}: CellCodes & { part: string }): string =>
  [part, measure, territory ?? '-', occupation ?? '-', sector ?? '-', period ?? '-'].join(' ');

/**
 * Computes the amounts of each state again by the set in use. Compares them with the sum of the
 * entries, cell by cell, at the same version.
 */
export async function compare(tx: EntityManager, states: readonly OwnerState[]): Promise<Findings> {
  const found: Findings = { equal: 0, cells: 0, pending: [], ahead: [], different: [] };
  const { set } = await activationInUse(tx);
  const weighed = states.filter(({ source }) => kindOf(source) !== undefined);
  const ledger = await ledgerOf(
    tx,
    weighed.map(({ source }) => source),
  );
  for (const { source, version, state } of weighed) {
    const posted = ledger.get(source);
    const expected = positionByCell(SOURCE_KINDS[kindOf(source)!].weigh(state, set).lines);
    if (posted === undefined || posted.version < version)
      found.pending.push(`${source} at ${posted?.version ?? 0} of ${version}`);
    else if (posted.version > version)
      found.ahead.push(`${source} at ${posted.version}, its owner at ${version}`);
    else {
      const faults = differences(expected, posted.weights);
      found.cells += expected.size;
      if (faults.length === 0) found.equal++;
      else found.different.push(...faults.map((fault) => `${source} at ${version}: ${fault}`));
    }
  }
  return found;
}

function positionByCell(lines: readonly PositionLine[]): Map<string, bigint> {
  const cells = new Map<string, bigint>();
  for (const line of lines)
    cells.set(cellKey(line), (cells.get(cellKey(line)) ?? 0n) + line.amount);
  return cells;
}

function differences(
  expected: ReadonlyMap<string, bigint>,
  posted: ReadonlyMap<string, bigint>,
): string[] {
  return [...new Set([...expected.keys(), ...posted.keys()])]
    .filter((key) => (expected.get(key) ?? 0n) !== (posted.get(key) ?? 0n))
    .map(
      (key) =>
        `${key} should be ${expected.get(key) ?? 0n} thousandths and is ${posted.get(key) ?? 0n}`,
    );
}

async function ledgerOf(
  tx: EntityManager,
  names: readonly string[],
): Promise<Map<string, { version: number; weights: Map<string, bigint> }>> {
  const rows: LedgerRow[] = await tx.query(
    `select s.name, s.version, coalesce(w.weights, '[]') as weights
     from source s left join lateral (
       select json_agg(json_build_object('part', part, 'measure', measure, 'territory', territory,
         'occupation', occupation, 'sector', sector, 'period', period,
         'amount', amount::text)) as weights
       from (
         select e.part, c.*, sum(e.amount) as amount from entry e join cell c on c.id = e.cell
         where e.source = s.id and e.nets is null group by e.part, c.id) sums
       where amount <> 0) w on true
     where s.name = any($1)`,
    [names],
  );
  return new Map(
    rows.map(({ name, version, weights }) => [
      name,
      {
        version,
        weights: new Map(weights.map((weight) => [cellKey(weight), BigInt(weight.amount)])),
      },
    ]),
  );
}

/** Cells whose balance is not the sum of their entries. */
export async function unbalancedCells(tx: EntityManager): Promise<string[]> {
  const rows: { cell: number; entered: string; balance: string }[] = await tx.query(
    `select cell, coalesce(e.amount, 0)::text as entered, coalesce(b.amount, 0)::text as balance
     from (select cell, sum(amount) as amount from entry group by cell) e full join balance b using (cell) where coalesce(e.amount, 0) <> coalesce(b.amount, 0) order by cell limit 20`,
  );
  return rows.map(
    ({ cell, entered, balance }) =>
      `cell ${cell}: its entries add up to ${entered} and its balance is ${balance}`,
  );
}

/** Closings in which a cell is not the closing before it plus the entries since. */
export async function wrongClosings(tx: EntityManager): Promise<string[]> {
  const rows: { instant: string; cell: number }[] = await tx.query(
    `select to_char(k.instant at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as instant, cell from (select instant, lag(instant, 1, '-infinity') over (order by instant) as before from closing) k, lateral (
       select cell from (
         select cell, amount from closing_balance where instant = k.before union all select cell, amount from entry where time > k.before and time <= k.instant
         union all select cell, -amount from closing_balance where instant = k.instant) moved
       group by cell having sum(amount) <> 0) c order by 1, 2 limit 20`,
  );
  return rows.map(
    ({ instant, cell }) =>
      `cell ${cell}: its closing of ${instant} is not what its entries up to then add up to`,
  );
}

/** Sources in the ledger that their owner does not know. */
export async function unownedSources(
  tx: EntityManager,
  owned: ReadonlySet<string>,
): Promise<string[]> {
  const unowned: string[] = [];
  for (let after = 0; ;) {
    const rows: { id: number; name: string }[] = await tx.query(
      'select id, name from source where id > $1 order by id limit 10000',
      [after],
    );
    unowned.push(...rows.map(({ name }) => name).filter((name) => !owned.has(name)));
    const last = rows.at(-1);
    if (!last) return unowned;
    after = last.id;
  }
}
