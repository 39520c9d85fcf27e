/** Coverage of a demand by a supply, and its band: half-open, `undefined` ratio without demand (DESIGN §1). */
export function coverageOf({ demand, supply }: { demand: number; supply: number }): { ratio: number | null; band: string } {
  if (demand === 0) return { ratio: null, band: 'no-demand' };
  const ratio = supply / demand;
  return { ratio, band: upperBounds.find(([, bound]) => ratio < bound)?.[0] ?? 'very-high' };
}

const upperBounds = [['very-low', 0.6], ['low', 0.9], ['balanced', 1.2], ['high', 1.5]] as const;
