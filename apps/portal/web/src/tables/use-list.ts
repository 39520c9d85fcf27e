import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { ListSearch } from './list-search';

/** The search of a list's page, and how it is changed: replaced in place, the way back leads to the page before. */
export function useListSearch() {
  const search = useSearch({ strict: false }) as ListSearch & Record<string, string | undefined>;
  const navigate = useNavigate();
  const change = useCallback((part: Record<string, string | undefined>) => {
    void navigate({ to: '.', search: ((now: Record<string, unknown>) => ({ ...now, ...part })) as never, replace: true, resetScroll: false });
  }, [navigate]);
  return { search, change };
}
