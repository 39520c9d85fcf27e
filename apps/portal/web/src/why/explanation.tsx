import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCodeList } from '../classifications/code-lists';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import type { Filter } from '../plan/figures';
import { isAway, ProblemError } from '../session/ask';
import type { AskedFigure } from './asked-figure';
import { Assumptions } from './assumptions';
import { useFigure, weightsQuery } from './lineage';
import { Past } from './past';
import { totalOf } from './sources';
import { SourceTable } from './source-table';
import styles from './why.module.css';

interface Props {
  asked: AskedFigure;
  filter: Filter;
}

/** Where a figure comes from: the sources that add up to it, what was assumed, and what it was before. */
export default function Explanation({ asked, filter }: Props) {
  const say = useSay();
  const { count } = useFormats();
  const { data: weights, error } = useQuery(weightsQuery(filter, asked));
  const figure = useFigure(filter, asked);
  if (error && !weights && !isAway(error))
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
        <strong>{figure === undefined ? '…' : count(figure)}</strong>
        <span>{say(`why.side.${asked.side}`)}</span>
        {weights && figure !== undefined && (
          <Check
            sum={totalOf(weights)}
            figure={figure}
            sources={weights.length}
            entries={weights.reduce((n, { entries }) => n + entries, 0)}
          />
        )}
      </div>
      {weights ? (
        <SourceTable weights={weights} />
      ) : (
        <Loader size="sm" type="dots" aria-label={say('layout.waiting')} />
      )}
      <Past asked={asked} filter={filter} weights={weights} figure={figure} />
      <Assumptions filter={filter} />
    </>
  );
}

function Scope({ asked, filter }: Props) {
  const say = useSay();
  const { quarter } = useFormats();
  const territories = useCodeList('territory');
  const occupations = useCodeList('occupation');
  const sectors = useCodeList('sector');
  const { territory, occupation, from, to, above } = asked;
  const period =
    from && to
      ? from === to
        ? quarter(from)
        : say('time.range', { from: quarter(from), to: quarter(to) })
      : say('time.whole');
  const parts = [
    territories.of(territory),
    occupation ? occupations.of(occupation) : say('filter.every-occupation'),
    ...(filter.sector ? [sectors.of(filter.sector)] : []),
    period,
    say(`line.${filter.line}`),
    ...(above ? [say('row.not-allocated')] : []),
  ];
  return parts.join(' · ');
}

const EXACT = 0.0005;

/** The entries are summed here, the figure comes from the balances: that both agree is the proof. */
function Check({
  sum,
  figure,
  sources,
  entries,
}: {
  sum: number;
  figure: number;
  sources: number;
  entries: number;
}) {
  const say = useSay();
  const { decimal } = useFormats();
  const values = { sum: decimal(sum), figure: decimal(figure), sources, entries };
  return (
    <span className={styles.check} data-agrees={Math.abs(sum - figure) < EXACT}>
      {say(Math.abs(sum - figure) < EXACT ? 'why.agrees' : 'why.differs', values)}
    </span>
  );
}
