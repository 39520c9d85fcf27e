import type { Need } from '@mizan/client';
import { useCodeList } from '../classifications/code-lists';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import styles from '../records/records.module.css';

/** The allocated parts of a need, and what remains. */
export function Allocation({ need: { allocation, openings } }: { need: Need }) {
  const say = useSay();
  const { count } = useFormats();
  const lists = {
    territory: useCodeList('territory'),
    sector: useCodeList('sector'),
    occupation: useCodeList('occupation'),
  };
  const parts = allocation ?? [];
  const rest = openings - parts.reduce((sum, part) => sum + part.openings, 0);
  const nameOf = ({ territory, sector, occupation }: (typeof parts)[number]) =>
    [
      territory && lists.territory.of(territory),
      sector && lists.sector.of(sector),
      occupation && lists.occupation.of(occupation),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{say('needs.allocation')}</th>
          <th scope="col" className={styles.amount}>
            {say('needs.column.openings')}
          </th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part, i) => (
          <tr key={i}>
            <th scope="row">{nameOf(part)}</th>
            <td className={styles.amount}>{count(part.openings)}</td>
          </tr>
        ))}
        {rest > 0 && (
          <tr>
            <th scope="row">
              <em>{say('needs.allocation-rest')}</em>
            </th>
            <td className={styles.amount}>{count(rest)}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
