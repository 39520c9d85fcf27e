import { Skeleton } from '@mantine/core';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { StatusMark } from '../records/marks';
import { type LogBacklog, type ServiceName, serviceNames, useMissing, useLags } from './status-api';
import { useSpan } from './spans';
import styles from './status.module.css';

/** Which service is ready, and the state of its own log. */
export function Services() {
  const say = useSay();
  const missing = useMissing();
  const lags = useLags();
  return (
    <section aria-labelledby="services-title">
      <h2 id="services-title">{say('status.services')}</h2>
      <div className={styles.scroll}>
        <table className={styles.table} aria-labelledby="services-title">
          <thead>
            <tr>
              <th scope="col">{say('status.column.service')}</th>
              <th scope="col">{say('status.column.state')}</th>
              <th scope="col">{say('status.column.log')}</th>
              <th scope="col">{say('status.column.last')}</th>
              <th scope="col">{say('status.column.unpublished')}</th>
            </tr>
          </thead>
          <tbody>
            {serviceNames.map((name) => (
              <tr key={name}>
                <th scope="row">{say(`status.service.${name}`)}</th>
                <td data-label={say('status.column.state')}>
                  {missing.data ? (
                    <State why={missing.data[name]} />
                  ) : (
                    <Skeleton height="1.2rem" width="5rem" />
                  )}
                </td>
                <Log log={logOf(name, lags.data)} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Undefined if unknown. */
const logOf = (
  name: ServiceName,
  lags: ReturnType<typeof useLags>['data'],
): LogBacklog | null | undefined => (name === 'portal' ? null : lags?.[name]?.log);

function State({ why }: { why: string | undefined }) {
  const say = useSay();
  return (
    <>
      <StatusMark
        tone={why === undefined ? 'good' : 'late'}
        word={say(why === undefined ? 'status.ready' : 'status.not-ready')}
      />
      {why !== undefined && (
        <span className={styles.technical} lang="en">
          <bdi dir="ltr">{why}</bdi>
        </span>
      )}
    </>
  );
}

function Log({ log }: { log: LogBacklog | null | undefined }) {
  const say = useSay();
  const span = useSpan();
  const { count, instant } = useFormats();
  const labels = {
    log: say('status.column.log'),
    last: say('status.column.last'),
    unpublished: say('status.column.unpublished'),
  };
  if (!log)
    return (
      <>
        <td data-label={labels.log} className={styles.quiet}>
          {say(log === null ? 'status.log-none' : 'status.unknown')}
        </td>
        <td data-empty />
        <td data-empty />
      </>
    );
  const { events, unpublished, ageSeconds, lastEventTime, topic } = log;
  return (
    <>
      <td data-label={labels.log}>
        {say('status.log-events', { n: events, shown: count(events) })}
        <span className={styles.technical}>
          <bdi>{topic}</bdi>
        </span>
      </td>
      <td data-label={labels.last}>{lastEventTime ? instant(lastEventTime) : '–'}</td>
      <td data-label={labels.unpublished}>
        {unpublished > 0
          ? say('status.unpublished', {
              n: unpublished,
              shown: count(unpublished),
              since: span(ageSeconds),
            })
          : say('status.unpublished-none')}
      </td>
    </>
  );
}
