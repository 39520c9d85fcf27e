import type { BudgetReservation, IncentiveBudget } from '@mizan/client';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useCodeList } from '../classifications/code-lists';
import { RecordHistory } from '../history/record-history';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { useOrganisations } from '../organisations/organisations';
import { Filled, StatusMark } from '../records/marks';
import { Facts, Read, RecordPage, Section } from '../records/record-page';
import styles from '../records/records.module.css';
import { useNameOfMeasure } from './budget-columns';
import { budgetTones, reservationTones, useMoney } from './incentive-words';
import { budgetHistory, budgetKey, budgetQuery, reservationsQuery } from './incentives-api';

const BudgetActions = lazy(() => import('./budget-actions'));
const ReservationActions = lazy(() => import('./reservation-actions'));

export function BudgetPage() {
  const { id } = useParams({ from: '/signed-in/incentive-budgets/$id' });
  return <Read asked={useQuery(budgetQuery(id))}>{(budget) => <OneBudget budget={budget} />}</Read>;
}

function OneBudget({ budget }: { budget: IncentiveBudget }) {
  const say = useSay();
  const nameOf = useNameOfMeasure();
  const territories = useCodeList('territory');
  const { id, version, status, origin, organisation, measure, year, territory } = budget;
  return (
    <RecordPage
      record={{ id, version, origin, organisation }}
      back={<Link to="/incentive-budgets">{say('incentives.budgets')}</Link>}
      title={`${nameOf(measure)} · ${territories.of(territory)} · ${year}`}
      status={
        <StatusMark tone={budgetTones[status]} word={say(`incentives.budget-status.${status}`)} />
      }
      actions={
        budget.can.length > 0 && (
          <Suspense fallback={null}>
            <BudgetActions budget={budget} />
          </Suspense>
        )
      }
    >
      <Section id="about" title={say('incentives.budget')}>
        <Money budget={budget} />
      </Section>
      <Section id="reservations" title={say('incentives.reservations')}>
        <Reservations id={id} />
      </Section>
      <RecordHistory
        of={budgetKey(id)}
        version={version}
        words="incentives"
        ask={budgetHistory(id)}
      />
    </RecordPage>
  );
}

function Money({ budget }: { budget: IncentiveBudget }) {
  const say = useSay();
  const money = useMoney();
  const nameOf = useNameOfMeasure();
  const { measure, amount, reserved, paid, left } = budget;
  return (
    <>
      <Filled
        done={amount - left}
        all={amount}
        text={say('incentives.left-of', { left: money(left), all: money(amount) })}
      />
      <Facts
        of={[
          [
            say('incentives.measure'),
            <Link to="/incentives/$id" params={{ id: measure }}>
              <bdi>{nameOf(measure)}</bdi>
            </Link>,
          ],
          [say('incentives.amount'), money(amount)],
          [say('incentives.reserved'), money(reserved)],
          [say('incentives.paid'), money(paid)],
          [say('incentives.left'), money(left)],
        ]}
      />
    </>
  );
}

function Reservations({ id }: { id: string }) {
  const say = useSay();
  const { data: page } = useQuery(reservationsQuery(id));
  const rows = page?.data ?? [];
  if (rows.length === 0) return <p>{say('incentives.no-reservation')}</p>;
  return (
    <>
      {page?.next && <p className={styles.quiet}>{say('incentives.newest-only')}</p>}
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say('incentives.number')}</th>
              <th scope="col">{say('incentives.for')}</th>
              <th scope="col" className={styles.amount}>
                {say('incentives.amount')}
              </th>
              <th scope="col">{say('records.status')}</th>
              <th scope="col" className="no-print">
                {say('records.actions')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((reservation) => (
              <ReservationRow key={reservation.id} reservation={reservation} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function ReservationRow({ reservation }: { reservation: BudgetReservation }) {
  const say = useSay();
  const money = useMoney();
  const { count, day } = useFormats();
  const { nameOf } = useOrganisations();
  const { number, amount, status, reservedOn, paidOn, releasedOn, organisation } = reservation;
  return (
    <tr>
      <th scope="row">{count(number)}</th>
      <td>
        <code>{reservation.for}</code>
        <span className={styles.meta}>
          {nameOf(organisation)} · {day(reservedOn)}
        </span>
      </td>
      <td className={styles.amount}>{money(amount)}</td>
      <td>
        <StatusMark
          tone={reservationTones[status]}
          word={say(`incentives.reservation-status.${status}`)}
        />
        <span className={styles.meta}>{day(paidOn ?? releasedOn ?? reservedOn)}</span>
      </td>
      <td className="no-print">
        {reservation.can.length > 0 && (
          <Suspense fallback={null}>
            <ReservationActions reservation={reservation} />
          </Suspense>
        )}
      </td>
    </tr>
  );
}
