import { OCTETS, type StreamedRoutes } from '@mizan/platform';

/** A document is written to disk while it arrives. */
export const streamed: StreamedRoutes = { '/v1/agreements/:id/documents': OCTETS };
