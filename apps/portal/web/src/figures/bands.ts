import type { Band } from '@mizan/client';

/**
 * The bands of coverage, from needs far above training to training far above needs, and two special
 * states. The service decides them.
 */
export const bands = [
  'very-low',
  'low',
  'balanced',
  'high',
  'very-high',
  'no-demand',
  'undetermined',
] as const satisfies readonly Band[];
export type { Band };

/**
 * How an area is drawn: in the colour of its band. If what is posted above could change the band,
 * it is striped in the band of its own amounts.
 */
export interface Shade {
  band: Band;
  isUnsure: boolean;
}

export function shadeOf(band: Band | null, bandAlone: Band | null): Shade {
  const isUnsure = band === 'undetermined' && bandAlone !== null;
  return { band: (isUnsure ? bandAlone : band) ?? 'undetermined', isUnsure };
}

/** The upper end of each band, which is not part of the band. The last band has none. */
const ends: Partial<Record<Band, number>> = {
  'very-low': 0.6,
  low: 0.9,
  balanced: 1.2,
  high: 1.5,
};

/**
 * The upper end of a band: a formatted ratio must not reach it. The service knows the exact band,
 * but sends the ratio with six decimals.
 */
export const endOf = (band: Band | null): number | undefined => (band ? ends[band] : undefined);
