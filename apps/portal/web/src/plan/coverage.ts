import type { Formats } from '../languages/formats-in';
import { type Band, endOf } from '../figures/bands';

/** What has a coverage; `bandAlone` is the band of its own ratio, whatever is posted above it. */
export interface Covered {
  coverage: number | null;
  bandAlone: Band | null;
}

/** A coverage as every place shows it: inside the band that stands beside it; a dash where there is none. */
export const coverageIn = (
  { percent }: Pick<Formats, 'percent'>,
  { coverage, bandAlone }: Covered,
): string => (coverage === null ? '–' : percent(coverage, endOf(bandAlone)));
