import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo } from 'react';
import { type Step, useHistoryEntry } from '../address/steps';
import { figuresKey, otherLines, questions, useFilter } from './figures';
import { type PlanSearch, planSearchOf } from './plan-search';

/**
 * The state of the first screen, its filter, and a function to change it in steps that the back
 * button undoes.
 */
export function usePlan() {
  const asked = useSearch({ from: '/signed-in/' });
  // the router keeps parameters that the route has removed
  const search = useMemo(() => planSearchOf({ ...asked }), [asked]);
  const navigate = useNavigate({ from: '/' });
  const filter = useFilter(search);
  const historyEntry = useHistoryEntry();
  const change = useCallback(
    (part: Partial<PlanSearch>, step: Step = 'step') =>
      void navigate({
        search: (now) => ({ ...planSearchOf({ ...now }), ...part }),
        ...historyEntry(step, part),
        resetScroll: false,
      }),
    [navigate, historyEntry],
  );
  return { search, filter, change };
}

/** Loads the other two lines when the page is idle, so that the switch answers at once. */
export function useOtherLinesReady(isReady: boolean): void {
  const { search, filter } = usePlan();
  const queries = useQueryClient();
  const question = JSON.stringify(filter);
  useEffect(() => {
    if (!isReady) return;
    const ask = setTimeout(() => {
      for (const other of otherLines(filter))
        for (const ask of [questions.byTerritory, questions.ranking])
          void queries.prefetchQuery(ask(other, search));
    }, 400);
    return () => {
      clearTimeout(ask);
      setTimeout(
        () =>
          void queries.cancelQueries({
            queryKey: [figuresKey],
            predicate: (query) => !query.isActive(),
          }),
      ); // after the page has asked its new questions, because these must not wait
    };
  }, [isReady, question]); // `question` stands for filter and search
}
