import { useSay } from '../languages/say';
import styles from './records.module.css';

export type Tone = 'open' | 'good' | 'late' | 'over';
export type Origin = 'published' | 'fictional' | 'real';

/** A state: its word, and a mark that is not only a colour. */
export const StatusMark = ({ tone, word }: { tone: Tone; word: string }) => <span className={styles.status} data-tone={tone}>{word}</span>;

/** Whether a record is published, made up or real: never left to be guessed. */
export function OriginMark({ origin }: { origin?: Origin | null }) {
  const say = useSay();
  const known = origin ?? 'real';
  return <span className={styles.origin} data-origin={known} title={say(`records.origin-text.${known}`)}>{say(`records.origin.${known}`)}</span>;
}

/** A part of a whole as a bar with its numbers. */
export function Filled({ done, all, text }: { done: number; all: number; text: string }) {
  const share = all > 0 ? Math.min(1, done / all) : 0;
  return (
    <span className={styles.filled}>
      <span className={styles.track} aria-hidden="true"><span style={{ inlineSize: `${100 * share}%` }} /></span>
      <span>{text}</span>
    </span>
  );
}
