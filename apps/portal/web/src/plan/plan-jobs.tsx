import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { Filter, Projection } from '../figures/figures';
import { usePlan } from '../figures/use-plan';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { useMay, useSession } from '../session/session';
import { Figure } from '../why/figure';
import styles from './plan.module.css';

const kinds = ['expected', 'created', 'promised'] as const;

/**
 * The jobs of the question, beside the sum: they have a unit of their own and are added to nothing.
 * The first line counts no commitment, so it has no promised jobs.
 */
export function PlanJobs({ projection }: { projection: Projection | undefined }) {
  const say = useSay();
  const { filter } = usePlan();
  const mayRead = useMay('jobs:read');
  const jobs = projection?.total.jobs;
  const shown = kinds.filter((kind) => kind !== 'promised' || filter.line !== 'declared');
  const isNone = jobs && shown.every((kind) => jobs[kind] === 0);
  return (
    <section className={styles.jobs} aria-labelledby="jobs-title">
      <h2 id="jobs-title">{say('jobs.title')}</h2>
      <p>
        {jobs && !isNone && <Amounts jobs={jobs} shown={shown} filter={filter} />}
        {isNone && say('jobs.none')} <span>{say('jobs.apart')}</span>{' '}
        {mayRead && <ToList filter={filter} />}
      </p>
    </section>
  );
}

interface AmountsProps {
  jobs: Projection['total']['jobs'];
  shown: readonly (typeof kinds)[number][];
  filter: Filter;
}

/** Each amount leads to its reason. */
function Amounts({ jobs, shown, filter: { territory, occupation, from, to } }: AmountsProps) {
  const say = useSay();
  const { count } = useFormats();
  return shown.map((kind, i) => {
    const n = Math.round(jobs[kind]);
    return (
      <Fragment key={kind}>
        {i > 0 && <span aria-hidden="true">· </span>}
        <strong>
          <Figure asked={{ side: `jobs-${kind}`, territory, occupation, from, to }}>
            {say(`jobs.${kind}`, { n, shown: count(n) })}
          </Figure>
        </strong>{' '}
      </Fragment>
    );
  });
}

/** The list of the same place, occupation and sector. */
function ToList({ filter: { territory, occupation, sector } }: { filter: Filter }) {
  const say = useSay();
  const { territory: own } = useSession();
  return (
    <Link
      to="/micro-projects"
      search={{ territory: territory === own ? undefined : territory, occupation, sector }}
    >
      {say('jobs.list')}
    </Link>
  );
}
