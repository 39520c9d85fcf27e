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

/** A count with its date and its author. */
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

/** Applications, enrolments and completers, with fill and pressure. */
export function Counts({ session }: { session: Session }) {
  const say = useSay();
  const { enrolment, completion } = session;
  if (!enrolment && !completion)
    return <p className={records.quiet}>{say('training.counts-none')}</p>;
  return (
    <ul className={styles.counts}>
      {enrolment && <Applications enrolment={enrolment} pressure={session.pressure} />}
      {enrolment && <Enrolled enrolment={enrolment} seats={session.seats} fill={session.fill} />}
      {completion && <Completed completion={completion} enrolled={enrolment?.enrolled ?? 0} />}
    </ul>
  );
}

type Enrolment = NonNullable<Session['enrolment']>;
type Completion = NonNullable<Session['completion']>;

function Applications({
  enrolment: { applications, on, countedBy },
  pressure,
}: { enrolment: Enrolment } & Pick<Session, 'pressure'>) {
  const say = useSay();
  const { count, decimal } = useFormats();
  if (typeof applications !== 'number') return null;
  const ratio = pressure === null ? null : decimal(Math.round(pressure * 10) / 10);
  return (
    <Count name={say('training.applications')} number={count(applications)} on={on} by={countedBy}>
      {ratio !== null && <div>{say('training.pressure-text', { ratio })}</div>}
    </Count>
  );
}

function Enrolled({
  enrolment: { enrolled, on, countedBy },
  seats,
  fill,
}: { enrolment: Enrolment } & Pick<Session, 'seats' | 'fill'>) {
  const say = useSay();
  const { count, percent } = useFormats();
  return (
    <Count name={say('training.enrolled')} number={count(enrolled)} on={on} by={countedBy}>
      {seats && (
        <Filled
          done={enrolled}
          all={seats.cumulative}
          text={say('training.fill-text', {
            enrolled: count(enrolled),
            seats: count(seats.cumulative),
            share: percent(fill ?? 0),
          })}
        />
      )}
    </Count>
  );
}

function Completed({
  completion: { completed, on, countedBy },
  enrolled,
}: {
  completion: Completion;
  enrolled: number;
}) {
  const say = useSay();
  const { count, percent } = useFormats();
  return (
    <Count name={say('training.completed')} number={count(completed)} on={on} by={countedBy}>
      {enrolled > 0 && (
        <Filled
          done={completed}
          all={enrolled}
          text={say('training.completed-text', {
            done: count(completed),
            all: count(enrolled),
            share: percent(completed / enrolled),
          })}
        />
      )}
    </Count>
  );
}

/**
 * Leavers in work, of those asked, 6 and 12 months after the end. Outcomes that are due are marked.
 */
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
