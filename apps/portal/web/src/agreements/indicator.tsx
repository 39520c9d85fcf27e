import { useSay } from '../languages/say';
import styles from '../records/records.module.css';

const known = [
  'trained',
  'youth-trained',
  'non-graduate-youth-trained',
  'rural-youth-trained',
  'openings-collected',
  'training-budget',
] as const;

/** What a commitment counts, by the names that partners share; a name of their own stands as they wrote it, marked as a code. */
export function Indicator({ of }: { of: string }) {
  const say = useSay();
  const shared = known.find((one) => one === of);
  return shared ? (
    say(`agreements.indicator.${shared}`)
  ) : (
    <code className={styles.indicator}>
      <bdi>{of}</bdi>
    </code>
  );
}
