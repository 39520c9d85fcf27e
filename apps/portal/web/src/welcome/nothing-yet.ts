import { useQuery } from '@tanstack/react-query';
import { figuresKey } from '../figures/figures';
import { clients, read } from '../api/clients';

/**
 * Whether nobody has recorded anything yet: all logs behind the figures are empty. Asked only if
 * the plan has no rows; undefined while loading.
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

const isEmpty = ({ topics }: { topics: { head: number; isHeadStale: boolean }[] }): boolean =>
  topics.every(({ head, isHeadStale }) => head === 0 && !isHeadStale);
