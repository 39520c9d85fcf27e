import { Problem } from '@mizan/platform';
import { type ClientRequest, type IncomingMessage, request as ask } from 'node:http';
import { type Exchange, pathOf } from './exchange.js';
import { passedHeaders } from './passing.headers.js';

export interface OwnConnection {
  /** Headers beside those that are passed on. */
  readonly headers?: Record<string, string> | undefined;
  readonly answerMsMax: number;
}

/**
 * Calls a service on its own connection, which ends with the caller's: a long exchange must not
 * occupy a pooled one. `send` writes the body and ends it; the time limit for the answer starts
 * then.
 */
export function askOnOwnConnection(
  exchange: Exchange,
  { headers = {}, answerMsMax }: OwnConnection,
  send: (upstream: ClientRequest) => Promise<void>,
): Promise<IncomingMessage> {
  const { request, base, gone } = exchange;
  const passed = passedHeaders(request.headers, request.raw.rawHeaders, request.method === 'POST');
  const upstream = ask(new URL(pathOf(exchange), base), {
    method: request.method,
    // kept open until the body is sent: a service that answers early would otherwise close it too
    // soon
    headers: { ...passed, ...headers, connection: 'keep-alive' },
    agent: false,
  });
  gone.addEventListener('abort', () => upstream.destroy(), { once: true });
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    let isAnswered = false;
    const fail = (error: unknown) => {
      reject(error as Error);
      upstream.destroy();
    };
    upstream.on('error', reject).once('close', () => clearTimeout(timer));
    upstream.once('response', (answer) => {
      isAnswered = true;
      clearTimeout(timer);
      resolve(answer);
    });
    send(upstream).then(() => {
      const late = () => fail(new Problem(504, 'gateway-timeout'));
      if (!isAnswered) timer = setTimeout(late, answerMsMax);
    }, fail);
  });
}
