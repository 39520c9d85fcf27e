import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { useMay } from '../session/session';
import {
  replay,
  type Replayed,
  type ParkedEvent,
  useReloadStatus,
  useParkedEvents,
  useLags,
} from './status-api';
import styles from './status.module.css';

type Chosen = Pick<ParkedEvent, 'service' | 'id'> | undefined;

/** Parked events with their reasons. Who may replay them gets a button. */
export function Parked() {
  const say = useSay();
  const mayReplay = useMay('operations:replay');
  const lags = useLags();
  const total = Object.values(lags.data ?? {})
    .flatMap(({ consumers }) => consumers)
    .reduce((sum, { parked }) => sum + parked, 0);
  return (
    <section aria-labelledby="parked-title">
      <h2 id="parked-title">{say('status.parked')}</h2>
      <p className={styles.lead}>{say('status.parked-lead')}</p>
      {mayReplay ? (
        <Replaying total={total} />
      ) : (
        <p>
          {total > 0
            ? say('status.parked-count', { n: total })
            : lags.data && say('status.parked-none')}
        </p>
      )}
    </section>
  );
}

function Replaying({ total }: { total: number }) {
  const say = useSay();
  const { count } = useFormats();
  const lookAgain = useReloadStatus();
  const { data: events } = useParkedEvents(true);
  const replaying = useMutation<Replayed, Error, Chosen>({
    mutationFn: (chosen) => replay(chosen),
    onSettled: lookAgain,
  });
  const { isPending, variables: chosen } = replaying;
  return (
    <>
      <p
        role="status"
        className={styles.told}
        data-shown={replaying.data !== undefined || replaying.error !== null || undefined}
      >
        {replaying.data &&
          say('status.replayed', { done: replaying.data.done, parked: replaying.data.parked })}
        {replaying.error && say('status.replay-failed', { why: replaying.error.message })}
      </p>
      {events?.length === 0 && <p>{say('status.parked-none')}</p>}
      {events && events.length > 0 && (
        <>
          <Button
            className="no-print"
            variant="default"
            loading={isPending && chosen === undefined}
            disabled={isPending}
            onClick={() => replaying.mutate(undefined)}
          >
            {say('status.replay-all')}
          </Button>
          <ul className={styles.parked}>
            {events.map((event) => (
              <Event
                key={`${event.service} ${event.id}`}
                event={event}
                isReplaying={
                  isPending && chosen?.id === event.id && chosen.service === event.service
                }
                isDisabled={isPending}
                onReplay={() => replaying.mutate(event)}
              />
            ))}
          </ul>
          {total > events.length && (
            <p className={styles.quiet}>
              {say('status.parked-first', { shown: count(events.length), all: count(total) })}
            </p>
          )}
        </>
      )}
    </>
  );
}

interface EventProps {
  event: ParkedEvent;
  isReplaying: boolean;
  isDisabled: boolean;
  onReplay(): void;
}

function Event({ event, isReplaying, isDisabled, onReplay }: EventProps) {
  const say = useSay();
  const { code, detail, eventId, raw } = event;
  const name = eventId ?? say('status.no-id');
  return (
    <li>
      <div className={styles.eventHead}>
        <p className={styles.reason}>
          <bdi className={styles.code}>{code}</bdi>
          <span className={styles.detail} lang="en">
            <bdi dir="ltr">{detail}</bdi>
          </span>
        </p>
        <Button
          className="no-print"
          size="xs"
          variant="light"
          loading={isReplaying}
          disabled={isDisabled}
          aria-label={say('status.replay-one', { event: name })}
          onClick={onReplay}
        >
          {say('status.replay')}
        </Button>
      </div>
      <EventFacts event={event} name={name} />
      <details>
        <summary>{say('status.raw')}</summary>
        <pre className={styles.raw} dir="ltr" tabIndex={0}>
          {pretty(raw)}
        </pre>
      </details>
    </li>
  );
}

/** When the event was parked, by which service, and its place in the log. */
function EventFacts({ event, name }: { event: ParkedEvent; name: string }) {
  const say = useSay();
  const { instant, count } = useFormats();
  const { service, topic, partition, offset, type, parkedAt, lastParkedAt, times } = event;
  return (
    <dl className={styles.eventFacts}>
      <div>
        <dt>{say('status.column.when')}</dt>
        <dd>
          {instant(parkedAt)}
          {times > 1 && (
            <span className={styles.technical}>
              {say('status.parked-times', { n: times, last: instant(lastParkedAt) })}
            </span>
          )}
        </dd>
      </div>
      <div>
        <dt>{say('status.column.reader')}</dt>
        <dd>{say(`status.service.${service}`)}</dd>
      </div>
      <div>
        <dt>{say('status.column.topic')}</dt>
        <dd>
          <bdi className={styles.code}>{topic}</bdi>{' '}
          <span className={styles.quiet}>
            {say('status.position', { partition, offset: count(offset) })}
          </span>
        </dd>
      </div>
      <div>
        <dt>{say('status.column.event')}</dt>
        <dd>
          <bdi className={styles.code}>{name}</bdi>
          {type && (
            <span className={styles.technical}>
              <bdi>{type}</bdi>
            </span>
          )}
        </dd>
      </div>
    </dl>
  );
}

/** The text as it was received; JSON is indented. */
function pretty(raw: string): string {
  try {
    return JSON.stringify(JSON.parse(raw), null, 2);
  } catch {
    return raw;
  }
}
