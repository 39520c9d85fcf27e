import { useSayIfKnown } from '../languages/say';
import styles from '../records/records.module.css';

/**
 * The indicator of a commitment. Known indicators have a name; an unknown one is shown as a code.
 */
export function Indicator({ of }: { of: string }) {
  const sayIfKnown = useSayIfKnown();
  return (
    sayIfKnown(`agreements.indicator.${of}`) ?? (
      <code className={styles.indicator}>
        <bdi>{of}</bdi>
      </code>
    )
  );
}
