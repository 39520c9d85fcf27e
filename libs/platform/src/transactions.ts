import type { DataSource, EntityManager } from 'typeorm';

const ATTEMPTS_MAX = 3;
/** Two waited for each other, or saw each other's rows too late: PostgreSQL let one of them end. */
const PASSING = ['40001', '40P01'];

/** Runs a transaction, and again where PostgreSQL ended it for another's sake. */
export async function transactionOf<T>(
  db: DataSource,
  work: (tx: EntityManager) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction(work);
    } catch (error) {
      const code = (error as { driverError?: { code?: string } }).driverError?.code ?? '';
      if (attempt === ATTEMPTS_MAX || !PASSING.includes(code)) throw error;
    }
  }
}
