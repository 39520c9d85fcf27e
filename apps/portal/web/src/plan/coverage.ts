import type { Formats } from '../languages/formats-in';
import { type Band, endOf } from '../figures/bands';

/** A coverage. `bandAlone` is the band of its own ratio, without what is posted above it. */
export interface Covered {
  coverage: number | null;
  bandAlone: Band | null;
}

/** Formats a coverage so that it lies inside the band shown beside it; a dash if there is none. */
export const coverageIn = (
  { percent }: Pick<Formats, 'percent'>,
  { coverage, bandAlone }: Covered,
): string => (coverage === null ? '–' : percent(coverage, endOf(bandAlone)));
