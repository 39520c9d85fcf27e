import type pg from 'pg';

/** The schema of the serving generation. */
export async function servingLedger(client: Pick<pg.Client, 'query'>): Promise<string> {
  const { rows } = await client.query<{ serving: number }>('select serving from ledger_generation');
  return `ledger_${rows[0]!.serving}`;
}

/**
 * The balances of a plan's ledger by `measure|territory|occupation|sector|period`, in whole units.
 */
export async function ledgerBalances(
  client: Pick<pg.Client, 'query'>,
): Promise<Map<string, number>> {
  const ledger = await servingLedger(client);
  const { rows } = await client.query<{ cell: string; amount: string }>(
    `select concat_ws('|', measure, territory, occupation, sector, period) as cell, amount
      from ${ledger}.balance join ${ledger}.cell on id = cell`,
  );
  return new Map(rows.map(({ cell, amount }) => [cell, Number(amount) / 1_000]));
}
