import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo } from 'react';
import { type Step, useHistoryEntry } from '../address/steps';
import { figuresKey, otherLines, questions, useFilter } from './figures';
import { type PlanSearch, planSearchOf } from './plan-search';

/** The first screen's search, the question it makes, and how it is changed: in steps that the way back undoes. */
export function usePlan() {
  const asked = useSearch({ from: '/signed-in/' });
  const search = useMemo(() => planSearchOf({ ...asked }), [asked]); // the router leaves in what the route left out
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

/** Asks for the other two lines while nothing else is to be done: the switch then answers at once. */
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
      ); // once the page has the new questions: nothing else may hold them up
    };
  }, [isReady, question]); // the question stands for filter and search
}
