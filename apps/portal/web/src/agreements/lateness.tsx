import type { Agreement, Commitment } from '@mizan/client';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import { Filled, LateMark } from '../records/marks';
import { shortfallOf } from './coverage';
import { usePosted } from './use-posted';

type Amount = (n: number) => string;
interface Progress {
  readonly period: string;
  readonly due: number;
  readonly delivered: number;
}

export const lateIn = ({ commitments }: Pick<Agreement, 'commitments'>): number =>
  commitments.filter(({ late }) => late !== null).length;

/** The number of late commitments of an agreement; nothing if there are none. */
export function LateCount({ agreement }: { agreement: Agreement }) {
  const say = useSay();
  const n = lateIn(agreement);
  return n > 0 && <LateMark word={say('agreements.late-n', { n })} />;
}

/**
 * What was delivered by the end of the last quarter, as a part of the target. The line across the
 * bar is what was due.
 */
export function Delivered({
  progress,
  target,
  amount,
}: {
  progress: NonNullable<Commitment['progress']>;
  target: number;
  amount: Amount;
}) {
  const say = useSay();
  const { quarter } = useFormats();
  const { period, due, delivered } = progress;
  return (
    <>
      <span>{say('agreements.delivered', { quarter: quarter(period) })}</span>
      <Filled done={delivered} all={target} due={due} text={useProgressText(progress, amount)} />
    </>
  );
}

function useProgressText(progress: Progress, amount: Amount): string {
  const say = useSay();
  const { count } = useFormats();
  const { due, delivered, missing } = shortfallOf(progress);
  if (due === 0) return `${amount(delivered)} · ${say('agreements.nothing-due')}`;
  return `${say('agreements.delivered-of', { delivered: count(delivered), due: amount(due) })} · ${missing > 0 ? say('agreements.missing', { missing: amount(missing) }) : say('agreements.on-time')}`;
}

/** The late commitments among the given parts of an agreement, in the explanation of a figure. */
export function LateParts({ parts }: { parts: readonly string[] }) {
  const say = useSay();
  const { count, quarter } = useFormats();
  const posted = usePosted();
  return parts.map((part) => {
    const one = posted?.get(part);
    if (!one?.late) return null;
    const { period } = one.late;
    const { due, delivered } = shortfallOf(one.late);
    const dueIn = say(`agreements.amount.${one.unit as Commitment['unit']}`, {
      n: due,
      shown: count(due),
    });
    return (
      <div key={part}>
        <LateMark
          word={say('agreements.late-at', {
            quarter: quarter(period),
            delivered: count(delivered),
            due: dueIn,
          })}
        />
      </div>
    );
  });
}
