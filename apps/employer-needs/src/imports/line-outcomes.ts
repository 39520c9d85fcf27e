import { type Fault, Problem } from '@mizan/platform';
import type { BulkOutcome } from '@mizan/records';
import type { EntityManager } from 'typeorm';
import type { LineResult } from './imports.entity.js';

/** The result of one line, as the report stores it. */
export interface LineOutcome {
  readonly line: number;
  readonly result: LineResult;
  readonly needId: string | null;
  readonly version: number | null;
  readonly faults: readonly Fault[] | null;
}

export function outcomeOf(line: number, outcome: BulkOutcome): LineOutcome {
  if ('refused' in outcome) {
    const { code, parameters, extra } = outcome.refused;
    return refusedLine(line, extra.errors ?? [{ code, parameters }]);
  }
  const { result, id, version } = outcome;
  return { line, result, needId: id, version, faults: null };
}

export const refusedLine = (line: number, faults: readonly Fault[]): LineOutcome => ({
  line,
  result: 'refused',
  needId: null,
  version: null,
  faults,
});

/** The problem of a line that is no valid need. Any other error is thrown again. */
export function refusalOf(error: unknown): { refused: Problem } {
  if (error instanceof Problem && error.getStatus() < 500) return { refused: error };
  throw error;
}

/**
 * Writes the results into the report and updates the counts of the import. Runs in the transaction
 * that saves the needs of these lines.
 */
export async function reportLines(
  tx: EntityManager,
  importId: string,
  outcomes: readonly LineOutcome[],
): Promise<void> {
  const column = <K extends keyof LineOutcome>(name: K) => outcomes.map((outcome) => outcome[name]);
  const faults = outcomes.map((outcome) => outcome.faults && JSON.stringify(outcome.faults));
  await tx.query(
    `insert into need_import_line (import_id, line, result, need_id, version, faults)
     select $1, line, result, need_id, version, faults::jsonb
     from unnest($2::int[], $3::text[], $4::uuid[], $5::int[], $6::text[])
       as l (line, result, need_id, version, faults)`,
    [importId, column('line'), column('result'), column('needId'), column('version'), faults],
  );
  const count = (...results: LineResult[]) =>
    outcomes.filter(({ result }) => results.includes(result)).length;
  const [, updated] = (await tx.query(
    `update need_import set received = received + $2, accepted = accepted + $3,
       unchanged = unchanged + $4, refused = refused + $5,
       reached = array(select unnest(reached) union
         select territory from hiring_need where id = any($6))
     where id = $1 and status = 'running'`,
    [
      importId,
      outcomes.length,
      count('created', 'revised'),
      count('unchanged', 'stale'),
      count('refused'),
      column('needId').filter((id) => id !== null),
    ],
  )) as [unknown, number];
  // the connection and its lock were lost, and another process has ended the import: roll back
  if (updated === 0) throw new Problem(503, 'import-interrupted');
}
