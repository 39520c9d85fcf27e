import type { AssumptionSet, Projection, ProjectionRow } from '@mizan/client';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useSession } from '../session/session';
import { clients, read } from '../api/clients';
import { everyPage } from '../api/every-page';
import { countedIn } from './counted-in';
import { narrowed } from './narrowing';
import { levelFor, type Line, lines, type PlanSearch, usualLine } from './plan-search';

export type Row = ProjectionRow;
export type { AssumptionSet, Projection };

/** Everything below this key is asked again when figures move. */
export const figuresKey = 'figures';
const PAGE = 1_000;
export const ROWS_MAX = 10_000;

export interface Filter {
  territory: string;
  line: Line;
  occupation?: string;
  sector?: string;
  from?: string;
  to?: string;
  asOf?: string;
}

/** The question of the page: what the address says, else the whole territory of who is signed in, on the usual line. */
export function useFilter(search: PlanSearch): Filter {
  return filterOf(search, useSession().territory);
}

export function filterOf(search: PlanSearch, territory: string): Filter {
  const { line = usualLine, occupation, sector, from, to } = search;
  return { territory: search.territory ?? territory, line, occupation, sector, from, to };
}

/** A projection with all its pages to the limit, where `next` says that there is more; `first` gets what is there while the rest is read. */
async function wholeProjection(
  filter: Filter,
  by: string,
  signal: AbortSignal,
  first: ((page: Projection) => void) | undefined,
): Promise<Projection> {
  const page = (cursor?: string) =>
    read(
      clients.projections.GET('/v1/projections', {
        params: { query: { ...filter, by: by || undefined, limit: PAGE, cursor } },
        signal,
      }),
    ) as Promise<Projection>;
  const whole = await page();
  let { next } = whole;
  if (next) first?.(whole);
  const data = [...whole.data];
  while (next && data.length < ROWS_MAX) {
    const further = await page(next);
    data.push(...further.data);
    next = further.next;
  }
  return { ...whole, data, next };
}

/** A ranking begins with the largest gaps and can be shown as it comes; anything else is added up, and half of it would be a wrong sum. */
const isRanking = (by: string) => by.includes('occupation');

export const projectionQuery = (filter: Filter, by: string) =>
  queryOptions({
    queryKey: [figuresKey, by, filter] as const,
    queryFn: ({ signal, client, queryKey }) =>
      wholeProjection(
        filter,
        by,
        signal,
        isRanking(by)
          ? (page) => void client.setQueryData<Projection>(queryKey, (known) => known ?? page)
          : undefined,
      ),
    placeholderData: (answer, asked) =>
      (answer &&
        asked &&
        asked.queryKey[1] === by &&
        narrowed(answer, asked.queryKey[2], filter, by)) ||
      keepPreviousData(answer),
  });

/** What the first screen asks of the ledger. */
export const questions = {
  ranking: (filter: Filter, search: PlanSearch) =>
    projectionQuery(filter, `territory,occupation:${levelFor(search)}`),
  /** The territory's parts on the line asked: the map, the totals. */
  byTerritory: (filter: Filter) => projectionQuery(filter, 'territory'),
  /** The same with all that is signed: its rows carry every measure that a headcount may hold. */
  measures: (filter: Filter) => projectionQuery({ ...filter, line: 'if-signed' }, 'territory'),
  /** Parts by quarter, over all time: the chart, and what a movement is told by. */
  byQuarter: ({ from: _, to: __, ...filter }: Filter) =>
    projectionQuery(filter, 'territory,period'),
  /** The scope as one cell: its band is the service's own, which knows what is posted around it. */
  wholeScope: (filter: Filter) => projectionQuery(filter, ''),
};

export const useByTerritory = (filter: Filter) => useQuery(questions.byTerritory(filter));
export const useWholeScope = (filter: Filter): Row | undefined =>
  useQuery(questions.wholeScope(filter)).data?.data[0];
export const useMeasures = (filter: Filter) => useQuery(questions.measures(filter));
export const useByQuarter = (filter: Filter) => useQuery(questions.byQuarter(filter));
/** The school years of the window; asked once somebody looks at them. */
export const useBySchoolYear = (filter: Filter) =>
  useQuery(projectionQuery(filter, 'period:school-year'));
export const useRanking = (filter: Filter, search: PlanSearch) =>
  useQuery(questions.ranking(filter, search));

/** The other lines, so that the switch answers at once. */
export const otherLines = (filter: Filter): Filter[] =>
  lines.filter((line) => line !== filter.line).map((line) => ({ ...filter, line }));

export const assumptionSetsQuery = queryOptions({
  queryKey: ['assumption-sets'],
  queryFn: ({ signal }) => read(clients.projections.GET('/v1/assumption-sets', { signal })),
  staleTime: 60_000,
});

/** The set the figures rest on. */
export function useAssumptionSet(name: string | undefined): AssumptionSet | undefined {
  const { data } = useQuery(assumptionSetsQuery);
  return data?.data.find((set) => set.name === name);
}

/** Openings of published needs in the filter; asked in a demonstration only. */
export function usePublished({ territory, occupation, sector, from, to }: Filter, isDemo: boolean) {
  const query = { territory, occupation, sector, origin: 'published' as const, limit: 1_000 };
  const { data } = useQuery({
    queryKey: ['needs', 'published', query],
    queryFn: ({ signal }) =>
      everyPage((cursor) =>
        read(clients.needs.GET('/v1/needs', { params: { query: { ...query, cursor } }, signal })),
      ),
    enabled: isDemo,
    staleTime: 5 * 60_000,
  });
  return data?.reduce((sum, need) => sum + countedIn(need, from, to), 0);
}
