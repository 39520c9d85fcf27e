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

/** The set in use; with `hold`, its row is held so that no other set is activated before this transaction ends. */
export async function assumptionsInUse(tx: Pick<PoolClient, 'query'>, { hold } = { hold: false }): Promise<Assumptions> {
  const { rows } = await tx.query<AssumptionRow>(hold ? `${IN_USE} for share` : IN_USE);
  const row = rows[0];
  if (!row) throw new Error('No assumption set is in use');
  const { name, fill, completion, availability, delivery } = row;
  return { name, fill: factor(fill), completion: factor(completion), availability: factor(availability), delivery: factor(delivery) };
}

export async function nameOfSetInUse(tx: EntityManager): Promise<string> {
  const rows: { name: string }[] = await tx.query(`select name from assumption_set where status = 'in-use'`);
  return rows[0]?.name ?? 'none';
}
