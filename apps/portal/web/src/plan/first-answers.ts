import type { QueryClient } from '@tanstack/react-query';
import { codeListQuery } from '../classifications/code-lists';
import { sessionQuery } from '../session/session';
import { filterOf, questions } from '../figures/figures';
import { planSearchOf } from '../figures/plan-search';

/** Requests the first figures of the first screen while its code is still loading. */
export async function askFirst(
  queries: QueryClient,
  address: Record<string, unknown>,
): Promise<void> {
  const search = planSearchOf(address);
  const session = await queries.ensureQueryData(sessionQuery).catch(() => undefined);
  if (!session) return; // the layout shows the reason
  const filter = filterOf(search, session.territory);
  for (const list of ['territory', 'occupation'] as const)
    void queries.prefetchQuery(codeListQuery(list));
  for (const ask of Object.values(questions)) void queries.prefetchQuery(ask(filter, search));
}
