import { limitOf } from '@mizan/platform';

const ALL_AT_ONCE = '1000';

/** Figures have 1,000 rows per page by default, because callers add them up. */
export const pageSizeOf = (limit: string | undefined): number => limitOf(limit ?? ALL_AT_ONCE);
