import { Title } from '@mantine/core';
import { ErrorPage } from '../ui/error-page';
import { ServerAway } from '../ui/server-away';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { isAway } from '../api/ask';
import { useMissing, useRuns, useLags } from './status-api';
import { Checks } from './checks';
import { Parked } from './parked';
import { Readers } from './readers';
import { Services } from './services';
import { Serving } from './serving';
import styles from './status.module.css';

/** For operators: whether everything runs, and what to do if not. */
export function StatusPage() {
  const say = useSay();
  const missing = useMissing();
  if (missing.error && !missing.data)
    return isAway(missing.error) ? <ServerAway /> : <ErrorPage error={missing.error} />;
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <Title order={1} className={styles.title}>
          {say('status.title')}
        </Title>
        <p className={styles.lead}>{say('status.lead')}</p>
        <InShort />
      </div>
      <Services />
      <Readers />
      <Parked />
      <Checks />
      <Serving />
    </div>
  );
}

/** The summary for operators. Screen readers announce its changes. */
function InShort() {
  const say = useSay();
  const { time } = useFormats();
  const missing = useMissing();
  const lags = useLags();
  const verified = useRuns('verify');
  if (!missing.data || !lags.data) return <p role="status" className={styles.short} data-waiting />;
  const consumers = Object.values(lags.data).flatMap((one) => one.consumers);
  const sum = (of: 'lag' | 'parked') => consumers.reduce((all, line) => all + line[of], 0);
  const counted = [
    ['status.look-services', Object.keys(missing.data).length],
    ['status.look-alarms', consumers.filter(({ alarm }) => alarm).length],
    ['status.look-lag', sum('lag')],
    ['status.look-parked', sum('parked')],
  ] as const;
  const toLookAt = [
    ...counted.flatMap(([words, n]) => (n > 0 ? [say(words, { n })] : [])),
    ...(verified.data?.[0]?.outcome === 'different' ? [say('status.look-verify')] : []),
  ];
  return (
    <>
      <p role="status" className={styles.short} data-good={toLookAt.length === 0 || undefined}>
        {toLookAt.length === 0
          ? say('status.good')
          : `${say('status.look')} ${toLookAt.join(' · ')}`}
      </p>
      <p className={`${styles.quiet} no-print`}>
        {say('status.asked', { time: time(new Date(lags.dataUpdatedAt)) })}
      </p>
    </>
  );
}
