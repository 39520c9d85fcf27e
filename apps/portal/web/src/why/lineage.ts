import type { Measure } from '@mizan/client';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { amountsOf } from '../figures/balance';
import { type Filter, figuresKey, projectionQuery, type Row } from '../figures/figures';
import type { Line } from '../figures/plan-search';
import { clients, read } from '../api/clients';
import type { AskedFigure } from './asked-figure';
import { signedMeasures } from './measures';
import { type Entry, type SourceWeight, weightsOf } from './sources';

const PAGE = 1_000;
const PAGES_MAX = 20;

/** The filter of a figure: that of the page, narrowed to the figure's place. */
export const scopeOf = (
  filter: Filter,
  { territory, occupation, from, to }: AskedFigure,
): Filter => ({ ...filter, territory, occupation, from, to });

/** What is read of a lineage. If it is longer than the limit, that is reported. */
interface Read {
  entries: Entry[];
  isCut: boolean;
}

async function entriesOf(scope: Filter, measure: Measure, signal: AbortSignal): Promise<Read> {
  const entries: Entry[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < PAGES_MAX; page++) {
    const { line: _, ...query } = scope;
    const answer = await read(
      clients.projections.GET('/v1/projections/lineage', {
        params: { query: { ...query, measure, limit: PAGE, cursor } },
        signal,
      }),
    );
    entries.push(...(answer.data as Entry[]));
    if (!answer.next) return { entries, isCut: false };
    cursor = answer.next;
  }
  return { entries, isCut: true };
}

type Posted = Pick<Row, 'territory' | 'period'> & { occupation?: string | null };

/**
 * Whether an entry is posted above the asked parts. At `territory` that means at the territory of
 * the scope itself.
 */
const isAbove =
  ({ territory, above }: AskedFigure) =>
  (entry: Entry): boolean =>
    !above ||
    ((!above.territory || entry.territory === territory) &&
      (!above.occupationLevel || (entry.occupation?.length ?? 0) < above.occupationLevel) &&
      (!above.period || entry.period === null));

/** The same for a row, which has no code at a level that it does not reach. */
const isRowAbove =
  ({ above }: AskedFigure) =>
  ({ territory, occupation, period }: Posted): boolean =>
    !above ||
    ((!above.territory || territory === null) &&
      (!above.occupationLevel || occupation === null) &&
      (!above.period || period === null));

export interface Lineage {
  weights: SourceWeight[];
  /**
   * Whether there are more entries than were read. Then the amounts do not add up to the figure.
   */
  isCut: boolean;
}

/** The amount of each source in a figure, now or as of a date. */
export const weightsQuery = (filter: Filter, asked: AskedFigure, asOf?: string) =>
  queryOptions({
    queryKey: [figuresKey, 'lineage', filter, asked, asOf],
    queryFn: async ({ signal }): Promise<Lineage> => {
      const measures = signedMeasures(asked.side, filter.line);
      const read = await Promise.all(
        measures.map(({ measure }) =>
          entriesOf({ ...scopeOf(filter, asked), asOf }, measure, signal),
        ),
      );
      const signs = new Map(measures.map(({ measure, sign }) => [measure, sign]));
      const entries = read.flatMap((one) => one.entries).filter(isAbove(asked));
      return {
        weights: weightsOf(entries, (measure) => signs.get(measure) ?? 0),
        isCut: read.some((one) => one.isCut),
      };
    },
  });

/**
 * Needs and training are on the declared line. Commitments are shown beside it too, although it
 * does not count them.
 */
function lineThatShows({ side }: AskedFigure, line: Line): Line {
  if (side === 'needs' || side === 'training') return 'declared';
  const isPromise = side === 'committed' || side === 'promised' || side === 'jobs-promised';
  return isPromise && line === 'declared' ? 'in-force' : line;
}

/** The exact figure from the balances, with which the sum of the entries is compared. */
export function useFigure(filter: Filter, asked: AskedFigure, asOf?: string): number | undefined {
  const line = lineThatShows(asked, filter.line);
  const { above, side } = asked;
  const by = [
    above?.territory ? 'territory' : '',
    above?.occupationLevel ? `occupation:${above.occupationLevel}` : '',
    above?.period ? 'period' : '',
  ].filter(Boolean);
  const { data, isPlaceholderData } = useQuery(
    projectionQuery({ ...scopeOf(filter, asked), line, asOf }, by.join(',') || 'territory'),
  );
  if (!data || isPlaceholderData) return undefined;
  const amounts = amountsOf({ data: data.data.filter(isRowAbove(asked)) });
  return (
    signedMeasures(side, filter.line).reduce(
      (sum, { measure, sign }) => sum + sign * Math.round((amounts[measure] ?? 0) * 1_000),
      0,
    ) / 1_000
  );
}
