import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import type { Filter } from '../figures/figures';
import { DateInput } from '../dates/date-input';
import { useToday } from '../dates/today';
import type { AskedFigure } from './asked-figure';
import { useFigure, weightsQuery } from './lineage';
import { SourceName } from '../records/source-name';
import { changesBetween, type SourceWeight } from './sources';
import styles from './why.module.css';

interface Props {
  asked: AskedFigure;
  filter: Filter;
  weights: readonly SourceWeight[] | undefined;
  figure: number | undefined;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const CHANGES_SHOWN = 10;

/**
 * The figure as it was recorded at the end of a day, and the sources that have changed it since.
 */
export function Past(props: Props) {
  const say = useSay();
  const today = useToday();
  const [day, setDay] = useState('');
  const isDay = DAY.test(day) && day <= today();
  return (
    <section className={`${styles.section} ${isDay ? '' : 'no-print'}`}>
      <h3>{say('past.title')}</h3>
      <DateInput
        label={say('past.date')}
        value={day}
        max={today()}
        onChange={setDay}
        maw="14rem"
        className="no-print"
      />
      {isDay && <Since {...props} day={day} />}
    </section>
  );
}

/** Computed in thousandths to avoid rounding errors. */
const differenceOf = (now: number, before: number) =>
  (Math.round(now * 1_000) - Math.round(before * 1_000)) / 1_000;

function Since({ asked, filter, weights, figure, day }: Props & { day: string }) {
  const say = useSay();
  const { decimal, signedDecimal, fullDay } = useFormats();
  const before = useFigure(filter, asked, day);
  const { data: past } = useQuery(weightsQuery(filter, asked, day));
  const changes = useMemo(
    () => (past && weights ? changesBetween(past.weights, weights) : undefined),
    [past, weights],
  );
  if (before === undefined || figure === undefined || !changes)
    return (
      <p className={styles.meta} role="status">
        {say('layout.waiting')}
      </p>
    );
  return (
    <div role="status">
      <p>
        {say('past.sentence', {
          date: fullDay(day),
          before: decimal(before),
          now: decimal(figure),
          change: signedDecimal(differenceOf(figure, before)),
          n: changes.length,
        })}
      </p>
      {changes.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say('why.source')}</th>
              <th scope="col" className={styles.amount}>
                {say('past.change')}
              </th>
            </tr>
          </thead>
          <tbody>
            {changes.slice(0, CHANGES_SHOWN).map(({ source, kind, id, change }) => (
              <tr key={source}>
                <td>
                  <SourceName kind={kind} id={id} />
                </td>
                <td className={styles.amount}>{signedDecimal(change)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {changes.length > CHANGES_SHOWN && (
        <p className={styles.meta}>{say('past.others', { n: changes.length - CHANGES_SHOWN })}</p>
      )}
    </div>
  );
}
