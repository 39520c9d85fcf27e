import { NativeSelect } from '@mantine/core';
import { useSay } from '../languages/say';
import { DateInput } from '../dates/date-input';
import { daysFrom } from '../dates/days';
import { useToday } from '../dates/today';
import { type Comparison, useLastImport, useMoment } from './comparison';
import { usePlan } from '../figures/use-plan';
import styles from './plan.module.css';

const A_DAY = 'day';

/** The choice of a moment to compare the plan with: before the last import, a week ago, any day. */
export function CompareWith() {
  const today = useToday();
  const say = useSay();
  const moment = useMoment();
  const {
    search: { since },
    change,
  } = usePlan();
  const lastImport = useLastImport();
  const week = daysFrom(today(), -7);
  const isDay = since !== undefined && !since.includes('T');
  const choices = [
    ...(lastImport
      ? [{ value: lastImport, label: say('since.import', { moment: moment(lastImport) }) }]
      : []),
    { value: week, label: say('since.week', { moment: moment(week) }) },
  ];
  const isKnown = since === undefined || choices.some(({ value }) => value === since);
  return (
    <>
      <NativeSelect
        label={say('since.name')}
        value={since ?? ''}
        onChange={({ currentTarget: { value } }) =>
          change({ since: value === A_DAY ? daysFrom(today(), -1) : value || undefined })
        }
      >
        <option value="">{say('since.none')}</option>
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
        {!isKnown && (
          <option value={since}>{say('since.moment', { moment: moment(since) })}</option>
        )}
        <option value={A_DAY}>{say('since.day')}</option>
      </NativeSelect>
      {isDay && (
        <DateInput
          label={say('since.date')}
          value={since}
          max={today()}
          onChange={(day) => day && change({ since: day }, 'run')}
        />
      )}
    </>
  );
}

/** The moment that differences refer to, and whether they may still change. */
export function SinceFacts({ comparison }: { comparison: Comparison | undefined }) {
  const say = useSay();
  const moment = useMoment();
  if (!comparison) return null;
  const { balance, isProvisional, hasFailed } = comparison;
  const state = balance
    ? isProvisional
      ? ` (${say('since.provisional')})`
      : ''
    : ` · ${say(hasFailed ? 'since.failed' : 'since.waiting')}`;
  return (
    <p className={`${styles.sinceHead} no-print`} role="status">
      {say('since.head', { moment: moment(comparison.moment) })}
      {state}
    </p>
  );
}
