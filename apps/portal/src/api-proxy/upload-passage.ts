import {
  aborted,
  askForBody,
  assertLength,
  FILE_MAX_BYTES,
  mediaTypeOf,
  NDJSON,
  OCTETS,
  timedOut,
  tooLarge,
} from '@mizan/platform';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { ClientShares } from './client.shares.js';
import { type Exchange, isOver } from './exchange.js';
import { askOnOwnConnection } from './own-connection.js';
import { answeredHeaders } from './passing.headers.js';

const IMPORTS = '/v1/imports';
/** A little longer than the service waits for data, because its answer is more precise. */
const IDLE_MS_MAX = 70_000;
/** A service accepts three imports at a time, and refuses more. */
const SHARE = { atOnce: 8, waiting: 0, bytes: 0 };

/**
 * Lines of an import, or the bytes of a file: services take those only where they read a stream.
 */
export const isUpload = ({ target, request }: Exchange): boolean => {
  if (request.method !== 'POST') return false;
  const type = mediaTypeOf(request.headers['content-type']);
  return type === OCTETS || (type === NDJSON && target.path === IMPORTS);
};

/** Passes a file on while it is received: it may be larger than what is kept in memory. */
export class UploadPassage {
  private readonly shares = new ClientShares(SHARE);

  constructor(private readonly answerMsMax: number) {}

  async pass(exchange: Exchange): Promise<void> {
    const { request, reply, target, client, gone } = exchange;
    const { 'content-length': length } = request.headers;
    assertLength(request.headers, FILE_MAX_BYTES);
    const leave = await this.shares.enter(client, gone);
    try {
      askForBody(request, reply);
      const headers = length === undefined ? undefined : { 'content-length': length };
      const { answerMsMax } = this;
      const answer = await askOnOwnConnection(exchange, { headers, answerMsMax }, (upstream) =>
        pump(request.raw, upstream),
      );
      void reply
        .status(answer.statusCode ?? 502)
        .headers(answeredHeaders(answer.headers, target.service))
        .send(answer);
      await isOver(exchange);
    } finally {
      leave();
    }
  }
}

/**
 * Writes the file to the service, with back-pressure. The file is read to its end even if the
 * service has answered already, because its sender reads the answer only then. Throws if it is too
 * large, stalls or breaks off.
 */
async function pump(file: IncomingMessage, upstream: ClientRequest): Promise<void> {
  const parts = file.iterator({ destroyOnReturn: false });
  let bytes = 0;
  for (let part = await next(parts); !part.done; part = await next(parts)) {
    const chunk = part.value as Buffer;
    if ((bytes += chunk.length) > FILE_MAX_BYTES) {
      void parts.return?.();
      throw tooLarge(FILE_MAX_BYTES);
    }
    if (!upstream.destroyed && !upstream.write(chunk)) await drained(upstream);
  }
  upstream.end();
}

/** Resolves when the service accepts more data, or has disconnected. */
function drained(upstream: ClientRequest): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      upstream.off('drain', go).off('close', go);
      resolve();
    };
    upstream.on('drain', go).on('close', go);
  });
}

async function next(parts: AsyncIterator<unknown>): Promise<IteratorResult<unknown>> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(timedOut()), IDLE_MS_MAX);
  });
  const part = parts.next().catch(() => {
    throw aborted();
  });
  return Promise.race([part, late]).finally(() => clearTimeout(timer));
}
