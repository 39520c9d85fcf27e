import type { Session } from '@mizan/client';
import type { ReactNode } from 'react';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { Filled } from '../records/marks';
import { useOrganisations } from '../organisations/organisations';
import records from '../records/records.module.css';
import styles from './training.module.css';
import { months } from './training-lists';

interface CountProps {
  name: string;
  number: string;
  on: string;
  by: string;
  children?: ReactNode;
}

/** A count is never without its date and who counted. */
function Count({ name, number, on, by, children }: CountProps) {
  const say = useSay();
  const { day } = useFormats();
  const { nameOf } = useOrganisations();
  return (
    <li>
      <div className={styles.countName}>{name}</div>
      <div className={styles.number}>{number}</div>
      {children}
      <span className={records.meta}>
        {say('training.counted', { date: day(on), name: nameOf(by) })}
      </span>
    </li>
  );
}

/** Applications, enrolled, completed: with fill and pressure. */
export function Counts({
  session: { enrolment, completion, seats, fill, pressure },
}: {
  session: Session;
}) {
  const say = useSay();
  const { count, percent, decimal } = useFormats();
  if (!enrolment && !completion)
    return <p className={records.quiet}>{say('training.counts-none')}</p>;
  const applications = enrolment?.applications;
  return (
    <ul className={styles.counts}>
      {enrolment && typeof applications === 'number' && (
        <Count
          name={say('training.applications')}
          number={count(applications)}
          on={enrolment.on}
          by={enrolment.countedBy}
        >
          {pressure !== null && (
            <div>
              {say('training.pressure-text', { ratio: decimal(Math.round(pressure * 10) / 10) })}
            </div>
          )}
        </Count>
      )}
      {enrolment && (
        <Count
          name={say('training.enrolled')}
          number={count(enrolment.enrolled)}
          on={enrolment.on}
          by={enrolment.countedBy}
        >
          {seats && (
            <Filled
              done={enrolment.enrolled}
              all={seats.cumulative}
              text={say('training.fill-text', {
                enrolled: count(enrolment.enrolled),
                seats: count(seats.cumulative),
                share: percent(fill ?? 0),
              })}
            />
          )}
        </Count>
      )}
      {completion && (
        <Count
          name={say('training.completed')}
          number={count(completion.completed)}
          on={completion.on}
          by={completion.countedBy}
        >
          {enrolment && enrolment.enrolled > 0 && (
            <Filled
              done={completion.completed}
              all={enrolment.enrolled}
              text={say('training.completed-text', {
                done: count(completion.completed),
                all: count(enrolment.enrolled),
                share: percent(completion.completed / enrolment.enrolled),
              })}
            />
          )}
        </Count>
      )}
    </ul>
  );
}

/** Leavers in work, of those asked, 6 and 12 months after the end; what is due says so. */
export function Outcomes({ session: { outcomes, outcomesDue } }: { session: Session }) {
  const say = useSay();
  const { count, percent } = useFormats();
  const known = outcomes ?? [];
  const due = outcomesDue ?? [];
  if (known.length === 0 && due.length === 0)
    return <p className={records.quiet}>{say('training.outcomes-none')}</p>;
  return (
    <ul className={styles.counts}>
      {months.map((month) => {
        const one = known.find((outcome) => String(outcome.month) === month);
        if (!one)
          return (
            due.some((other) => String(other) === month) && (
              <li key={month}>
                <div className={styles.countName}>{say(`training.month.${month}`)}</div>
                <div className={styles.number}>–</div>
                {say('training.outcome-due')}
              </li>
            )
          );
        const share = one.denominator > 0 ? one.numerator / one.denominator : 0;
        return (
          <Count
            key={month}
            name={say(`training.month.${month}`)}
            number={percent(share)}
            on={one.on}
            by={one.countedBy}
          >
            <Filled
              done={one.numerator}
              all={one.denominator}
              text={say('training.outcome-text', {
                numerator: count(one.numerator),
                denominator: count(one.denominator),
                share: percent(share),
              })}
            />
          </Count>
        );
      })}
    </ul>
  );
}
