import type { Band } from '@mizan/client';

/** The bands of coverage, from needs far above training to training far above needs, then the two states of their own. The service decides them. */
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

/** How a cell is drawn: as its band, or striped as the band of its own amounts where what is posted above could change it. */
export interface Shade {
  band: Band;
  isUnsure: boolean;
}

export function shadeOf(band: Band | null, bandAlone: Band | null): Shade {
  const isUnsure = band === 'undetermined' && bandAlone !== null;
  return { band: (isUnsure ? bandAlone : band) ?? 'undetermined', isUnsure };
}

/** Where each band ends; it does not hold its end. The last has none. */
const ends: Partial<Record<Band, number>> = {
  'very-low': 0.6,
  low: 0.9,
  balanced: 1.2,
  high: 1.5,
};

/** The end of the band that a ratio lies in, which no way of writing it may reach. The service knows the band exactly, and the ratio to six decimals. */
export const endOf = (band: Band | null): number | undefined => (band ? ends[band] : undefined);
