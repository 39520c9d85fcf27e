import type pg from 'pg';

/** The balances of a plan's ledger by `measure|territory|occupation|sector|period`, in whole units. */
export async function ledgerBalances(
  client: Pick<pg.Client, 'query'>,
): Promise<Map<string, number>> {
  const { rows: generations } = await client.query('select serving from ledger_generation');
  const ledger = `ledger_${generations[0].serving}`;
  const { rows } = await client.query<{ cell: string; amount: string }>(
    `select concat_ws('|', measure, territory, occupation, sector, period) as cell, amount
      from ${ledger}.balance join ${ledger}.cell on id = cell`,
  );
  return new Map(rows.map(({ cell, amount }) => [cell, Number(amount) / 1_000]));
}
