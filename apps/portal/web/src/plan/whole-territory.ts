import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useCodeList } from '../classifications/code-lists';
import { type Filter, type Projection, projectionQuery, type Row } from '../figures/figures';
import { withHeadcount } from '../figures/headcounts';
import { useSurroundingTerritory } from './parts';
import { wholeRows } from '../figures/wholes';

const NONE: readonly Row[] = [];

interface Whole {
  territory: string;
  /** In whole numbers. */ rows: readonly Row[];
  /** Whether the rows answer the present question, not the previous one. */ isAnswered: boolean;
}

/**
 * While a province is chosen the map still shows the region around it: these are the rows of the
 * region.
 */
export function useWholeTerritory(filter: Filter, projection: Projection | undefined): Whole {
  const list = useCodeList('territory');
  const territory = useSurroundingTerritory(filter);
  const isPart = territory !== filter.territory;
  const around = useQuery({
    ...projectionQuery({ ...filter, territory }, 'territory'),
    enabled: isPart,
  });
  const known = (isPart ? around.data : projection)?.data;
  const rows = useMemo(
    () =>
      known
        ? withEveryPart(
            wholeRows(withHeadcount(known)),
            list.below(territory).map(({ code }) => code),
          )
        : NONE,
    [known, list, territory],
  );
  return {
    territory,
    rows,
    isAnswered: known !== undefined && !(isPart && around.isPlaceholderData),
  };
}

/**
 * A part without an amount has no row in the answer. It gets a row of zeros, for the map and the
 * table.
 */
function withEveryPart(rows: readonly Row[], codes: readonly string[]): readonly Row[] {
  const known = new Set(rows.map(({ territory }) => territory));
  const missing = codes
    .filter((code) => !known.has(code))
    .map((territory): Row => ({
      territory,
      allocated: true,
      demand: 0,
      supply: 0,
      gap: rows.some(({ gap }) => gap === null) ? null : 0,
      coverage: null,
      band: 'no-demand',
      bandAlone: 'no-demand',
      above: { demand: 0, supply: 0 },
      measures: {},
    }));
  return [
    ...rows.filter(({ allocated }) => allocated),
    ...missing,
    ...rows.filter(({ allocated }) => !allocated),
  ];
}
