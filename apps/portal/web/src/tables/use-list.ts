import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';

type Raw = Record<string, unknown>;

/** The search of a list's page, and how it is changed: replaced in place, the way back leads to the page before. The router leaves in what a route does not know: it is read again. */
export function useListSearch<Search extends object>(searchOf: (raw: Raw) => Search) {
  const raw: Raw = useSearch({ strict: false });
  const navigate = useNavigate();
  const search = useMemo(() => searchOf(raw), [raw, searchOf]);
  const change = useCallback(
    (part: Record<string, string | undefined>) => {
      void navigate({
        to: '.',
        search: ((now: Raw) => ({ ...searchOf(now), ...part })) as never,
        replace: true,
        resetScroll: false,
      });
    },
    [navigate, searchOf],
  );
  return { search, change };
}
