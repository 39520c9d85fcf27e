import type { DataSource, EntityManager } from 'typeorm';

const ATTEMPTS_MAX = 3;
/** Serialisation failure and deadlock: PostgreSQL has ended one of two transactions. */
const PASSING = ['40001', '40P01'];

/** Runs a transaction, and repeats it if PostgreSQL ended it because of another one. */
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
