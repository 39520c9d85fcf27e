import { Skeleton, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import type { Parts } from '../figures/balance';
import type { Projection, Row } from '../figures/figures';
import { totalOf } from '../figures/period-figures';
import { ranked } from './ranked';
import { RankingTable } from './ranking-table';
import { usePlan } from '../figures/use-plan';
import styles from './plan.module.css';

const NONE: readonly Row[] = [];

/**
 * Occupations by territory, the largest determined gap first. What cannot be ranked is listed
 * separately, never hidden.
 */
export function Ranking({
  projection,
  shown,
}: {
  projection: Projection | undefined;
  shown: Parts | undefined;
}) {
  const say = useSay();
  const { count } = useFormats();
  const { filter } = usePlan();
  const rows = projection?.data ?? NONE;
  const { determined, undetermined, notAllocated } = useMemo(
    () => ranked(rows, shown),
    [rows, shown],
  );
  return (
    <section className={styles.section} aria-labelledby="ranking-title">
      <Title order={2} size="h3" id="ranking-title">
        {say(filter.sector ? 'ranking.title-needs' : 'ranking.title')}
      </Title>
      {projection?.next && (
        <p className={styles.note}>{say('ranking.first-rows', { shown: count(rows.length) })}</p>
      )}
      {projection ? (
        <RankingTable rows={determined} labelledBy="ranking-title" />
      ) : (
        <Skeleton height="20rem" />
      )}
      <Apart name="undetermined" rows={undetermined} />
      <Apart name="not-allocated" rows={notAllocated} />
    </section>
  );
}

function Apart({ name, rows }: { name: 'undetermined' | 'not-allocated'; rows: readonly Row[] }) {
  const say = useSay();
  const { count } = useFormats();
  const { filter } = usePlan();
  if (rows.length === 0) return null;
  const { demand, supply } = totalOf(rows);
  const said =
    filter.sector && name === 'not-allocated'
      ? 'ranking.not-allocated-needs'
      : (`ranking.${name}` as const);
  return (
    <details className={styles.apart}>
      <summary id={`ranking-${name}`}>
        {say(said, { n: rows.length, demand: count(demand), supply: count(supply) })}
      </summary>
      <p className={styles.note}>{say(`ranking.${name}-why`)}</p>
      <RankingTable rows={rows} labelledBy={`ranking-${name}`} />
    </details>
  );
}
