import { Skeleton, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { ranked } from './balance';
import type { Projection, Row } from './figures';
import { RankingTable } from './ranking-table';
import { usePlan } from './use-plan';
import styles from './plan.module.css';

const NONE: readonly Row[] = [];

/** Occupations by territory, the largest determined gap first; what cannot be ranked is said apart and never hidden. */
export function Ranking({ projection }: { projection: Projection | undefined }) {
  const say = useSay();
  const { filter } = usePlan();
  const rows = projection?.data ?? NONE;
  const { determined, undetermined, notAllocated } = useMemo(() => ranked(rows), [rows]);
  return (
    <section className={styles.section} aria-labelledby="ranking-title">
      <Title order={2} size="h3" id="ranking-title">
        {say(filter.sector ? 'ranking.title-needs' : 'ranking.title')}
      </Title>
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
  if (rows.length === 0) return null;
  const sums = {
    n: rows.length,
    demand: count(rows.reduce((sum, { demand }) => sum + demand, 0)),
    supply: count(rows.reduce((sum, { supply }) => sum + supply, 0)),
  };
  return (
    <details className={styles.apart}>
      <summary id={`ranking-${name}`}>{say(`ranking.${name}`, sums)}</summary>
      <p className={styles.note}>{say(`ranking.${name}-why`)}</p>
      <RankingTable rows={rows} labelledBy={`ranking-${name}`} />
    </details>
  );
}
