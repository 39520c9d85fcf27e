import type { Query } from '@mizan/client';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { type Filter, figuresKey, projectionQuery } from '../plan/figures';
import type { Line } from '../plan/plan-search';
import { clients, read } from '../session/clients';
import type { AskedFigure } from './asked-figure';
import { signedMeasures } from './measures';
import { type Entry, weightsOf } from './sources';

const PAGE = 1_000;
const PAGES_MAX = 20;
type Measure = NonNullable<Query<'projections', 'readLineage'>['measure']>;

/** The filter of a figure: the page's own, narrowed to where the figure stands. */
export const scopeOf = (
  filter: Filter,
  { territory, occupation, from, to }: AskedFigure,
): Filter => ({ ...filter, territory, occupation, from, to });

async function entriesOf(scope: Filter, measure: string, signal: AbortSignal): Promise<Entry[]> {
  const entries: Entry[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < PAGES_MAX; page++) {
    const { line: _, ...query } = scope;
    const answer = await read(
      clients.projections.GET('/v1/projections/lineage', {
        params: { query: { ...query, measure: measure as Measure, limit: PAGE, cursor } },
        signal,
      }),
    );
    entries.push(...(answer.data as Entry[]));
    if (!answer.next) break;
    cursor = answer.next;
  }
  return entries;
}

const isAbove =
  ({ territory, above }: AskedFigure) =>
  (entry: Entry): boolean =>
    !above ||
    ((!above.territory || entry.territory === territory) &&
      (!above.occupationLevel || (entry.occupation?.length ?? 0) < above.occupationLevel));

/** What each source weighs in a figure, now or as of a date. */
export const weightsQuery = (filter: Filter, asked: AskedFigure, asOf?: string) =>
  queryOptions({
    queryKey: [figuresKey, 'lineage', filter, asked, asOf],
    queryFn: async ({ signal }) => {
      const measures = signedMeasures(asked.side, filter.line);
      const entries = await Promise.all(
        measures.map(({ measure }) =>
          entriesOf({ ...scopeOf(filter, asked), asOf }, measure, signal),
        ),
      );
      const signs = new Map(measures.map(({ measure, sign }) => [measure, sign]));
      return weightsOf(entries.flat().filter(isAbove(asked)), (measure) => signs.get(measure) ?? 0);
    },
  });

/** Needs and training are the declared line's; commitments are shown beside it too, though it does not count them. */
function lineThatShows({ side }: AskedFigure, line: Line): Line {
  if (side === 'needs' || side === 'training') return 'declared';
  return side === 'committed' && line === 'declared' ? 'in-force' : line;
}

/** The figure itself, asked of the balances: what the entries have to add up to. */
export function useFigure(filter: Filter, asked: AskedFigure, asOf?: string): number | undefined {
  const line = lineThatShows(asked, filter.line);
  const { above, side } = asked;
  const by =
    [
      above?.territory ? 'territory' : '',
      above?.occupationLevel ? `occupation:${above.occupationLevel}` : '',
    ]
      .filter(Boolean)
      .join(',') || 'territory';
  const { data, isPlaceholderData } = useQuery(
    projectionQuery({ ...scopeOf(filter, asked), line, asOf }, by),
  );
  if (!data || isPlaceholderData) return undefined;
  const rows = above
    ? data.data.filter(
        (row) =>
          (!above.territory || row.territory === null) &&
          (!above.occupationLevel || row.occupation === null),
      )
    : data.data;
  const sum = (of: (row: (typeof rows)[number]) => number) =>
    rows.reduce((total, row) => total + Math.round(of(row) * 1_000), 0) / 1_000;
  if (side === 'gap') return sum(({ demand, supply }) => demand - supply);
  if (side === 'committed')
    return sum(
      ({ measures }) =>
        (measures['commitment.supply'] ?? 0) +
        (filter.line === 'if-signed' ? (measures['pending.supply'] ?? 0) : 0),
    );
  return sum((row) => (side === 'demand' || side === 'needs' ? row.demand : row.supply));
}
