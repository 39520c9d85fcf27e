import { limitOf } from '@mizan/platform';

const ALL_AT_ONCE = '1000';

/** Figures come in pages of 1,000 unless said: rows are read to be added up. */
export const pageSizeOf = (limit: string | undefined): number => limitOf(limit ?? ALL_AT_ONCE);
