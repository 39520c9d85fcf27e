import { useSay } from '../languages/say';
import type { Origin } from './origins';
import styles from './records.module.css';

export type Tone = 'open' | 'good' | 'late' | 'over';

/** A status: a word with a mark, not only a colour. */
export const StatusMark = ({ tone, word }: { tone: Tone; word: string }) => (
  <span className={styles.status} data-tone={tone}>
    {word}
  </span>
);

/** Something late: a clock and words, readable without colour. */
export const LateMark = ({ word }: { word: string }) => (
  <span className={styles.late}>
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6.25" />
      <path d="M8 4.25V8.5l2.6 1.6" />
    </svg>
    {word}
  </span>
);

/** Whether a record is published, fictional or real. */
export function OriginMark({ origin }: { origin?: Origin | null }) {
  const say = useSay();
  const known = origin ?? 'real';
  return (
    <span className={styles.origin} data-origin={known} title={say(`records.origin-text.${known}`)}>
      {say(`records.origin.${known}`)}
    </span>
  );
}

/** A progress bar with its numbers. A line across the bar marks what is due by now. */
export function Filled({
  done,
  all,
  due,
  text,
}: {
  done: number;
  all: number;
  due?: number;
  text: string;
}) {
  const share = (part: number) => `${all > 0 ? 100 * Math.min(1, part / all) : 0}%`;
  return (
    <span className={styles.filled}>
      <span className={styles.track} aria-hidden="true">
        <span style={{ inlineSize: share(done) }} />
        {due !== undefined && due > 0 && <i style={{ insetInlineStart: share(due) }} />}
      </span>
      <span>{text}</span>
    </span>
  );
}
