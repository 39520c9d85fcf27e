import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCodeList } from '../classifications/code-lists';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import type { Filter } from '../figures/figures';
import { isAway, ProblemError } from '../api/ask';
import { lineWord } from '../figures/plan-search';
import { useWindowName } from '../figures/use-window-name';
import type { AskedFigure } from './asked-figure';
import { Assumptions } from './assumptions';
import { MeasuresBeside } from '../incentives/measures-beside';
import { type Lineage, useFigure, weightsQuery } from './lineage';
import { Past } from './past';
import { totalOf } from './sources';
import { SourceTable } from './source-table';
import styles from './why.module.css';

interface Props {
  asked: AskedFigure;
  filter: Filter;
}

/** Explains a figure: the sources that add up to it, the assumptions, and its earlier values. */
export default function Explanation({ asked, filter }: Props) {
  const say = useSay();
  const { decimal } = useFormats();
  const { data: lineage, error } = useQuery(weightsQuery(filter, asked));
  const figure = useFigure(filter, asked);
  const weights = lineage?.weights;
  if (error && !lineage && !isAway(error))
    return (
      <p role="alert">
        <strong>{say('why.failed')}</strong>{' '}
        {error instanceof ProblemError ? error.problem.detail : ''}
      </p>
    );
  return (
    <>
      <p className={styles.scope}>
        <Scope asked={asked} filter={filter} />
      </p>
      <div className={styles.sum}>
        <strong>{figure === undefined ? '…' : decimal(figure)}</strong>
        <Quantity asked={asked} filter={filter} />
        {lineage && figure !== undefined && <Check lineage={lineage} figure={figure} />}
      </div>
      {figure !== undefined && !Number.isInteger(figure) && (
        <p className={styles.meta}>{say('why.exact')}</p>
      )}
      {weights ? (
        <SourceTable weights={weights} />
      ) : (
        <Loader size="sm" type="dots" aria-label={say('layout.waiting')} />
      )}
      <MeasuresBeside cell={cellOf(asked, filter)} ofJobs={asked.side.startsWith('jobs-')} />
      <Past asked={asked} filter={filter} weights={weights} figure={figure} />
      <Assumptions filter={filter} />
    </>
  );
}

const cellOf = ({ territory, occupation }: AskedFigure, { sector }: Filter) => ({
  territory,
  ...(occupation && { occupation }),
  ...(sector && { sector }),
});

function Scope({ asked, filter }: Props) {
  const say = useSay();
  const windowName = useWindowName();
  const territories = useCodeList('territory');
  const occupations = useCodeList('occupation');
  const sectors = useCodeList('sector');
  const { territory, occupation, from, to, above } = asked;
  const parts = [
    territories.of(territory),
    occupation ? occupations.of(occupation) : say('filter.every-occupation'),
    ...(filter.sector ? [sectors.of(filter.sector)] : []),
    above?.period ? say('row.no-period') : windowName({ from, to }),
    say(`line.${filter.line}`),
    ...(above?.territory || above?.occupationLevel ? [say('row.not-allocated')] : []),
  ];
  return parts.join(' · ');
}

const terms = {
  needs: 'term.declared',
  promised: 'term.promised',
  training: 'term.expected',
  committed: 'term.committed',
  demand: 'term.demand',
  supply: 'term.supply',
  gap: 'term.gap',
  'jobs-expected': 'term.jobs-expected',
  'jobs-created': 'term.jobs-created',
  'jobs-promised': 'term.jobs-promised',
} as const;
const OPENINGS: readonly AskedFigure['side'][] = ['needs', 'promised', 'demand'];

function unitOf(side: AskedFigure['side']) {
  if (side.startsWith('jobs-')) return 'unit.jobs';
  return OPENINGS.includes(side) ? 'unit.openings' : 'unit.persons';
}

/** What the figure counts, by its name in the plan, and its unit. */
function Quantity({ asked: { side }, filter: { line } }: Props) {
  const say = useSay();
  return (
    <span>
      {say(unitOf(side))} · {say(terms[side], { line: lineWord(line) })}
      {side === 'gap' && <span className={styles.meta}> {say('why.side.gap')}</span>}
    </span>
  );
}

const EXACT = 0.0005;

/** Compares the sum of the entries with the figure, which comes from the balances. */
function Check({ lineage: { weights, isCut }, figure }: { lineage: Lineage; figure: number }) {
  const say = useSay();
  const { decimal } = useFormats();
  const sum = totalOf(weights);
  const agrees = Math.abs(sum - figure) < EXACT;
  const values = {
    sum: decimal(sum),
    figure: decimal(figure),
    sources: weights.length,
    entries: weights.reduce((n, { entries }) => n + entries, 0),
  };
  return (
    <span className={styles.check} data-agrees={agrees}>
      {say(agrees ? 'why.agrees' : isCut ? 'why.first-entries' : 'why.differs', values)}
    </span>
  );
}
