import { useQuery } from '@tanstack/react-query';
import { figuresKey } from '../figures/figures';
import { clients, read } from '../api/clients';

interface Heads {
  isEmpty: boolean;
  topics: { lag: number; isHeadStale: boolean }[];
}

/**
 * Whether nobody has recorded anything yet: no need, session or agreement has been
 * read, and nothing waits to be read. Asked only if the plan has no rows; undefined while loading.
 */
export function useNothingYet(hasNoRows: boolean): boolean | undefined {
  const { data, isError } = useQuery({
    queryKey: [figuresKey, 'heads'],
    queryFn: ({ signal }) => read(clients.projections.GET('/v1/freshness', { signal })),
    enabled: hasNoRows,
    refetchInterval: ({ state }) => (state.data && isEmpty(state.data) ? 5_000 : false),
  });
  return hasNoRows && !isError ? data && isEmpty(data) : false;
}

const isEmpty = ({ isEmpty, topics }: Heads): boolean =>
  isEmpty && topics.every(({ lag, isHeadStale }) => lag === 0 && !isHeadStale);
