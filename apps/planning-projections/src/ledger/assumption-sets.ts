import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import type { Assumptions } from '../posting-rules/assumptions.js';

interface AssumptionRow {
  name: string;
  fill: string;
  completion: string;
  availability: string;
  delivery: string;
}

const IN_USE = `select name, fill * 1000 as fill, completion * 1000 as completion, availability * 1000 as availability, delivery * 1000 as delivery
  from assumption_set where status = 'in-use'`;
const factor = (thousandths: string): bigint => BigInt(Math.round(Number(thousandths)));

function setOf(row: AssumptionRow | undefined): Assumptions {
  if (!row) throw new Error('No assumption set is in use');
  const { name, fill, completion, availability, delivery } = row;
  return { name, fill: factor(fill), completion: factor(completion), availability: factor(availability), delivery: factor(delivery) };
}

/** The set in use, held so that no other one is activated before this transaction ends. */
export async function holdAssumptions(tx: PoolClient): Promise<Assumptions> {
  return setOf((await tx.query<AssumptionRow>(`${IN_USE} for share`)).rows[0]);
}

/** The set in use now. */
export async function assumptionsFor(tx: EntityManager): Promise<Assumptions> {
  const [row]: AssumptionRow[] = await tx.query(IN_USE);
  return setOf(row);
}
