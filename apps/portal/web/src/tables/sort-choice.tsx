import { NativeSelect } from '@mantine/core';
import { useSay } from '../languages/say';
import type { Column } from './register';
import styles from './tables.module.css';

interface Props<Row> {
  columns: readonly Column<Row>[];
  sort: string;
  onSort(sort: string): void;
}

/** A menu for the order: in a narrow window the cards have no column heads. */
export function SortChoice<Row>({ columns, sort, onSort }: Props<Row>) {
  const say = useSay();
  const sortable = columns.filter((column) => column.sort !== undefined);
  const isListed = sortable.some((column) => sort.replace(/^-/, '') === column.sort);
  return (
    <NativeSelect
      className={styles.sortChoice}
      size="xs"
      aria-label={say('tables.order')}
      value={sort}
      onChange={({ currentTarget: { value } }) => onSort(value)}
    >
      {!isListed && <option value={sort}>{say('tables.newest')}</option>}
      {sortable.flatMap(({ sort: by, name }) => [
        <option key={by} value={by}>{`${name} ↑`}</option>,
        <option key={`-${by}`} value={`-${by}`}>{`${name} ↓`}</option>,
      ])}
    </NativeSelect>
  );
}
