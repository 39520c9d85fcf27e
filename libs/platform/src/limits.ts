/** What a JSON body holds at most; files are streamed and have limits of their own. */
export const BODY_MAX_BYTES = 1_048_576;
/** What a file that is streamed in holds at most. */
export const FILE_MAX_BYTES = 209_715_200;
/** How deep content may be nested: class-transformer and JSON writers recurse. */
export const DEPTH_MAX = 24;
/** An external id of 100 characters, percent-encoded. */
export const PARAMETER_MAX = 1_200;
/** How many events one request pushes at most. */
export const BATCH_MAX = 1_000;
