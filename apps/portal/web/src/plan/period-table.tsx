import { Skeleton } from '@mantine/core';
import { useMemo } from 'react';
import { schoolYearQuarters } from '../classifications/quarters';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { AmountCells, AmountHeads } from './amount-cells';
import type { Parts } from '../figures/balance';
import type { AskedFigure } from '../why/asked-figure';
import { useBySchoolYear } from '../figures/figures';
import {
  type PeriodFigures,
  schoolYearFigures,
  totalOf,
  type Window,
} from '../figures/period-figures';
import { usePlan } from '../figures/use-plan';
import { useWindowName } from '../figures/use-window-name';
import styles from './plan.module.css';

export function QuarterTable({ figures }: { figures: readonly PeriodFigures[] }) {
  const say = useSay();
  const { quarter } = useFormats();
  return (
    <PeriodTable
      head={say('column.quarter')}
      figures={figures}
      nameOf={quarter}
      windowOf={(period) => ({ from: period, to: period })}
    />
  );
}

/** The school years of the period. One that is cut by the period says so. */
export function SchoolYearTable({ shown }: { shown: Parts | undefined }) {
  const say = useSay();
  const { filter } = usePlan();
  const { from, to } = filter;
  const { data } = useBySchoolYear(filter);
  const figures = useMemo(
    () => data && schoolYearFigures(data.data, { from, to }, shown),
    [data, from, to, shown],
  );
  if (!figures) return <Skeleton height="18rem" />;
  return (
    <PeriodTable
      head={say('column.school-year')}
      figures={figures}
      nameOf={(year) => year}
      windowOf={(year) => within(schoolYearQuarters(year), { from, to })}
    />
  );
}

const within = (own: { from: string; to: string }, { from, to }: Window): Required<Window> => ({
  from: from && from > own.from ? from : own.from,
  to: to && to < own.to ? to : own.to,
});

interface Props {
  head: string;
  figures: readonly PeriodFigures[];
  nameOf(period: string): string;
  windowOf(period: string): Window;
}

function PeriodTable({ head, figures, nameOf, windowOf }: Props) {
  const say = useSay();
  const windowName = useWindowName();
  const {
    filter: { territory, occupation, from, to },
  } = usePlan();
  const asked = { territory, occupation };
  const inside = figures.filter(({ isInside }) => isInside);
  const total = from || to ? windowName({ from, to }) : say('row.total');
  return (
    <div className={styles.tableBox} tabIndex={0} role="group" aria-labelledby="quarters-title">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <AmountHeads />
          </tr>
        </thead>
        <tbody>
          {figures.map((one) => (
            <PeriodRow
              key={one.period}
              figures={one}
              name={one.period === null ? say('row.no-period') : nameOf(one.period)}
              asked={{
                ...asked,
                ...(one.period === null ? { above: { period: true } } : windowOf(one.period)),
              }}
            />
          ))}
        </tbody>
        {inside.length > 1 && (
          <tfoot>
            <tr data-total>
              <th scope="row">{total}</th>
              <AmountCells figures={totalOf(inside)} asked={{ ...asked, from, to }} name={total} />
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function PeriodRow({
  figures,
  name,
  asked,
}: {
  figures: PeriodFigures;
  name: string;
  asked: Omit<AskedFigure, 'side'>;
}) {
  const say = useSay();
  const { period, isInside, isPartial } = figures;
  return (
    <tr
      data-rest={period === null || undefined}
      data-beside={!isInside || undefined}
      data-partial={isPartial || undefined}
    >
      <th scope="row">
        <bdi>{name}</bdi>
        {isPartial && <span className={styles.partial}>{say('row.partial')}</span>}
      </th>
      <AmountCells figures={figures} asked={asked} name={name} />
    </tr>
  );
}
