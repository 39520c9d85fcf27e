import { SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useSay } from '../languages/say';
import { type Line, lines, usualLine } from '../figures/plan-search';
import { usePlan } from '../figures/use-plan';
import styles from './plan.module.css';

/** The three lines: declared only, with what is in force, and with what is signed. */
export function LineSwitch() {
  const say = useSay();
  const { filter, change } = usePlan();
  const isNarrow = useMediaQuery('(max-width: 42em)', false, { getInitialValueInEffect: false });
  return (
    <div className={styles.control}>
      <span className={styles.controlName} id="line-name">
        {say('plan.line')}
      </span>
      <SegmentedControl
        className={styles.lines}
        orientation={isNarrow ? 'vertical' : 'horizontal'}
        fullWidth={isNarrow}
        aria-labelledby="line-name"
        value={filter.line}
        onChange={(line) => change({ line: line === usualLine ? undefined : (line as Line) })}
        data={lines.map((line) => ({ value: line, label: say(`line.${line}`) }))}
      />
    </div>
  );
}
