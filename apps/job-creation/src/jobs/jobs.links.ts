import { type Coverable, type Link, linkOf } from '@mizan/coverage';
import { knownCommitments } from '@mizan/partners';
import type { Language } from '@mizan/platform';
import type { EntityManager } from 'typeorm';

/** A row of jobs that may name a commitment. */
interface LinkedRow {
  readonly commitmentId: string | null;
  readonly organisation: string;
  readonly territory: string;
  readonly occupation: string | null;
  /** The known commitments that the rows name. Loaded with them; not a column. */
  commitments?: ReadonlyMap<string, Coverable>;
}

/** What the jobs cover of the commitment that they name. If they cover nothing, the reason. */
export function linksOf(row: LinkedRow, language: Language): Link[] {
  const { commitmentId, organisation, territory, occupation, commitments } = row;
  if (!commitmentId) return [];
  const cover = { effect: 'jobs' as const, organisation, territory, occupation };
  return [linkOf(commitmentId, [cover], commitments?.get(commitmentId), language)];
}

/** Loads the commitments that the rows name into them. */
export async function gatherCommitments(
  db: EntityManager,
  rows: readonly LinkedRow[],
): Promise<void> {
  const named = rows.flatMap(({ commitmentId }) => commitmentId ?? []);
  const commitments = await knownCommitments(db, [...new Set(named)]);
  for (const row of rows) row.commitments = commitments;
}
