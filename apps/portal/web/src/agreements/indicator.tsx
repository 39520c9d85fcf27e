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

/**
 * The indicator of a commitment. Known indicators have a name; an unknown one is shown as a code.
 */
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
