import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCodeList } from '../classifications/code-lists';
import { useSay } from '../languages/say';
import { Filled, StatusMark } from '../records/marks';
import styles from '../records/records.module.css';
import { budgetTones, useMoney } from './incentive-words';
import { measureBudgetsQuery } from './incentives-api';

/** The budgets of a measure that the reader may see, with what is left of each. */
export function MeasureBudgets({ id }: { id: string }) {
  const say = useSay();
  const money = useMoney();
  const territories = useCodeList('territory');
  const { data: budgets = [] } = useQuery(measureBudgetsQuery(id));
  if (budgets.length === 0) return <p>{say('incentives.no-budget')}</p>;
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say('incentives.budget')}</th>
            <th scope="col">{say('incentives.taken')}</th>
            <th scope="col" className={styles.amount}>
              {say('incentives.left')}
            </th>
            <th scope="col">{say('records.status')}</th>
          </tr>
        </thead>
        <tbody>
          {budgets.map(({ id: budget, territory, year, amount, left, status }) => (
            <tr key={budget}>
              <th scope="row">
                <Link to="/incentive-budgets/$id" params={{ id: budget }}>
                  {territories.of(territory)} · {year}
                </Link>
              </th>
              <td>
                <Filled done={amount - left} all={amount} text={money(amount - left)} />
              </td>
              <td className={styles.amount}>{money(left)}</td>
              <td>
                <StatusMark
                  tone={budgetTones[status]}
                  word={say(`incentives.budget-status.${status}`)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
