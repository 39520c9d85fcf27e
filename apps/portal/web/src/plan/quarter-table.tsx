import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { Figure } from '../why/figure';
import type { QuarterFigures } from './quarter-figures';
import { usePlan } from './use-plan';
import styles from './plan.module.css';

export function QuarterTable({ figures }: { figures: readonly QuarterFigures[] }) {
  const say = useSay();
  const { count, signed, quarter: named } = useFormats();
  const { filter } = usePlan();
  return (
    <div className={styles.tableBox} tabIndex={0} role="group" aria-labelledby="quarters-title">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say('column.quarter')}</th>
            {(['needs', 'training', 'gap'] as const).map((column) => (
              <th key={column} scope="col" className={styles.amount}>
                {say(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.map(({ quarter, demand, supply }) => {
            const asked = {
              territory: filter.territory,
              occupation: filter.occupation,
              from: quarter,
              to: quarter,
            };
            const name = named(quarter);
            return (
              <tr key={quarter}>
                <th scope="row">{name}</th>
                <td className={styles.amount}>
                  <Figure asked={{ ...asked, side: 'demand' }} name={name}>
                    {count(demand)}
                  </Figure>
                </td>
                <td className={styles.amount}>
                  <Figure asked={{ ...asked, side: 'supply' }} name={name}>
                    {count(supply)}
                  </Figure>
                </td>
                <td className={styles.amount}>
                  {filter.sector ? (
                    '–'
                  ) : (
                    <Figure asked={{ ...asked, side: 'gap' }} name={name}>
                      {signed(demand - supply)}
                    </Figure>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
