import type { MicroProject } from '@mizan/client';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { useOrganisations } from '../organisations/organisations';
import styles from '../records/records.module.css';

/** What each funder gives, and the sum, in MAD. */
export function FinancingPlan({ project }: { project: MicroProject }) {
  const say = useSay();
  const { count, day } = useFormats();
  const { nameOf } = useOrganisations();
  const { financing, financed } = project;
  if (!financing) return <p className={styles.quiet}>{say('projects.financing-none')}</p>;
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{say('projects.financing')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('projects.funder')}</th>
          <th scope="col" className={styles.amount}>
            {say('projects.amount')} ({say('agreements.unit.MAD')})
          </th>
        </tr>
      </thead>
      <tbody>
        {financing.parts.map(({ funder, amount }) => (
          <tr key={funder}>
            <th scope="row">{nameOf(funder)}</th>
            <td className={styles.amount}>{count(amount)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">
            <strong>{say('projects.financed')}</strong>
            <span className={styles.meta}>
              {say('projects.financed-on', { date: day(financing.on) })}
            </span>
          </th>
          <td className={styles.amount}>
            <strong>{count(financed ?? 0)}</strong>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
