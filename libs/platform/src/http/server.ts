import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { textOf } from '../problems/messages.js';
import { titleOf } from '../problems/problem-titles.js';
import { handleExpectations } from './expectation.js';

/**
 * Time limits for the head and for the whole request. The second is only a last resort, because a
 * file of 200 MB on a slow line takes an hour; each body has limits of its own.
 */
export const SERVER_TIMES = {
  headersTimeout: 15_000,
  requestTimeout: 2 * 3_600_000,
  connectionsCheckingInterval: 5_000,
};

/**
 * What the server handles beside its routes: `Expect` headers, and problems for what is not HTTP.
 */
export function prepareServer(server: Server): void {
  handleExpectations(server);
  if (!server.listeners('clientError').includes(answerUnreadable))
    server.on('clientError', answerUnreadable);
}

const ANSWERS = {
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'headers-too-large'],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'request-timeout'],
} as const;

/** Answers what is not HTTP, comes too slowly or is too large. There is no request object yet. */
export function answerUnreadable(
  error: Error & { code?: string; bytesParsed?: number },
  socket: Duplex,
): void {
  // a connection that was opened in advance and never used gets no answer: a client would take it
  // for the answer to its next request
  const isUnused = error.code === 'ERR_HTTP_REQUEST_TIMEOUT' && !bytesRead(socket);
  if (error.code === 'ECONNRESET' || !socket.writable || isUnused) return void socket.destroy();
  const [status, code] = ANSWERS[error.code as keyof typeof ANSWERS] ?? [
    '400 Bad Request',
    'not-readable',
  ];
  const body = JSON.stringify({
    type: `urn:mizan:problem:${code}`,
    title: titleOf(Number(status.slice(0, 3)), 'fr'),
    status: Number(status.slice(0, 3)),
    code,
    detail: textOf(code, {}, 'fr'),
    traceId: randomUUID().replaceAll('-', ''),
  });
  socket.end(
    `HTTP/1.1 ${status}\r\ncontent-type: application/problem+json\r\nconnection: close\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}

const bytesRead = (socket: Duplex): number => (socket as { bytesRead?: number }).bytesRead ?? 0;
