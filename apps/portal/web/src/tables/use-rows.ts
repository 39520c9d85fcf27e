import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ListSearch } from './list-search';
import { fullPage, queryOf, type Register } from './register';

const PAGE = 50;

/** The rows of a list. Further pages are loaded on demand. */
export function useRows<Row, Maker extends string>(
  register: Register<Row, Maker>,
  search: ListSearch,
) {
  const answer = useInfiniteQuery({
    queryKey: [...register.key, search],
    queryFn: ({ pageParam, signal }) =>
      fullPage(
        register,
        { ...queryOf(register, search), limit: PAGE, cursor: pageParam ?? undefined },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => answer.data?.pages.flatMap(({ data }) => data) ?? [], [answer.data]);
  return { ...answer, rows };
}
