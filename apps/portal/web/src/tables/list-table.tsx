import {
  createColumnHelper,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import { useSay } from '../languages/say';
import { type Order, sortOf } from './list-search';
import type { Column } from './register';
import styles from './tables.module.css';

const features = tableFeatures({ rowSortingFeature });

interface Props<Row> {
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  order: Order;
  caption: string;
  isOld: boolean;
  onOrder(sort: string): void;
}

/**
 * The table of a list; the service sorts it. Below 600 px each row is shown as a card. The roles
 * tell screen readers that it is still a table.
 */
export function ListTable<Row extends { id: string }>({
  rows,
  columns,
  order,
  caption,
  isOld,
  onOrder,
}: Props<Row>) {
  const byId = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns]);
  const table = useSortedTable({ rows, columns, order, onOrder });
  return (
    <div className={styles.box} data-old={isOld || undefined}>
      <table role="table" className={styles.table} aria-busy={isOld}>
        <caption className="visually-hidden">{caption}</caption>
        <thead role="rowgroup">
          {table.getHeaderGroups().map((group) => (
            <tr role="row" key={group.id}>
              {group.headers.map(({ id, column }) => (
                <Head
                  key={id}
                  of={byId.get(column.id)!}
                  isSorted={column.getIsSorted()}
                  onSort={column.getToggleSortingHandler()}
                />
              ))}
            </tr>
          ))}
        </thead>
        <tbody role="rowgroup">
          {table.getRowModel().rows.map(({ id, original }) => (
            <tr role="row" key={id}>
              {columns.map((column) => (
                <Cell key={column.id} column={column} row={original} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The model of the table, which the service sorts. */
function useSortedTable<Row extends { id: string }>({
  rows,
  columns,
  order,
  onOrder,
}: Omit<Props<Row>, 'caption' | 'isOld'>) {
  const definitions = useMemo(() => {
    const helper = createColumnHelper<typeof features, Row>();
    return helper.columns(
      columns.map((column) =>
        helper.accessor((row) => column.value(row), {
          id: column.id,
          header: column.name,
          enableSorting: column.sort !== undefined,
          sortDescFirst: column.isAmount === true,
        }),
      ),
    );
  }, [columns]);
  const sorted = columns.find(({ sort }) => sort === order.by);
  return useTable({
    features,
    columns: definitions,
    data: rows as Row[],
    getRowId: ({ id }) => id,
    manualSorting: true,
    enableSortingRemoval: false,
    state: { sorting: sorted ? [{ id: sorted.id, desc: order.isDescending }] : [] },
    onSortingChange: (change) => {
      const before = sorted ? [{ id: sorted.id, desc: order.isDescending }] : [];
      const [next] = typeof change === 'function' ? change(before) : change;
      const by = next && columns.find(({ id }) => id === next.id)?.sort;
      if (next && by) onOrder(sortOf({ by, isDescending: next.desc }));
    },
  });
}

function Head<Row>({
  of,
  isSorted,
  onSort,
}: {
  of: Column<Row>;
  isSorted: false | 'asc' | 'desc';
  onSort?: (event: unknown) => void;
}) {
  const say = useSay();
  const arrow = isSorted === false ? '' : isSorted === 'asc' ? ' ↑' : ' ↓';
  return (
    <th
      role="columnheader"
      scope="col"
      className={of.isAmount ? styles.amount : undefined}
      aria-sort={isSorted === false ? undefined : isSorted === 'asc' ? 'ascending' : 'descending'}
    >
      {of.sort === undefined ? (
        of.name
      ) : (
        <button
          type="button"
          className={styles.sort}
          title={say('tables.sort-by', { name: of.name })}
          onClick={onSort}
        >
          {of.name}
          <span aria-hidden="true">{arrow}</span>
        </button>
      )}
    </th>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = column.cell ? column.cell(row) : column.value(row);
  if (column.isHead)
    return (
      <th role="rowheader" scope="row" className={styles.headCell}>
        {content}
      </th>
    );
  const isEmpty = content === null || content === undefined || content === '' || content === false;
  return (
    <td
      role="cell"
      data-label={column.name}
      data-empty={isEmpty || undefined}
      className={column.isAmount ? styles.amount : undefined}
    >
      <span className={styles.value}>{isEmpty ? '–' : content}</span>
    </td>
  );
}
