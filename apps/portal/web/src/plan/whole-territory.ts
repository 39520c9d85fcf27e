import { useQuery } from '@tanstack/react-query';
import { useCodeList } from '../classifications/code-lists';
import { useSession } from '../session/session';
import { type Filter, type Projection, projectionQuery, type Row } from './figures';

const NONE: readonly Row[] = [];

/** The map stays whole while a part of it is chosen: its rows are those of the territory around. */
export function useWholeTerritory(filter: Filter, projection: Projection | undefined): { territory: string; rows: readonly Row[] } {
  const { territory: own } = useSession();
  const list = useCodeList('territory');
  const isLeaf = list.levelOf(filter.territory) === 'province' && filter.territory !== own;
  const territory = isLeaf ? (list.parentOf(filter.territory) ?? own) : filter.territory;
  const around = useQuery({ ...projectionQuery({ ...filter, territory }, 'territory'), enabled: isLeaf });
  return { territory, rows: (isLeaf ? around.data : projection)?.data ?? NONE };
}
