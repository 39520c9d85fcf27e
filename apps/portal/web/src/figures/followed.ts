import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { address } from '../api/ask';
import { type Filter, type Projection, projectionKey } from './figures';

/** The service follows so many questions in one stream. */
const QUESTIONS_MAX = 12;

/** A question of the page whose answer a stream moves. */
export interface Followed {
  readonly key: QueryKey;
  readonly by: string;
  /** As the stream takes it. */
  readonly text: string;
  readonly position: string;
}

/**
 * The questions that the page shows now and a stream can move: those whose whole answer is here, as
 * it is now.
 */
export function followedBy(queries: QueryClient): Followed[] {
  const active = queries.getQueryCache().findAll({ queryKey: projectionKey, type: 'active' });
  return active
    .flatMap(({ queryKey, state }) => {
      const [, , by, filter] = queryKey as [string, string, string, Filter];
      const answer = state.data as Projection | undefined;
      if (!answer || answer.next !== null || filter.asOf !== undefined) return [];
      const text = address('', { ...filter, by }).slice(1);
      return [{ key: queryKey, by, text, position: answer.position }];
    })
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .slice(0, QUESTIONS_MAX);
}
