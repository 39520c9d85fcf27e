import type { Commitment } from '@mizan/client';
import { useSay } from '../languages/say';
import records from '../records/records.module.css';
import { SourceName } from '../why/source-name';
import styles from './agreements.module.css';
import { recordOf } from './coverage';

const kinds = ['session', 'need'] as const;

/** The records that cover a commitment, each linked. */
export function CoveredBy({ covered }: Pick<Commitment, 'covered'>) {
  const say = useSay();
  const known = covered.flatMap(({ source }) => recordOf(source) ?? []);
  return kinds.map((kind) => {
    const mine = known.filter((record) => record.kind === kind);
    return (
      mine.length > 0 && (
        <div key={kind} className={`${records.meta} ${styles.by}`}>
          <span>{say(`agreements.covered-by-${kind}`, { n: mine.length })}</span>
          <ul>
            {mine.map(({ id }) => (
              <li key={id}>
                <SourceName kind={kind} id={id} />
              </li>
            ))}
          </ul>
        </div>
      )
    );
  });
}
