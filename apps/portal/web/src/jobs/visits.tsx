import type { MicroProject } from '@mizan/client';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { useOrganisations } from '../organisations/organisations';
import { LateMark, StatusMark } from '../records/marks';
import styles from '../records/records.module.css';

/** What each visit found, the last one first, and which one is due. */
export function Visits({ project: { visits, visitsDue, creation } }: { project: MicroProject }) {
  const say = useSay();
  return (
    <>
      {visitsDue.length > 0 && (
        <p className={styles.marks}>
          {visitsDue.map((month) => (
            <LateMark key={month} word={say(`projects.visit-due.${month}`)} />
          ))}
        </p>
      )}
      {visits.length > 0 ? (
        <VisitTable visits={[...visits].reverse()} />
      ) : (
        <p className={styles.quiet}>
          {say(creation ? 'projects.visits-none' : 'projects.visits-later')}
        </p>
      )}
    </>
  );
}

function VisitTable({ visits }: Pick<MicroProject, 'visits'>) {
  const say = useSay();
  const { count, day } = useFormats();
  const { nameOf } = useOrganisations();
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{say('projects.visits')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('records.date')}</th>
          <th scope="col">{say('projects.found')}</th>
          <th scope="col" className={styles.amount}>
            {say('projects.jobs-found')}
          </th>
        </tr>
      </thead>
      <tbody>
        {visits.map(({ on, by, alive, jobs, note }, i) => (
          <tr key={i}>
            <th scope="row">
              {day(on)}
              <span className={styles.meta}>{nameOf(by)}</span>
            </th>
            <td>
              <StatusMark
                tone={alive ? 'good' : 'over'}
                word={say(alive ? 'projects.alive.yes' : 'projects.alive.no')}
              />
              {note && (
                <span className={styles.meta}>
                  <bdi>{note}</bdi>
                </span>
              )}
            </td>
            <td className={styles.amount}>{typeof jobs === 'number' ? count(jobs) : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
