import { Title } from '@mantine/core';
import { useMemo } from 'react';
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
import { useParts } from './parts';
import { PlanSum } from './plan-sum';
import { PrintHead } from './print-head';
import { Quarters } from './quarters';
import { Ranking } from './ranking';
import { Territories } from './territories';
import { useOtherLinesReady, usePlan } from '../figures/use-plan';
import { useWhatMoved } from './what-moved';
import styles from './plan.module.css';

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
      <Controls rows={byQuarter.data?.data} />
      <MovedLine moved={moved} />
      {isEmpty && <FirstSteps />}
      <SinceFacts comparison={before} />
      <PlanSum
        balance={balance}
        before={before?.balance}
        projection={byTerritory.data}
        isMoving={moved.length > 0}
      />
      <Territories projection={byTerritory.data} before={before?.projection} moved={moved} />
      <Quarters rows={byQuarter.data?.data} shown={parts} />
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
