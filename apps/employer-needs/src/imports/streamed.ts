import { NDJSON, type StreamedRoutes } from '@mizan/platform';

/** A file of needs may be larger than what is kept in memory: its route reads it line by line. */
export const streamed: StreamedRoutes = { '/v1/imports': NDJSON };
