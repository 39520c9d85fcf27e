import type { HistoryEntry } from '@mizan/client';
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useFormats } from '../languages/formats';
import { useSay, useSayIfKnown } from '../languages/say';
import { useOrganisations } from '../organisations/organisations';
import { Section } from '../records/record-page';
import records from '../records/records.module.css';
import { FieldValue, useFieldName, type RecordWords } from './field-value';
import styles from './history.module.css';

interface HistoryPage {
  readonly data: HistoryEntry[];
  readonly next: string | null;
}

interface Props {
  /** The key of the record in the cache: its history is read again when the record is. */
  of: readonly unknown[];
  version: number;
  words: RecordWords;
  ask(cursor: string | undefined, signal: AbortSignal): Promise<HistoryPage>;
}

/** What became of a record, version by version, the newest first. */
export function RecordHistory({ of, version, words, ask }: Props) {
  const say = useSay();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [...of, 'history', version],
    queryFn: ({ pageParam, signal }) => ask(pageParam ?? undefined, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const entries = data?.pages.flatMap((page) => page.data) ?? [];
  return (
    <Section id="history" title={say('history.title')}>
      <p className={records.quiet}>{say('history.lead')}</p>
      <ol className={styles.versions}>
        {entries.map((entry) => (
          <li key={entry.version}>
            <Version entry={entry} words={words} />
          </li>
        ))}
      </ol>
      {hasNextPage && (
        <Button
          variant="default"
          size="xs"
          loading={isFetchingNextPage}
          className="no-print"
          onClick={() => void fetchNextPage()}
        >
          {say('history.older')}
        </Button>
      )}
    </Section>
  );
}

function Version({ entry, words }: { entry: HistoryEntry; words: RecordWords }) {
  const say = useSay();
  const { count, date, time } = useFormats();
  const { nameOf } = useOrganisations();
  const sayIfKnown = useSayIfKnown();
  const { event, version, organisation, reason, changes } = entry;
  return (
    <>
      <p className={styles.event}>
        <strong>{sayIfKnown(`history.event.${event}`) ?? event}</strong>
        <span className={records.meta}>
          {say('history.version', { n: count(version) })} ·{' '}
          <time dateTime={entry.time}>
            {date(entry.time)} {time(entry.time)}
          </time>{' '}
          · {organisation ? nameOf(organisation) : say('history.by-date')}
        </span>
      </p>
      {reason && (
        <p className={styles.reason}>
          <bdi>{reason}</bdi>
        </p>
      )}
      {changes.length > 0 && (
        <dl className={styles.changes}>
          {changes.map((change) => (
            <Change key={change.field} change={change} words={words} />
          ))}
        </dl>
      )}
    </>
  );
}

function Change({
  change: { field, before, after },
  words,
}: {
  change: HistoryEntry['changes'][number];
  words: RecordWords;
}) {
  const nameOf = useFieldName();
  return (
    <div>
      <dt>{nameOf(field)}</dt>
      <dd>
        <del>
          <FieldValue field={field} value={before} words={words} />
        </del>{' '}
        <span aria-hidden="true" className={styles.arrow}>
          →
        </span>{' '}
        <ins>
          <FieldValue field={field} value={after} words={words} />
        </ins>
      </dd>
    </div>
  );
}
