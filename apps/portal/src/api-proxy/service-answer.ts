import type { IncomingHttpHeaders } from 'node:http';
import { Readable } from 'node:stream';
import type { Agent, Dispatcher } from 'undici';

/** Up to this length an answer is sent at once: the pipes of a stream take longer than it does. */
const AT_ONCE_BYTES_MAX = 262_144;

/** What a service has answered. */
export interface ServiceAnswer {
  readonly statusCode: number;
  readonly headers: IncomingHttpHeaders;
  /** The whole body if it is short, else as it comes. */
  readonly body: Buffer | Readable;
}

/** The connection was lost. */
const LOST = ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'];

/**
 * Asks a service over the pool. A service that ends, or closes an idle connection, may do so while
 * a request is on its way there. What only reads is asked once more then (RFC 9110, 9.2.2): the
 * next connection reaches whoever listens now.
 */
export async function askService(
  agent: Agent,
  request: Dispatcher.DispatchOptions,
  gone: AbortSignal,
): Promise<ServiceAnswer> {
  try {
    return await askOnce(agent, request, gone);
  } catch (error) {
    const isLost = LOST.includes(String((error as { code?: unknown }).code));
    if (!isLost || !['GET', 'HEAD'].includes(request.method) || gone.aborted) throw error;
    return askOnce(agent, request, gone);
  }
}

/**
 * undici's own `request` reads every body as a stream and makes signals and timers for it, which
 * costs a short answer twice what passing it on does.
 */
const askOnce = (
  agent: Agent,
  request: Dispatcher.DispatchOptions,
  gone: AbortSignal,
): Promise<ServiceAnswer> =>
  new Promise((resolve, reject) => {
    agent.dispatch(request, new AnswerReader(request.method === 'GET', gone, resolve, reject));
  });

class AnswerReader implements Dispatcher.DispatchHandler {
  private head: Pick<ServiceAnswer, 'statusCode' | 'headers'> | undefined;
  private readonly parts: Buffer[] = [];
  private stream: Readable | undefined;

  constructor(
    private readonly isGet: boolean,
    private readonly gone: AbortSignal,
    private readonly resolve: (answer: ServiceAnswer) => void,
    private readonly reject: (error: Error) => void,
  ) {}

  onRequestStart(controller: Dispatcher.DispatchController): void {
    const abort = () => controller.abort(this.gone.reason as Error);
    if (this.gone.aborted) abort();
    else this.gone.addEventListener('abort', abort, { once: true });
  }

  onResponseStart(
    controller: Dispatcher.DispatchController,
    statusCode: number,
    headers: IncomingHttpHeaders,
  ): void {
    if (statusCode < 200) return; // the answer is still to come
    this.head = { statusCode, headers };
    // without a length it may be long; the length of a HEAD is not that of its body
    const length = this.isGet ? Number(headers['content-length'] ?? Infinity) : Infinity;
    if (length <= AT_ONCE_BYTES_MAX) return;
    this.stream = new Readable({
      read: () => controller.resume(),
      destroy: (error, done) => {
        if (error) controller.abort(error);
        done(error);
      },
    });
    this.resolve({ ...this.head, body: this.stream });
  }

  onResponseData(controller: Dispatcher.DispatchController, part: Buffer): void {
    if (!this.stream) this.parts.push(part);
    else if (!this.stream.push(part)) controller.pause();
  }

  onResponseEnd(): void {
    if (this.stream) this.stream.push(null);
    else this.resolve({ ...this.head!, body: Buffer.concat(this.parts) });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    if (this.stream) this.stream.destroy(error);
    else this.reject(error);
  }
}
