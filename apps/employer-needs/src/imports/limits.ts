/** A need with a thousand allocations is shorter. */
export const LINE_MAX_BYTES = 131_072;
/** A file that is taken whole or not at all is one transaction, and its outcomes are held until its end. */
export const WHOLE_FILE_LINES_MAX = 100_000;
/** What is committed at once: far fewer than 5,000, so that single writes pass between two chunks and the log is not held for long. */
export const CHUNK = { lines: 1_000, bytes: 8_388_608 };
/** Imports that one process takes at the same moment: each holds a connection. */
export const IMPORTS_AT_ONCE_MAX = 3;
/** An upload that sends nothing for so long holds a place that others wait for. */
export const IDLE_MAX_MS = 60_000;
/** After the file's last byte the caller is answered at the latest, with 202 while there is work left. */
export const ANSWER_WITHIN_MS = 30_000;
