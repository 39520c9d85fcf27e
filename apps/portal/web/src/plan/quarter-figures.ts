import type { Row } from './figures';

export interface QuarterFigures {
  quarter: string;
  demand: number;
  supply: number;
}

/** The sums of each quarter; one without a row is nought, so that a gap in time is seen. */
export function sumByQuarter(rows: readonly Row[], quarters: readonly string[]): QuarterFigures[] {
  const sums = new Map(quarters.map((quarter) => [quarter, { demand: 0, supply: 0 }]));
  for (const { period, demand, supply } of rows) {
    const sum = sums.get(period ?? '');
    if (!sum) continue;
    sum.demand += Math.round(demand * 1_000);
    sum.supply += Math.round(supply * 1_000);
  }
  return quarters.map((quarter) => ({
    quarter,
    demand: (sums.get(quarter)?.demand ?? 0) / 1_000,
    supply: (sums.get(quarter)?.supply ?? 0) / 1_000,
  }));
}
