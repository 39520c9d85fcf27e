import type { Line } from '../plan/plan-search';
import { measuresOf } from '../plan/balance';
import type { AskedSide } from './asked-figure';

/** What a figure is made of: its measures, and whether each adds or takes away. */
export function signedMeasures(side: AskedSide, line: Line): { measure: string; sign: 1 | -1 }[] {
  const { demand, supply } = measuresOf[line];
  const adding = (measures: readonly string[]) =>
    measures.map((measure) => ({ measure, sign: 1 as const }));
  switch (side) {
    case 'needs':
      return adding(measuresOf.declared.demand);
    case 'training':
      return adding(measuresOf.declared.supply);
    case 'committed':
      return adding(
        line === 'if-signed' ? ['commitment.supply', 'pending.supply'] : ['commitment.supply'],
      );
    case 'demand':
      return adding(demand);
    case 'supply':
      return adding(supply);
    case 'gap':
      return [...adding(demand), ...supply.map((measure) => ({ measure, sign: -1 as const }))];
  }
}
