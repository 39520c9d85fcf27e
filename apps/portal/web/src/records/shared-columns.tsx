import { useMemo } from 'react';
import { useCodeList } from '../classifications/code-lists';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import type { Column } from '../tables/register';
import type { Origin } from './origins';
import styles from '../tables/tables.module.css';
import { OriginMark } from './marks';

type Dated<Name extends string> = Readonly<Partial<Record<Name, string | null>>>;

/** The columns that most lists of records share. */
export function useSharedColumns() {
  const say = useSay();
  const { day } = useFormats();
  const territories = useCodeList('territory');
  return useMemo(() => {
    const date = <Name extends string>(id: Name, name: string): Column<Dated<Name>> => ({
      id,
      name,
      sort: id,
      value: (row) => row[id],
      cell: (row) => row[id] && <span className={styles.nowrap}>{day(row[id])}</span>,
    });
    const territory: Column<{ territory: string }> = {
      id: 'territory',
      name: say('needs.column.territory'),
      sort: 'territory',
      value: (row) => territories.of(row.territory),
      cell: (row) => <span className={styles.nowrap}>{territories.of(row.territory)}</span>,
    };
    const origin: Column<{ origin?: Origin | null }> = {
      id: 'origin',
      name: say('records.origin'),
      value: (row) => say(`records.origin.${row.origin ?? 'real'}`),
      cell: (row) => <OriginMark origin={row.origin} />,
    };
    const id: Column<{ id: string }> = {
      id: 'id',
      name: say('needs.column.id'),
      isExportOnly: true,
      value: (row) => row.id,
    };
    const from = date('from', say('needs.column.from'));
    const to = date('to', say('needs.column.to'));
    return { territory, date, from, to, origin, id };
  }, [say, day, territories]);
}
