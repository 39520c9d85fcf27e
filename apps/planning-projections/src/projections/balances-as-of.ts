import type { EntityManager } from 'typeorm';

/** SQL that gives `cell, amount`. Its parameters are numbered from `first` on. */
export interface Balances {
  sql: string;
  parameters: unknown[];
}

export const CURRENT: Balances = { sql: 'balance', parameters: [] };

/**
 * The balances of everything recorded up to a moment: the closing before it and the entries since.
 */
export async function balancesAsOf(
  tx: EntityManager,
  moment: string,
  first: number,
): Promise<Balances> {
  // a statement of its own, so that the planner knows how short the time since the closing is
  const [row] = (await tx.query(
    `select coalesce(max(instant), '-infinity')::text as closing from closing where instant <= $1`,
    [moment],
  )) as [{ closing: string }];
  const [closing, until] = [`$${first}::timestamptz`, `$${first + 1}::timestamptz`];
  const sql = `(select cell, sum(amount) as amount from (
      select cell, amount from closing_balance where instant = ${closing} union all select cell, amount from entry where time > ${closing} and time <= ${until}) moved group by cell)`;
  return { sql, parameters: [row.closing, moment] };
}
