import type { IncentiveMeasure } from '@mizan/client';
import { useSay } from '../languages/say';
import { StatusMark } from '../records/marks';
import styles from '../records/records.module.css';
import { useExpectation, useFieldWord } from './incentive-words';

/** What a measure asks of its subject, each condition with its source. */
export function Conditions({ measure }: { measure: IncentiveMeasure }) {
  const say = useSay();
  const word = useFieldWord();
  const expectation = useExpectation();
  if (measure.conditions.length === 0) return <p>{say('incentives.no-condition')}</p>;
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say('incentives.condition')}</th>
            <th scope="col">{say('incentives.expected')}</th>
            <th scope="col">{say('incentives.source')}</th>
          </tr>
        </thead>
        <tbody>
          {measure.conditions.map((condition, n) => (
            <tr key={n}>
              <th scope="row">{word(condition.field)}</th>
              <td>
                <bdi>{expectation(condition.field, condition)}</bdi>
              </td>
              <td>
                <Source source={condition.source} isConfirmed={condition.confirmed} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Where something stands; a mark if no source was checked. */
export function Source({ source, isConfirmed }: { source?: string | null; isConfirmed: boolean }) {
  const say = useSay();
  return (
    <>
      {source && <bdi>{source}</bdi>}{' '}
      {!isConfirmed && <StatusMark tone="open" word={say('incentives.unconfirmed-mark')} />}
    </>
  );
}
