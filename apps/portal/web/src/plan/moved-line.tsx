import { useCodeList } from '../classifications/code-lists';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import type { Movement } from './movement';
import styles from './plan.module.css';

const SHOWN_MAX = 3;

/**
 * What has just changed, in words and exactly (a session of 100 seats is 61.2 persons). Screen
 * readers announce it politely.
 */
export function MovedLine({ moved }: { moved: readonly Movement[] }) {
  const say = useSay();
  const { signedDecimal, quarter } = useFormats();
  const territories = useCodeList('territory');
  const sentences = moved.slice(0, SHOWN_MAX).map((one) => {
    const where = {
      place: one.territory ? territories.of(one.territory) : say('moved.whole'),
      when: one.period ? quarter(one.period) : say('moved.no-period'),
    };
    const parts = [
      one.demand !== 0 &&
        say('moved.openings', { change: signedDecimal(one.demand), n: Math.abs(one.demand) }),
      one.supply !== 0 &&
        say('moved.persons', { change: signedDecimal(one.supply), n: Math.abs(one.supply) }),
    ].filter(Boolean);
    return say('moved.at', { ...where, what: parts.join(' · ') });
  });
  const rest = moved.length - sentences.length;
  return (
    <div
      role="status"
      aria-live="polite"
      className={`${styles.moved} no-print`}
      data-shown={moved.length > 0 || undefined}
    >
      {sentences.map((sentence) => (
        <span key={sentence}>{sentence}</span>
      ))}
      {rest > 0 && <span>{say('moved.others', { n: rest })}</span>}
    </div>
  );
}
