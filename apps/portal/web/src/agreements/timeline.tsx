import type { Agreement } from '@mizan/client';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
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

/** The life of an agreement in the order of its days: signed, in force, amended, suspended, ended. */
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
  const { status, effectiveAt, suspendedOn, renewedUntil, endsOn, endedOn, finalReport, amends } =
    agreement;
  const isSigned = COUNTED.includes(status);
  const isInForce = isSigned && status !== 'signed';
  const days = agreement.signatures.flatMap(({ signedOn }) => (signedOn ? [signedOn] : [])).sort();
  const marks: Mark[] = [
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
      isDone: isInForce,
    },
    ...amendments
      .filter((one) => one.status !== 'abandoned')
      .map((one): Mark => ({
        key: one.id,
        name: (
          <Link to="/agreements/$id" params={{ id: one.id }}>
            {say('agreements.timeline.amendment', { n: count(one.amendment?.number ?? 1) })}
          </Link>
        ),
        on: one.effectiveAt ?? null,
        isDone: agreement.amendedBy?.includes(one.id) ?? false,
      })),
  ];
  const isDue = (day: string | null | undefined): day is string => Boolean(day);
  if (isDue(suspendedOn))
    marks.push({
      key: 'suspended',
      name: say('agreements.timeline.suspended'),
      on: suspendedOn,
      isDone: true,
    });
  if (isDue(renewedUntil))
    marks.push({
      key: 'renewed',
      name: say('agreements.timeline.renewed'),
      on: renewedUntil,
      isDone: false,
    });
  else if (!amends && isDue(endsOn) && !endedOn)
    marks.push({ key: 'ends', name: say('agreements.timeline.ends'), on: endsOn, isDone: false });
  if (isDue(endedOn))
    marks.push({
      key: 'ended',
      name: say(`agreements.status.${status === 'closed' ? 'expired' : status}`),
      on: endedOn,
      isDone: true,
    });
  if (finalReport)
    marks.push({
      key: 'closed',
      name: say('agreements.timeline.closed'),
      on: finalReport.on,
      isDone: true,
    });
  return marks;
}
