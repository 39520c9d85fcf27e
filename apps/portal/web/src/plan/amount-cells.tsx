import type { ReactNode } from 'react';
import { useFormats } from '../languages/formats';
import { useSay } from '../languages/say';
import type { AskedFigure } from '../why/asked-figure';
import { Figure } from '../why/figure';
import type { WholeFigures } from '../figures/period-figures';
import { lineWord } from '../figures/plan-search';
import { Since } from './since';
import { usePlan } from '../figures/use-plan';
import styles from './plan.module.css';

/** The names of the amounts that the line counts on each side, and of the gap. */
export function useAmountNames() {
  const say = useSay();
  const line = lineWord(usePlan().filter.line);
  return {
    demand: say('column.demand', { line }),
    supply: say('column.supply', { line }),
    gap: say('column.gap'),
  };
}

export function AmountHeads() {
  const names = useAmountNames();
  return (['demand', 'supply', 'gap'] as const).map((side) => (
    <th
      key={side}
      scope="col"
      className={styles.amount}
      data-side={side === 'gap' ? undefined : side}
    >
      {names[side]}
    </th>
  ));
}

interface Props {
  figures: WholeFigures;
  before?: WholeFigures;
  /** What the sources of the figures are asked with. */
  asked: Omit<AskedFigure, 'side'>;
  /** The name of the row. */
  name: string;
}

/**
 * Demand, supply and gap of a row in whole numbers; each opens its explanation. Sessions have no
 * sector, so by sector there is neither supply nor gap.
 */
export function AmountCells({ figures: { demand, supply, gap }, before, asked, name }: Props) {
  const { count, signed } = useFormats();
  const {
    filter: { sector },
  } = usePlan();
  const cell = (side: 'demand' | 'supply' | 'gap', content: ReactNode) => (
    <Figure asked={{ ...asked, side }} name={name}>
      {content}
    </Figure>
  );
  return (
    <>
      <td className={styles.amount}>
        {cell('demand', count(demand))}
        <Since change={before && demand - before.demand} />
      </td>
      <td className={styles.amount}>
        {sector ? '–' : cell('supply', count(supply))}
        {!sector && <Since change={before && supply - before.supply} />}
      </td>
      <td className={styles.amount}>
        {gap === null ? '–' : cell('gap', <strong>{signed(gap)}</strong>)}
        <Since
          change={before && gap !== null && before.gap !== null ? gap - before.gap : undefined}
        />
      </td>
    </>
  );
}
