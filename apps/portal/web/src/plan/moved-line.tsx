import { useCodeList } from '../classifications/code-lists';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import type { Movement } from './movement';
import styles from './plan.module.css';

const SHOWN_MAX = 3;

/** What has just moved, in words; read out politely. */
export function MovedLine({ moved }: { moved: readonly Movement[] }) {
  const say = useSay();
  const { signed, quarter } = useFormats();
  const territories = useCodeList('territory');
  const sentences = moved.slice(0, SHOWN_MAX).map((one) => {
    const where = {
      place: one.territory ? territories.of(one.territory) : say('moved.whole'),
      when: one.period ? quarter(one.period) : say('moved.no-period'),
    };
    const parts = [
      one.demand !== 0 &&
        say('moved.openings', { change: signed(one.demand), n: Math.abs(Math.round(one.demand)) }),
      one.supply !== 0 &&
        say('moved.persons', { change: signed(one.supply), n: Math.abs(Math.round(one.supply)) }),
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
