import type { QueryClient } from '@tanstack/react-query';
import { codeListQuery } from '../classifications/code-lists';
import { sessionQuery } from '../session/session';
import { filterOf, projectionQuery } from './figures';
import { levelFor, planSearchOf } from './plan-search';

/** Asks what the first screen shows first, while its own file is still on its way. */
export async function askFirst(queries: QueryClient, address: Record<string, unknown>): Promise<void> {
  const search = planSearchOf(address);
  const session = await queries.ensureQueryData(sessionQuery).catch(() => undefined);
  if (!session) return; // the layout says why
  const filter = filterOf(search, session.territory);
  const { from: _, to: __, ...everyQuarter } = filter;
  const questions = [projectionQuery(filter, `territory,occupation:${levelFor(search)}`), projectionQuery(filter, 'territory'), projectionQuery({ ...filter, line: 'if-signed' }, 'territory'), projectionQuery(everyQuarter, 'territory,period'), projectionQuery(filter, '')];
  for (const list of ['territory', 'occupation'] as const) void queries.prefetchQuery(codeListQuery(list));
  for (const question of questions) void queries.prefetchQuery(question);
}
