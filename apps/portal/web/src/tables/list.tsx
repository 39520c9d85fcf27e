import { Button, Skeleton } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { ProblemError } from '../api/ask';
import { useAway } from '../session/use-away';
import { ExportMenu } from './export-menu';
import { filtersIn, type ListDefinition, type ListSearch, orderOf, sortOf } from './list-search';
import { ListTable } from './list-table';
import type { Column, Page, Register } from './register';
import { SortChoice } from './sort-choice';
import { useRows } from './use-rows';
import styles from './tables.module.css';

interface Props<Row> {
  register: Register<Row>;
  columns: readonly Column<Row>[];
  search: ListSearch;
  caption: string;
  /** The name of an exported file. */
  file: string;
  change(part: Record<string, string | undefined>): void;
  /** Shown if the register has no records at all. */
  empty?: ReactNode;
}

/** The rows of a register, filtered and sorted by the service as the address says. */
export function List<Row extends { id: string }>(props: Props<Row>) {
  const { register, search, change, empty } = props;
  const say = useSay();
  const answer = useRows(register, search);
  const { rows, error, isPending, refetch } = answer;
  const isNobodyThere = useAway({
    data: isPending ? undefined : rows,
    error: rows.length === 0 ? error : null,
  });
  if (isNobodyThere)
    return (
      <p role="status" className={styles.notice}>
        {say('away.banner')}
      </p>
    );
  if (isPending) return <Waiting />;
  if (error && rows.length === 0) return <Failed error={error} onAgain={() => void refetch()} />;
  if (rows.length === 0)
    return (
      <Empty
        isFiltered={filtersIn(search, register.definition) > 0}
        onReset={() => change(withoutFilters(register.definition))}
      >
        {empty}
      </Empty>
    );
  return <Filled {...props} answer={answer} />;
}

function Filled<Row extends { id: string }>({
  register,
  columns,
  search,
  caption,
  file,
  change,
  answer,
}: Props<Row> & { answer: ReturnType<typeof useRows<Row, string>> }) {
  const { rows, hasNextPage, isPlaceholderData, isFetchingNextPage, fetchNextPage } = answer;
  const order = orderOf(register.definition, search.sort);
  const shown = useMemo(() => columns.filter(({ isExportOnly }) => !isExportOnly), [columns]);
  const onOrder = (sort: string) =>
    change({ sort: sort === register.definition.usualSort ? undefined : sort });
  return (
    <div>
      <div className={styles.bar}>
        <RowCount n={rows.length} hasMore={hasNextPage} of={answer.data!.pages[0]!} />
        <SortChoice columns={shown} sort={sortOf(order)} onSort={onOrder} />
        <ExportMenu register={register} columns={columns} search={search} file={file} />
      </div>
      <ListTable
        rows={rows}
        columns={shown}
        order={order}
        caption={caption}
        isOld={isPlaceholderData}
        onOrder={onOrder}
      />
      {hasNextPage && <More isLoading={isFetchingNextPage} onMore={() => void fetchNextPage()} />}
    </div>
  );
}

const withoutFilters = ({ filters }: ListDefinition) =>
  Object.fromEntries(Object.keys(filters).map((name) => [name, undefined]));

interface RowCountProps {
  n: number;
  hasMore: boolean;
  of: Pick<Page<unknown>, 'count' | 'isMore'>;
}

/** How many rows are shown, and of how many, as far as somebody has counted them. */
function RowCount({ n, hasMore, of }: RowCountProps) {
  const say = useSay();
  const { count } = useFormats();
  const shown = { n, shown: count(n) };
  const words = () => {
    if (!hasMore) return say('tables.rows', shown);
    if (of.count === null) return say('tables.rows-and-more', shown);
    const all = count(Math.max(n, of.count)); // rows may have been added since they were counted
    return say(of.isMore ? 'tables.rows-of-more-than' : 'tables.rows-of', { shown: count(n), all });
  };
  return (
    <p role="status" className={styles.count}>
      {words()}
    </p>
  );
}

function More({ isLoading, onMore }: { isLoading: boolean; onMore(): void }) {
  const say = useSay();
  return (
    <Button
      className={`${styles.more} no-print`}
      variant="default"
      size="sm"
      loading={isLoading}
      onClick={onMore}
    >
      {say('tables.more')}
    </Button>
  );
}

function Waiting() {
  const say = useSay();
  return (
    <div role="status" className={styles.waiting}>
      <span className="visually-hidden">{say('layout.waiting')}</span>
      {Array.from({ length: 8 }, (_, i) => (
        <Skeleton key={i} height="2.4rem" radius="sm" />
      ))}
    </div>
  );
}

function Failed({ error, onAgain }: { error: Error; onAgain(): void }) {
  const say = useSay();
  return (
    <div role="alert" className={styles.notice}>
      <p>
        <strong>{say('tables.failed')}</strong>
      </p>
      <p>
        {error instanceof ProblemError
          ? (error.problem.detail ?? say('away.text'))
          : say('error.text')}
      </p>
      <Button variant="default" onClick={onAgain}>
        {say('error.again')}
      </Button>
    </div>
  );
}

function Empty({
  isFiltered,
  onReset,
  children,
}: {
  isFiltered: boolean;
  onReset(): void;
  children: ReactNode;
}) {
  const say = useSay();
  return (
    <div role="status" className={styles.notice}>
      <p>
        <strong>{say(isFiltered ? 'tables.none-found' : 'tables.none')}</strong>
      </p>
      {isFiltered ? (
        <Button variant="default" onClick={onReset}>
          {say('filter.reset')}
        </Button>
      ) : (
        children
      )}
    </div>
  );
}
