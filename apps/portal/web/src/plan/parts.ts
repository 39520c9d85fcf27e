import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useCodeList } from '../classifications/code-lists';
import { useSession } from '../session/session';
import { amountsOf, type Parts, partsOf } from '../figures/balance';
import { type Filter, questions } from '../figures/figures';
import { NOTHING, wholeParts } from '../figures/wholes';

/** The territory whose parts the page shows: of a province its region, where the reader sees that; else the one asked. */
export function useAround({ territory }: Filter): string {
  const { territory: own } = useSession();
  const { levelOf, parentOf } = useCodeList('territory');
  const isPart = levelOf(territory) === 'province' && territory !== own;
  return isPart ? (parentOf(territory) ?? own) : territory;
}

/**
 * The parts of the sum of a question in whole numbers; of a province the ones that its row has among its region's, so that the row and the sum
 * say the same, and the row says it before and after the province is chosen. Undefined while they are asked.
 */
export function useParts(filter: Filter, isAsked = true): Parts | undefined {
  const { territory } = filter;
  const aroundIt = useAround(filter);
  const own = useQuery({ ...questions.measures(filter), enabled: isAsked });
  const around = useQuery({
    ...questions.measures({ ...filter, territory: aroundIt }),
    enabled: isAsked && aroundIt !== territory,
  });
  const ownRows = own.data?.data; // the same while nothing moves, however often it is asked
  const rows = around.isPlaceholderData ? undefined : around.data?.data;
  return useMemo(() => {
    if (aroundIt === territory || !rows) return ownRows && partsOf(amountsOf({ data: ownRows }));
    const at = rows.findIndex((row) => row.territory === territory);
    return wholeParts(rows)[at] ?? NOTHING;
  }, [aroundIt, territory, rows, ownRows]);
}
