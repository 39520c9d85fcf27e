import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import styles from './plan.module.css';

/**
 * The change of a whole number since the moment of comparison. Nothing without such a moment; a
 * word if it is unchanged.
 */
export function Since({
  change,
  isSaid = false,
}: {
  change: number | undefined;
  isSaid?: boolean;
}) {
  const say = useSay();
  const { signed } = useFormats();
  if (change === undefined) return null;
  if (change === 0)
    return isSaid ? (
      <span className={styles.since}>{say('since.same')}</span>
    ) : (
      <span className={styles.since}>
        =<span className="visually-hidden"> {say('since.same')}</span>
      </span>
    );
  return (
    <span className={styles.since} data-changed>
      {isSaid ? (
        say('since.change', { change: signed(change) })
      ) : (
        <>
          <bdi>{signed(change)}</bdi>
          <span className="visually-hidden"> {say('since.change', { change: '' })}</span>
        </>
      )}
    </span>
  );
}
