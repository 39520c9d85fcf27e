import type { Agreement } from '@mizan/client';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormats } from '../languages/formats';
import { type Say, useSay } from '../languages/say';
import { COUNTED } from './agreement-words';
import { amendmentsQuery } from './agreements-api';
import styles from './agreements.module.css';

interface Mark {
  key: string;
  name: ReactNode;
  /** The day on which it happened or will happen; null while nobody knows. */
  on: string | null;
  isDone: boolean;
}

/**
 * The life of an agreement in the order of its days: signed, in force, amended, suspended, ended.
 */
export function Timeline({ agreement }: { agreement: Agreement }) {
  const say = useSay();
  const { day } = useFormats();
  const { data: amendments } = useQuery(amendmentsQuery(agreement.id));
  const marks = useMarks(agreement, amendments ?? []);
  return (
    <ol className={styles.timeline} aria-label={say('agreements.timeline')}>
      {marks.map(({ key, name, on, isDone }) => (
        <li key={key} data-done={isDone || undefined}>
          <strong>{name}</strong>
          <span>{on ? day(on) : say('agreements.timeline.awaited')}</span>
        </li>
      ))}
    </ol>
  );
}

function useMarks(agreement: Agreement, amendments: readonly Agreement[]): Mark[] {
  const say = useSay();
  const { count } = useFormats();
  const amended = amendments
    .filter(({ status }) => status !== 'abandoned')
    .map((one): Mark => ({
      key: one.id,
      name: (
        <Link to="/agreements/$id" params={{ id: one.id }}>
          {say('agreements.timeline.amendment', { n: count(one.amendment?.number ?? 1) })}
        </Link>
      ),
      on: one.effectiveAt ?? null,
      isDone: agreement.amendedBy?.includes(one.id) ?? false,
    }));
  return [...beginningOf(agreement, say), ...amended, ...endOf(agreement, say)];
}

function beginningOf({ status, effectiveAt, signatures }: Agreement, say: Say): Mark[] {
  const isSigned = COUNTED.includes(status);
  const days = signatures.flatMap(({ signedOn }) => (signedOn ? [signedOn] : [])).sort();
  return [
    {
      key: 'signed',
      name: say('agreements.timeline.signed'),
      on: isSigned ? (days.at(-1) ?? null) : null,
      isDone: isSigned,
    },
    {
      key: 'in-force',
      name: say('agreements.timeline.in-force'),
      on: effectiveAt ?? null,
      isDone: isSigned && status !== 'signed',
    },
  ];
}

function endOf(agreement: Agreement, say: Say): Mark[] {
  const { status, suspendedOn, renewedUntil, endsOn, endedOn, finalReport, amends } = agreement;
  const end = endedOn || amends ? null : (renewedUntil ?? endsOn);
  const ended = status === 'closed' ? 'expired' : status;
  const marks: [key: string, name: string, on: string | null | undefined, isDone: boolean][] = [
    ['suspended', say('agreements.timeline.suspended'), suspendedOn, true],
    ['ends', say(`agreements.timeline.${renewedUntil ? 'renewed' : 'ends'}`), end, false],
    ['ended', say(`agreements.status.${ended}`), endedOn, true],
    ['closed', say('agreements.timeline.closed'), finalReport?.on, true],
  ];
  return marks.flatMap(([key, name, on, isDone]) => (on ? [{ key, name, on, isDone }] : []));
}
