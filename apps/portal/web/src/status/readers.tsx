import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { StatusMark } from '../records/marks';
import { type ConsumerLag, type ReadingService, readingServices, useLags } from './status-api';
import { useSpan } from './spans';
import styles from './status.module.css';

/** Which service reads which log, and how far. */
export function Readers() {
  const say = useSay();
  const { data } = useLags();
  const lines = readingServices.flatMap((service) =>
    (data?.[service]?.consumers ?? []).map((line) => ({ service, line })),
  );
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="readers-title">
      <h2 id="readers-title">{say('status.readers')}</h2>
      <div className={styles.scroll}>
        <table className={styles.table} aria-labelledby="readers-title">
          <thead>
            <tr>
              <th scope="col">{say('status.column.topic')}</th>
              <th scope="col">{say('status.column.reader')}</th>
              <th scope="col">{say('status.column.lag')}</th>
              <th scope="col" className={styles.amount}>
                {say('status.column.applied')}
              </th>
              <th scope="col">{say('status.column.last')}</th>
              <th scope="col" className={styles.amount}>
                {say('status.column.parked')}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ service, line }) => (
              <Reader key={`${line.consumer} ${line.topic}`} service={service} line={line} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Reader({ service, line }: { service: ReadingService; line: ConsumerLag }) {
  const say = useSay();
  const { count, instant } = useFormats();
  const { consumer, topic, applied, head, lastEventTime, parked } = line;
  return (
    <tr>
      <th scope="row">
        <bdi className={styles.code}>{topic}</bdi>
      </th>
      <td data-label={say('status.column.reader')}>
        {say(`status.service.${service}`)}
        <span className={styles.technical}>
          <bdi>{consumer}</bdi>
        </span>
      </td>
      <td data-label={say('status.column.lag')}>
        <Lag line={line} />
      </td>
      <td data-label={say('status.column.applied')} className={styles.amount}>
        {say('status.of', { applied: count(applied), head: count(head) })}
      </td>
      <td data-label={say('status.column.last')}>{lastEventTime ? instant(lastEventTime) : '–'}</td>
      <td data-label={say('status.column.parked')} className={styles.amount}>
        {count(parked)}
      </td>
    </tr>
  );
}

function Lag({ line: { lag, lagSeconds, isHeadStale, alarm } }: { line: ConsumerLag }) {
  const say = useSay();
  const span = useSpan();
  const { count } = useFormats();
  const word = alarm
    ? say(`status.alarm.${alarm.code}`)
    : isHeadStale
      ? say('status.log-away')
      : lag > 0
        ? say('status.lag', { n: lag, shown: count(lag), since: span(lagSeconds) })
        : say('status.lag-none');
  return (
    <>
      <StatusMark tone={isHeadStale || alarm ? 'late' : lag > 0 ? 'open' : 'good'} word={word} />
      {alarm && (
        <span className={styles.technical} lang="en">
          <bdi dir="ltr">
            {alarm.code}: {alarm.message}
          </bdi>
        </span>
      )}
    </>
  );
}
