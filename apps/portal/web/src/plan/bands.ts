/** The bands of coverage, from needs far above training to training far above needs, then the two states of their own. The service decides them. */
export const bands = [
  'very-low',
  'low',
  'balanced',
  'high',
  'very-high',
  'no-demand',
  'undetermined',
] as const;
export type Band = (typeof bands)[number];

/** How a cell is drawn: as its band, or striped as the band of its own amounts where what is posted above could change it. */
export interface Shade {
  band: Band;
  isUnsure: boolean;
}

export function shadeOf(band: Band | null, bandAlone: Band | null): Shade {
  const isUnsure = band === 'undetermined' && bandAlone !== null;
  return { band: (isUnsure ? bandAlone : band) ?? 'undetermined', isUnsure };
}
