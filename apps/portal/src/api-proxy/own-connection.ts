import { Problem } from '@mizan/platform';
import { type ClientRequest, type IncomingMessage, request as ask } from 'node:http';
import { type Exchange, pathOf } from './exchange.js';
import { passedHeaders } from './passing.headers.js';

export interface OwnConnection {
  /** Headers beside those that pass. */
  readonly headers?: Record<string, string> | undefined;
  readonly answerMsMax: number;
}

/**
 * Asks a service on a connection of its own, which ends with the caller's: what lasts long must not
 * hold one that other requests need. `send` writes the body and ends it; the time for an answer counts
 * from there.
 */
export function askAlone(
  exchange: Exchange,
  { headers = {}, answerMsMax }: OwnConnection,
  send: (upstream: ClientRequest) => Promise<void>,
): Promise<IncomingMessage> {
  const { request, base, gone } = exchange;
  const passed = passedHeaders(request.headers, request.raw.rawHeaders, request.method === 'POST');
  const upstream = ask(new URL(pathOf(exchange), base), {
    method: request.method,
    // kept until the body is sent: a service that answers early would close it under what still comes
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
