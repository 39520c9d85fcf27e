import { useMediaQuery } from '@mantine/hooks';
import { useSay } from '../languages/say';
import type { Row } from '../figures/figures';
import { Filters } from './filters';
import { LineSwitch } from './line-switch';
import { TimeRange } from './time-range';
import { usePlan } from '../figures/use-plan';
import styles from './plan.module.css';

/**
 * The line, the filters and the period. On a narrow screen the filters are folded, so that the
 * figures come first.
 */
export function Controls({ rows }: { rows: readonly Row[] | undefined }) {
  const say = useSay();
  const {
    search: { territory, occupation, sector, from, since },
  } = usePlan();
  const isNarrow = useMediaQuery('(max-width: 47.9em)', false, { getInitialValueInEffect: false });
  const count = [territory, occupation, sector, from, since].filter(Boolean).length;
  const choices = (
    <>
      <Filters />
      <TimeRange rows={rows} />
    </>
  );
  return (
    <div className={`${styles.controls} no-print`}>
      <LineSwitch />
      {isNarrow ? (
        <details className={styles.folded}>
          <summary>{say('filter.folded', { n: count })}</summary>
          <div className={styles.foldedBody}>{choices}</div>
        </details>
      ) : (
        choices
      )}
    </div>
  );
}
