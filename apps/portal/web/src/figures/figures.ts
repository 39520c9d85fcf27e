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

/** All queries below this key are loaded again when figures change. */
export const figuresKey = 'figures';
/** Among them those of projections. */
export const projectionKey = [figuresKey, 'projection'] as const;
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

/**
 * The filter of the page: from the address, else the whole territory of the signed-in person on the
 * default line.
 */
export function useFilter(search: PlanSearch): Filter {
  return filterOf(search, useSession().territory);
}

export function filterOf(search: PlanSearch, territory: string): Filter {
  const { line = usualLine, occupation, sector, from, to } = search;
  return { territory: search.territory ?? territory, line, occupation, sector, from, to };
}

/** A projection with all its pages. `first` gets what is loaded while the rest follows. */
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

/**
 * A ranking starts with the largest gaps and can be shown before it is complete. Everything else is
 * added up, so a part of it would be a wrong sum.
 */
const isRanking = (by: string) => by.includes('occupation');

export const projectionQuery = (filter: Filter, by: string) =>
  queryOptions({
    queryKey: [...projectionKey, by, filter] as const,
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
        asked.queryKey[2] === by &&
        narrowed(answer, asked.queryKey[3], filter, by)) ||
      keepPreviousData(answer),
  });

/** The questions of the first screen to the ledger. */
export const questions = {
  ranking: (filter: Filter, search: PlanSearch) =>
    projectionQuery(filter, `territory,occupation:${levelFor(search)}`),
  /** The parts of the territory on the line: for the map and the totals. */
  byTerritory: (filter: Filter) => projectionQuery(filter, 'territory'),
  /** The same with everything that is signed: its rows contain every measure in headcounts. */
  measures: (filter: Filter) => projectionQuery({ ...filter, line: 'if-signed' }, 'territory'),
  /** Parts by quarter over all time: for the chart, and to find out what has changed. */
  byQuarter: ({ from: _, to: __, ...filter }: Filter) =>
    projectionQuery(filter, 'territory,period'),
  /**
   * The scope as one cell. Only the service can determine its band, because it knows what is posted
   * above.
   */
  wholeScope: (filter: Filter) => projectionQuery(filter, ''),
};

export const useByTerritory = (filter: Filter) => useQuery(questions.byTerritory(filter));
export const useWholeScope = (filter: Filter): Row | undefined =>
  useQuery(questions.wholeScope(filter)).data?.data[0];
export const useMeasures = (filter: Filter) => useQuery(questions.measures(filter));
export const useByQuarter = (filter: Filter) => useQuery(questions.byQuarter(filter));
/** The school years of the period; loaded when they are first shown. */
export const useBySchoolYear = (filter: Filter) =>
  useQuery(projectionQuery(filter, 'period:school-year'));
export const useRanking = (filter: Filter, search: PlanSearch) =>
  useQuery(questions.ranking(filter, search));

/** The other lines, loaded in advance for the switch. */
export const otherLines = (filter: Filter): Filter[] =>
  lines.filter((line) => line !== filter.line).map((line) => ({ ...filter, line }));

export const assumptionSetsQuery = queryOptions({
  queryKey: ['assumption-sets'],
  queryFn: ({ signal }) => read(clients.projections.GET('/v1/assumption-sets', { signal })),
  staleTime: 60_000,
});

/** The assumption set of the figures. */
export function useAssumptionSet(name: string | undefined): AssumptionSet | undefined {
  const { data } = useQuery(assumptionSetsQuery);
  return data?.data.find((set) => set.name === name);
}

/** Openings of published needs in the filter; only in a demo. */
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
