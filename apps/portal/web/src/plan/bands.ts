export const bands = ['very-low', 'low', 'balanced', 'high', 'very-high', 'no-demand', 'undetermined'] as const;
export type Band = (typeof bands)[number];

const upperBounds = [['very-low', 0.6], ['low', 0.9], ['balanced', 1.2], ['high', 1.5]] as const;

/** Coverage of the needs by training, and its half-open band; a figure without needs has neither. */
export function coverageOf({ demand, supply }: { demand: number; supply: number }): { ratio: number | null; band: Band } {
  if (demand <= 0) return { ratio: null, band: 'no-demand' };
  const ratio = supply / demand;
  return { ratio, band: upperBounds.find(([, bound]) => ratio < bound)?.[0] ?? 'very-high' };
}
