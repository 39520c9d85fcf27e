import { Problem } from '@mizan/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export const NDJSON = 'application/x-ndjson';
const IMPORTS = '/v1/imports';

/** Leaves the body of an import unread, to be streamed; the other routes do not take NDJSON. */
export function streamNdjson(app: NestFastifyApplication): void {
  app.getHttpAdapter().getInstance().addContentTypeParser(NDJSON, (request, _payload, done) => {
    if (request.routeOptions.url === IMPORTS) done(null);
    else done(new Problem(415, 'unsupported-media-type', { expected: 'application/json' }));
  });
}
