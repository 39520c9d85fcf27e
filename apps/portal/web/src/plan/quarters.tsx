import { SegmentedControl, Skeleton, Title } from '@mantine/core';
import { lazy, memo, Suspense, useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useSay } from '../languages/say';
import type { Parts } from '../figures/balance';
import type { Row } from '../figures/figures';
import { isQuarterly, type PeriodFigures, quarterFigures } from '../figures/period-figures';
import { QuarterTable, SchoolYearTable } from './period-table';
import { quartersOf } from './time-range';
import { usePlan } from '../figures/use-plan';
import styles from './plan.module.css';

const QuartersChart = memo(lazy(() => import('./quarters-chart')));

interface Props {
  rows: readonly Row[] | undefined;
  shown: Parts | undefined;
}

/** Needs and training by quarter, as a chart or a table, or by school year. */
export function Quarters({ rows, shown }: Props) {
  const say = useSay();
  const {
    filter: { from, to },
    change,
  } = usePlan();
  const [view, setView] = useState('chart');
  const figures = useMemo<PeriodFigures[]>(
    () => quarterFigures(rows ?? [], quartersOf(rows), { from, to }, shown),
    [rows, from, to, shown],
  );
  // the sum and the ranking are painted first
  const drawn = useDeferredValue(useMemo(() => figures.filter(isQuarterly), [figures]));
  const choose = useCallback(
    (quarter: string) => {
      const isChosen = from === quarter && to === quarter;
      change(isChosen ? { from: undefined, to: undefined } : { from: quarter, to: quarter });
    },
    [change, from, to],
  );
  if (rows && figures.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="quarters-title">
      <div className={styles.sectionHead}>
        <Title order={2} size="h3" id="quarters-title">
          {say('quarters.title')}
        </Title>
        <ViewSwitch view={view} onView={setView} />
      </div>
      {view === 'chart' && (
        <Suspense fallback={<Skeleton height="18rem" />}>
          <QuartersChart figures={drawn} onChoose={choose} />
        </Suspense>
      )}
      {view === 'table' && <QuarterTable figures={figures} />}
      {view === 'years' && <SchoolYearTable shown={shown} />}
    </section>
  );
}

function ViewSwitch({ view, onView }: { view: string; onView(view: string): void }) {
  const say = useSay();
  return (
    <SegmentedControl
      className="no-print"
      size="xs"
      aria-label={say('quarters.view')}
      value={view}
      onChange={onView}
      data={[
        { value: 'chart', label: say('quarters.chart') },
        { value: 'table', label: say('quarters.table') },
        { value: 'years', label: say('time.school-years') },
      ]}
    />
  );
}
