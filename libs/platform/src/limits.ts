/** What a JSON body holds at most; files are streamed and have limits of their own. */
export const BODY_MAX_BYTES = 1_048_576;
/** What a file that is streamed in holds at most. */
export const FILE_MAX_BYTES = 209_715_200;
/** How deep content may be nested: class-transformer and JSON writers recurse. */
export const DEPTH_MAX = 24;
/** How many members one object may have: no contract has half as many, and validators take the square of their number. */
export const MEMBERS_MAX = 200;
/** How many items a list inside a content may have: the longest of any contract has as many. */
export const ITEMS_MAX = 1_000;
/** How many values a content may hold in all: a batch of 1,000 events has fewer. */
export const VALUES_MAX = 100_000;
/** An external id of 100 characters, percent-encoded. */
export const PARAMETER_MAX = 1_200;
/** How many events one request pushes at most. */
export const BATCH_MAX = 1_000;
