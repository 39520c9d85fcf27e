import { Button } from '@mantine/core';
import { memo, type ReactNode, useEffect, useMemo, useState } from 'react';
import { type Labels, useCodeList } from '../classifications/code-lists';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { Figure } from '../why/figure';
import { useAmountNames } from './amount-cells';
import { BandWord } from './band-word';
import type { Filter, Row } from '../figures/figures';
import { levelFor } from '../figures/plan-search';
import { type Order, type SortKey, sortedBy } from './sorting';
import { usePlan } from '../figures/use-plan';
import styles from './plan.module.css';

const PAGE = 15;
const columns = ['demand', 'supply', 'coverage'] as const;

/** All cells (up to five thousand) are sorted, but only a page of rows is rendered at a time. */
export function RankingTable({ rows, labelledBy }: { rows: readonly Row[]; labelledBy: string }) {
  const say = useSay();
  const { count } = useFormats();
  const { filter, search } = usePlan();
  const territories = useCodeList('territory');
  const occupations = useCodeList('occupation');
  const [order, setOrder] = useState<Order | null>(null);
  const [shown, setShown] = useState(PAGE);
  const sorted = useMemo(
    () => sortedBy(rows, order, { territory: territories.of, occupation: occupations.of }),
    [rows, order, territories, occupations],
  );
  const largest = useMemo(
    () => rows.reduce((most, { demand, supply }) => Math.max(most, demand, supply), 1),
    [rows],
  );
  const level = Number(levelFor(search));
  const question = JSON.stringify([filter, level]);
  useEffect(() => setShown(PAGE), [question]); // changed figures do not fold the list
  return (
    <div className={styles.tableBox} tabIndex={0} role="group" aria-labelledby={labelledBy}>
      <table className={styles.table}>
        <Heads order={order} onOrder={setOrder} />
        <tbody>
          {sorted.slice(0, shown).map((row) => (
            <RankedRow
              key={`${row.territory} ${row.occupation} ${row.allocated}`}
              row={row}
              largest={largest}
              level={level}
              filter={filter}
              territories={territories}
              occupations={occupations}
            />
          ))}
        </tbody>
      </table>
      {sorted.length === 0 && <p className={styles.note}>{say('ranking.none')}</p>}
      {sorted.length > shown && (
        <More
          shown={count(shown)}
          all={count(sorted.length)}
          onMore={() => setShown(shown + 4 * PAGE)}
        />
      )}
    </div>
  );
}

function More({ shown, all, onMore }: { shown: string; all: string; onMore(): void }) {
  const say = useSay();
  return (
    <>
      <p className={`only-print ${styles.note}`}>{say('paper.first', { shown, all })}</p>
      <Button className={`${styles.more} no-print`} variant="default" size="xs" onClick={onMore}>
        {say('ranking.more', { shown, all })}
      </Button>
    </>
  );
}

function Heads(sorting: Pick<HeadProps, 'order' | 'onOrder'>) {
  const say = useSay();
  const names = { ...useAmountNames(), coverage: say('column.coverage') };
  return (
    <thead>
      <tr>
        <SortHead column="occupation" name={say('column.occupation')} {...sorting} />
        <SortHead column="territory" name={say('column.territory')} {...sorting} />
        <SortHead column="gap" name={names.gap} {...sorting} isAmount />
        <th scope="col" className={styles.barsHead}>
          {say('column.scales')}
        </th>
        {columns.map((column) => (
          <SortHead
            key={column}
            column={column}
            name={names[column]}
            {...sorting}
            isAmount={column !== 'coverage'}
          />
        ))}
      </tr>
    </thead>
  );
}

interface HeadProps {
  column: SortKey;
  name: string;
  order: Order | null;
  isAmount?: boolean;
  onOrder(order: Order | null): void;
}

function SortHead({ column, name, order, isAmount = false, onOrder }: HeadProps) {
  const own = order?.by === column ? order.isDescending : undefined;
  const turn = () =>
    onOrder(
      own === undefined
        ? { by: column, isDescending: column !== 'territory' && column !== 'occupation' }
        : { by: column, isDescending: !own },
    );
  return (
    <th
      scope="col"
      className={isAmount ? styles.amount : undefined}
      data-side={column === 'demand' || column === 'supply' ? column : undefined}
      aria-sort={own === undefined ? undefined : own ? 'descending' : 'ascending'}
    >
      <button type="button" className={styles.sort} onClick={turn}>
        {name}
        <span aria-hidden="true">{own === undefined ? '' : own ? ' ↓' : ' ↑'}</span>
      </button>
    </th>
  );
}

interface RowProps {
  row: Row;
  largest: number;
  level: number;
  filter: Filter;
  territories: Labels;
  occupations: Labels;
}

const RankedRow = memo(function RankedRow({
  row,
  largest,
  level,
  filter,
  territories,
  occupations,
}: RowProps) {
  const say = useSay();
  const { count, signed } = useFormats();
  const { territory, occupation, demand, supply, gap, band, bandAlone, coverage } = row;
  const place = territory ? territories.of(territory) : say('row.not-allocated');
  const job = occupation ? occupations.of(occupation) : say('row.not-allocated');
  const reason = { asked: askedOf(row, filter, level), name: `${job}, ${place}` };
  return (
    <tr>
      <th scope="row" className={styles.job}>
        <span lang={occupation ? occupations.langOf(occupation) : undefined}>{job}</span>
        {occupation && <span className={styles.code}>{occupation}</span>}
      </th>
      <td className={styles.placeCell}>{place}</td>
      <AmountCell side="gap" {...reason}>
        {gap !== null && <strong>{signed(gap)}</strong>}
      </AmountCell>
      <td className={styles.barsCell}>
        <Scales demand={demand} supply={supply} largest={largest} />
      </td>
      <AmountCell side="demand" {...reason}>
        {count(demand)}
      </AmountCell>
      <AmountCell side="supply" {...reason}>
        {gap !== null && count(supply)}
      </AmountCell>
      <td>
        <BandWord band={band} bandAlone={bandAlone} coverage={coverage} />
      </td>
    </tr>
  );
});

/** What the sources of a row's figures are asked with. */
function askedOf({ territory, occupation }: Row, filter: Filter, level: number) {
  const isAllocated = Boolean(territory && occupation);
  return {
    territory: territory ?? filter.territory,
    occupation: occupation ?? filter.occupation,
    from: filter.from,
    to: filter.to,
    above: isAllocated
      ? undefined
      : { territory: !territory, occupationLevel: occupation ? undefined : level },
  };
}

interface AmountCellProps {
  side: 'gap' | 'demand' | 'supply';
  asked: ReturnType<typeof askedOf>;
  name: string;
  children: ReactNode;
}

/** An amount that opens its explanation; a dash if there is none. */
const AmountCell = ({ side, asked, name, children }: AmountCellProps) => (
  <td className={styles.amount}>
    {children === false ? (
      '–'
    ) : (
      <Figure asked={{ ...asked, side }} name={name}>
        {children}
      </Figure>
    )}
  </td>
);

/** Two bars on one scale: needs above, training below. */
const Scales = ({
  demand,
  supply,
  largest,
}: {
  demand: number;
  supply: number;
  largest: number;
}) => (
  <span className={styles.scales} aria-hidden="true">
    <span data-side="demand" style={{ inlineSize: `${(100 * demand) / largest}%` }} />
    <span data-side="supply" style={{ inlineSize: `${(100 * supply) / largest}%` }} />
  </span>
);
