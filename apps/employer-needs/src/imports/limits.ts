/** Enough for a need with a thousand allocations. */
export const LINE_MAX_BYTES = 131_072;
/**
 * A file that is imported as a whole is one transaction, and its results are kept in memory until
 * the end.
 */
export const WHOLE_FILE_LINES_MAX = 100_000;
/** Far fewer than 5,000 lines in one commit, so that single writes are not blocked for long. */
export const CHUNK = { lines: 1_000, bytes: 8_388_608 };
/** Concurrent imports of one process: each holds a database connection. */
export const IMPORTS_AT_ONCE_MAX = 3;
/** An upload that sends nothing for this long is aborted, because others wait for its place. */
export const IDLE_MAX_MS = 60_000;
/** The caller gets an answer at the latest this long after the last byte: 202 if work remains. */
export const ANSWER_WITHIN_MS = 30_000;
