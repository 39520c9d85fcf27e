/** The maximum size of a JSON body. Streamed files have their own limit. */
export const BODY_MAX_BYTES = 1_048_576;
/** The maximum size of a streamed file. */
export const FILE_MAX_BYTES = 209_715_200;
/** The maximum depth of content, because class-transformer and JSON writers recurse. */
export const DEPTH_MAX = 24;
/**
 * The maximum number of members of an object: no contract has half as many, and the time of
 * validators grows with their square.
 */
export const MEMBERS_MAX = 200;
/** How many items a list inside a content may have: the longest of any contract has as many. */
export const ITEMS_MAX = 1_000;
/** The maximum number of values of a content: a batch of 1,000 events has fewer. */
export const VALUES_MAX = 100_000;
/** An external id of 100 characters, percent-encoded. */
export const PARAMETER_MAX = 1_200;
/** The maximum number of events in one request. */
export const BATCH_MAX = 1_000;
