import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useCodeList } from '../classifications/code-lists';
import { useSession } from '../session/session';
import { amountsOf, type Parts, partsOf } from '../figures/balance';
import { type Filter, questions } from '../figures/figures';
import { NOTHING, wholeParts } from '../figures/wholes';

/**
 * The territory whose parts are shown. For a province it is the region, if the reader may see it.
 */
export function useSurroundingTerritory({ territory }: Filter): string {
  const { territory: own } = useSession();
  const { levelOf, parentOf } = useCodeList('territory');
  const isPart = levelOf(territory) === 'province' && territory !== own;
  return isPart ? (parentOf(territory) ?? own) : territory;
}

/**
 * The parts of the sum in whole numbers. Those of a province are its share of the region's, so that
 * its row and the sum show the same before and after it is chosen. Undefined while loading.
 */
export function useParts(filter: Filter, isAsked = true): Parts | undefined {
  const { territory } = filter;
  const aroundIt = useSurroundingTerritory(filter);
  const own = useQuery({ ...questions.measures(filter), enabled: isAsked });
  const around = useQuery({
    ...questions.measures({ ...filter, territory: aroundIt }),
    enabled: isAsked && aroundIt !== territory,
  });
  // stays identical while nothing changes, however often it is loaded
  const ownRows = own.data?.data;
  const rows = around.isPlaceholderData ? undefined : around.data?.data;
  return useMemo(() => {
    if (aroundIt === territory || !rows) return ownRows && partsOf(amountsOf({ data: ownRows }));
    const at = rows.findIndex((row) => row.territory === territory);
    return wholeParts(rows)[at] ?? NOTHING;
  }, [aroundIt, territory, rows, ownRows]);
}
