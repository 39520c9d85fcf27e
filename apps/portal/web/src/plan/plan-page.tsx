import { Title } from '@mantine/core';
import { lazy, Suspense, useMemo } from 'react';
import { isAway } from '../api/ask';
import { useAway } from '../session/use-away';
import { useCodeList } from '../classifications/code-lists';
import { useSay } from '../languages/say';
import { ErrorPage } from '../ui/error-page';
import { ServerAway } from '../ui/server-away';
import { FirstTour, NothingYet } from '../welcome/first-minutes';
import { useNothingYet } from '../welcome/nothing-yet';
import { WhyDrawer } from '../why/why-drawer';
import { balanceOf } from '../figures/balance';
import { withHeadcount } from '../figures/headcounts';
import { SinceFacts } from './compare-with';
import { useComparison, useLastImport } from './comparison';
import { Controls } from './controls';
import { Facts } from './facts';
import {
  type Filter,
  useAssumptionSet,
  useByQuarter,
  useByTerritory,
  useMeasures,
  useRanking,
  useWholeScope,
} from '../figures/figures';
import { FirstSteps } from './first-steps';
import { useLive } from './live';
import { MovedLine } from './moved-line';
import { errandsOf } from './errands';
import { useParts } from './parts';
import { PlanJobs } from './plan-jobs';
import { PlanSum } from './plan-sum';
import { PrintHead } from './print-head';
import { Quarters } from './quarters';
import { Ranking } from './ranking';
import { Territories } from './territories';
import { useOtherLinesReady, usePlan } from '../figures/use-plan';
import { useWhatMoved } from './what-moved';
import { useSession } from '../session/session';
import styles from './plan.module.css';

/** Loaded after the figures, which are asked for first. */
const ToDo = lazy(() => import('./to-do'));

/** The first screen: where, when and in which occupations training is missing. */
export function PlanPage() {
  const { search, filter } = usePlan();
  const live = useLive();
  const byTerritory = useByTerritory(filter);
  const measures = useMeasures(filter);
  const byQuarter = useByQuarter(filter);
  const ranking = useRanking(filter, search);
  const before = useComparison(filter, search.since);
  useOtherLinesReady(ranking.isSuccess);
  useQueriesOfChildren(filter);
  const moved = useMovedQuarters(filter, byQuarter);
  const parts = useParts(filter);
  const balance = useMemo(() => parts && balanceOf(parts, filter.line), [parts, filter.line]);
  const quarterRows = useQuarterRows(byQuarter);
  const isEmpty = hasNoAmount(measures) && Object.keys(search).length === 0;
  const isNothingYet = useNothingYet(isEmpty);
  const isNobodyThere = useAway(byTerritory);
  const failure = byTerritory.error ?? measures.error;
  if (isNobodyThere) return <ServerAway />;
  if (failure && !isAway(failure) && !byTerritory.data) return <ErrorPage error={failure} />;
  if (isEmpty && isNothingYet !== false) return isNothingYet ? <NothingYet /> : null;
  return (
    <div className={styles.page}>
      <FirstTour isReady={byTerritory.data !== undefined && ranking.data !== undefined} />
      <Question territory={filter.territory} />
      <PrintHead filter={filter} />
      <Awaiting />
      <Controls rows={quarterRows} />
      <MovedLine moved={moved} />
      {isEmpty && <FirstSteps />}
      <SinceFacts comparison={before} />
      <PlanSum
        balance={balance}
        before={before?.balance}
        projection={byTerritory.data}
        isMoving={moved.length > 0}
      />
      <PlanJobs projection={byTerritory.data} />
      <Territories projection={byTerritory.data} before={before?.projection} moved={moved} />
      <Quarters rows={quarterRows} shown={parts} />
      <Ranking projection={ranking.data} shown={parts} />
      <Facts projection={byTerritory.data} balance={balance} live={live} />
      <WhyDrawer projection={byTerritory.data} />
    </div>
  );
}

const hasNoAmount = ({ data, isPlaceholderData }: ReturnType<typeof useMeasures>) =>
  data?.data.length === 0 && !isPlaceholderData;

/**
 * The queries of child components, asked here too: if the plan turns out to be empty, the children
 * are removed, and that would abort the running requests.
 */
function useQueriesOfChildren(filter: Filter): void {
  useWholeScope(filter);
  useAssumptionSet(undefined);
  useLastImport();
  useCodeList('territory');
  useCodeList('occupation');
  useCodeList('sector');
}

/** The rows by quarter that count openings or persons. */
function useQuarterRows({ data }: ReturnType<typeof useByQuarter>) {
  return useMemo(() => data && withHeadcount(data.data), [data]);
}

/** The line of what awaits the reader. Its place is kept while it loads. */
function Awaiting() {
  const say = useSay();
  const session = useSession();
  if (errandsOf(session).length === 0) return null;
  return (
    <nav className={`${styles.toDo} no-print`} aria-label={say('to-do.title')}>
      <Suspense fallback={null}>
        <ToDo />
      </Suspense>
    </nav>
  );
}

function useMovedQuarters(filter: Filter, byQuarter: ReturnType<typeof useByQuarter>) {
  const { from: _, to: __, ...everyQuarter } = filter;
  const isCurrent = byQuarter.isSuccess && !byQuarter.isPlaceholderData;
  return useWhatMoved(byQuarter.data, JSON.stringify(everyQuarter), isCurrent);
}

function Question({ territory }: { territory: string }) {
  const say = useSay();
  const territories = useCodeList('territory');
  return (
    <div className={styles.head}>
      <Title order={1} className={styles.title}>
        {say('plan.question', {
          code: territory.replace('-', ''),
          territory: territories.of(territory),
        })}
      </Title>
      <p className={styles.convention}>{say('plan.convention')}</p>
    </div>
  );
}
