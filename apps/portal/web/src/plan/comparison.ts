import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useFormats } from '../languages/formats';
import { clients, read } from '../api/clients';
import { useMay } from '../session/session';
import { type Balance, balanceOf } from '../figures/balance';
import { type Filter, type Projection, projectionQuery, questions } from '../figures/figures';
import { useParts } from './parts';

/**
 * The plan as it was recorded at a moment. `balance` and `projection` are set once both are loaded.
 */
export interface Comparison {
  moment: string;
  isProvisional: boolean;
  hasFailed: boolean;
  balance?: Balance;
  projection?: Projection;
}

/**
 * Asks the same questions as of the moment. Answers to other questions are never shown as a
 * difference.
 */
export function useComparison(filter: Filter, moment: string | undefined): Comparison | undefined {
  const asked = { ...filter, asOf: moment };
  const byTerritory = useQuery({
    ...projectionQuery(asked, 'territory'),
    enabled: moment !== undefined,
  });
  const measures = useQuery({ ...questions.measures(asked), enabled: moment !== undefined });
  const parts = useParts(asked, moment !== undefined);
  const projection = byTerritory.isPlaceholderData ? undefined : byTerritory.data;
  const known = measures.isPlaceholderData ? undefined : parts;
  const balance = useMemo(() => known && balanceOf(known, filter.line), [known, filter.line]);
  if (moment === undefined) return undefined;
  const isWhole = projection !== undefined && balance !== undefined;
  return {
    moment,
    isProvisional: projection?.provisional ?? false,
    hasFailed: !isWhole && (byTerritory.isError || measures.isError),
    ...(isWhole && { balance, projection }),
  };
}

/** The start of the newest completed import that the reader may see. */
export function useLastImport(): string | undefined {
  const mayRead = useMay('needs:read');
  const { data } = useQuery({
    queryKey: ['imports', 'last'],
    queryFn: async ({ signal }) =>
      (
        await read(
          clients.needs.GET('/v1/imports', {
            params: { query: { status: 'completed', sort: '-id', limit: 1 } },
            signal,
          }),
        )
      ).data,
    enabled: mayRead,
  });
  return data?.[0]?.startedAt;
}

/** Formats a moment: a day or an instant. */
export function useMoment(): (moment: string) => string {
  const { day, instant } = useFormats();
  return useCallback(
    (moment) => (moment.includes('T') ? instant(moment) : day(moment)),
    [day, instant],
  );
}
