import type { Agreement } from '@mizan/client';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { StatusMark } from '../records/marks';
import records from '../records/records.module.css';
import styles from './agreements.module.css';
import { DocumentHere } from './document-link';

export function Conditions({ agreement }: { agreement: Agreement }) {
  const { conditions } = agreement;
  const say = useSay();
  const { day } = useFormats();
  if (!conditions || conditions.length === 0)
    return <p className={records.quiet}>{say('agreements.conditions-none')}</p>;
  return (
    <ul className={styles.conditions}>
      {conditions.map(({ kind, reference, date, documentHash }, i) => (
        <li key={i}>
          <span>
            {say(`agreements.condition.${kind}`)}
            {reference && <span className={records.meta}>{reference}</span>}
            <DocumentHere agreement={agreement} hash={documentHash} />
          </span>
          <StatusMark
            tone={date ? 'good' : 'late'}
            word={
              date
                ? say('agreements.condition-met', { date: day(date) })
                : say('agreements.condition-open')
            }
          />
        </li>
      ))}
    </ul>
  );
}
