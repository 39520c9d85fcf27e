import type { EntityManager } from 'typeorm';
import { activationInUse } from '../ledger/activations.js';
import { kindOf, SOURCE_KINDS } from '../posting-rules/sources.js';
import type { Covers } from '../netting/covers.js';
import type { PromisedAgreement } from '../netting/promised.js';
import { recomputedNetting } from './recomputed-netting.js';

const CHUNK = 10_000;
const SHOWN = 20;
const CELL = `concat_ws(' ', e.part, c.measure, coalesce(c.territory, '-'),
  coalesce(c.occupation, '-'), coalesce(c.sector, '-'), coalesce(c.period, '-'))`;

/**
 * Commitments whose netting in the ledger differs from what the states of the sources give, by the
 * set in use.
 */
export async function wrongNetting(tx: EntityManager): Promise<string[]> {
  const { promises, covers } = await linkedStates(tx);
  const expected = new Map<string, bigint>();
  for (const line of recomputedNetting(promises, covers)) {
    const { part, measure, territory, occupation, sector, period, amount } = line;
    const key = [part, measure, territory, occupation, sector, period].map((one) => one ?? '-');
    expected.set(key.join(' '), amount);
  }
  const rows = (await tx.query(
    `select ${CELL} as cell, sum(e.amount)::text as amount
     from entry e join cell c on c.id = e.cell where e.nets is not null group by 1
     having sum(e.amount) <> 0`,
  )) as { cell: string; amount: string }[];
  const posted = new Map(rows.map(({ cell, amount }) => [cell, BigInt(amount)]));
  return [...new Set([...expected.keys(), ...posted.keys()])]
    .filter((cell) => (expected.get(cell) ?? 0n) !== (posted.get(cell) ?? 0n))
    .sort()
    .slice(0, SHOWN)
    .map(
      (cell) =>
        `${cell}: ${posted.get(cell) ?? 0n} thousandths are netted, ${expected.get(cell) ?? 0n} should be`,
    );
}

async function linkedStates(
  tx: EntityManager,
): Promise<{ promises: PromisedAgreement[]; covers: Covers[] }> {
  const { set } = await activationInUse(tx);
  const promises: PromisedAgreement[] = [];
  const covers: Covers[] = [];
  for (let after = 0; ;) {
    const rows = (await tx.query(
      `select id, name, state from source where id > $1 and links <> '' order by id limit ${CHUNK}`,
      [after],
    )) as { id: number; name: string; state: string }[];
    for (const { name, state } of rows) {
      const weighed = SOURCE_KINDS[kindOf(name)!].weigh(JSON.parse(state) as object, set);
      if (weighed.promise) promises.push(weighed.promise);
      if (weighed.covers.size > 0) covers.push(weighed.covers);
    }
    const last = rows.at(-1);
    if (!last) return { promises, covers };
    after = last.id;
  }
}
