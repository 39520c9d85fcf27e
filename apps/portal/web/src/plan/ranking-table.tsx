import { Button } from '@mantine/core';
import { memo, useEffect, useMemo, useState } from 'react';
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

/** A page of rows at a time: five thousand cells are sorted, and only what is looked at is drawn. */
export function RankingTable({ rows, labelledBy }: { rows: readonly Row[]; labelledBy: string }) {
  const say = useSay();
  const { count } = useFormats();
  const names = { ...useAmountNames(), coverage: say('column.coverage') };
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
  useEffect(() => setShown(PAGE), [question]); // figures that move fold nothing
  return (
    <div className={styles.tableBox} tabIndex={0} role="group" aria-labelledby={labelledBy}>
      <table className={styles.table}>
        <thead>
          <tr>
            <SortHead
              column="occupation"
              name={say('column.occupation')}
              order={order}
              onOrder={setOrder}
            />
            <SortHead
              column="territory"
              name={say('column.territory')}
              order={order}
              onOrder={setOrder}
            />
            <SortHead column="gap" name={names.gap} order={order} onOrder={setOrder} isAmount />
            <th scope="col" className={styles.barsHead}>
              {say('column.scales')}
            </th>
            {columns.map((column) => (
              <SortHead
                key={column}
                column={column}
                name={names[column]}
                order={order}
                onOrder={setOrder}
                isAmount={column !== 'coverage'}
              />
            ))}
          </tr>
        </thead>
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
        <p className={`only-print ${styles.note}`}>
          {say('paper.first', { shown: count(shown), all: count(sorted.length) })}
        </p>
      )}
      {sorted.length > shown && (
        <Button
          className={`${styles.more} no-print`}
          variant="default"
          size="xs"
          onClick={() => setShown(shown + 4 * PAGE)}
        >
          {say('ranking.more', { shown: count(shown), all: count(sorted.length) })}
        </Button>
      )}
    </div>
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
  const above =
    territory && occupation
      ? undefined
      : { territory: !territory, occupationLevel: occupation ? undefined : level };
  const asked = {
    territory: territory ?? filter.territory,
    occupation: occupation ?? filter.occupation,
    from: filter.from,
    to: filter.to,
    above,
  };
  const name = `${job}, ${place}`;
  return (
    <tr>
      <th scope="row" className={styles.job}>
        <span lang={occupation ? occupations.langOf(occupation) : undefined}>{job}</span>
        {occupation && <span className={styles.code}>{occupation}</span>}
      </th>
      <td className={styles.placeCell}>{place}</td>
      <td className={styles.amount}>
        {gap === null ? (
          '–'
        ) : (
          <Figure asked={{ ...asked, side: 'gap' }} name={name}>
            <strong>{signed(gap)}</strong>
          </Figure>
        )}
      </td>
      <td className={styles.barsCell}>
        <Scales demand={demand} supply={supply} largest={largest} />
      </td>
      <td className={styles.amount}>
        <Figure asked={{ ...asked, side: 'demand' }} name={name}>
          {count(demand)}
        </Figure>
      </td>
      <td className={styles.amount}>
        {gap === null ? (
          '–'
        ) : (
          <Figure asked={{ ...asked, side: 'supply' }} name={name}>
            {count(supply)}
          </Figure>
        )}
      </td>
      <td>
        <BandWord band={band} bandAlone={bandAlone} coverage={coverage} />
      </td>
    </tr>
  );
});

/** Needs above, training below, to one scale. */
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
