import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { type Step, useHistoryEntry } from '../address/steps';

type Raw = Record<string, unknown>;

/**
 * The search of a list's page, and a function to change it in steps that the back button undoes.
 * The router keeps unknown parameters, so the search is read again.
 */
export function useListSearch<Search extends object>(searchOf: (raw: Raw) => Search) {
  const raw: Raw = useSearch({ strict: false });
  const navigate = useNavigate();
  const historyEntry = useHistoryEntry();
  const search = useMemo(() => searchOf(raw), [raw, searchOf]);
  const change = useCallback(
    (part: Record<string, string | undefined>, step: Step = 'step') => {
      void navigate({
        to: '.',
        search: ((now: Raw) => ({ ...searchOf(now), ...part })) as never,
        ...historyEntry(step, part),
        resetScroll: false,
      });
    },
    [navigate, searchOf, historyEntry],
  );
  return { search, change };
}
