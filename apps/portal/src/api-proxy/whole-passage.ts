import {
  askForBody,
  assertLength,
  BODY_IDLE_MS,
  BODY_MAX_BYTES,
  BODY_TOTAL_MS,
  hasBody,
  wholeBody,
} from '@mizan/platform';
import { Agent } from 'undici';
import { ClientShares } from './client.shares.js';
import { sendAnswer } from './compressed.js';
import { type Exchange, isOver, originOf, pathOf } from './exchange.js';
import { answeredHeaders, passedHeaders } from './passing.headers.js';
import { RefusedBodies } from './refused-bodies.js';
import { askService } from './service-answer.js';

const LIMITS = { bytesMax: BODY_MAX_BYTES, idleMs: BODY_IDLE_MS, totalMs: BODY_TOTAL_MS };
const CONNECTIONS_MAX = 256;
const SHARE = { atOnce: 32, waiting: 500, bytes: 67_108_864 };
/** A larger body keeps a service busy, so one client may send only a few of them at once. */
const LARGE_BYTES = 65_536;
const LARGE_SHARE = { atOnce: 2, waiting: 100, bytes: 0 };
/** A client gets its refusals at once, unless it repeats large bodies that are refused. */
const REFUSED = { most: 5, windowMs: 10_000 };
const REFUSALS = [400, 413, 422];
const READING = ['GET', 'HEAD'];

/**
 * Passes requests on after reading the whole body. A request that is half sent does not occupy a
 * connection to a service.
 */
export class WholePassage {
  private readonly agent: Agent;
  private readonly shares = new ClientShares(SHARE);
  private readonly large = new ClientShares(LARGE_SHARE);
  private readonly refusals = new RefusedBodies(REFUSED);

  constructor(answerMsMax: number) {
    this.agent = new Agent({
      connections: CONNECTIONS_MAX,
      pipelining: 1,
      headersTimeout: answerMsMax,
      bodyTimeout: answerMsMax,
    });
  }

  async pass(exchange: Exchange): Promise<void> {
    const { client, gone, request } = exchange;
    let bytes = 0;
    if (Number(request.headers['content-length'] ?? 0) > LARGE_BYTES)
      this.refusals.assertMaySend(client);
    try {
      const body = await bodyOf(exchange, (more) => {
        this.shares.take(client, more);
        bytes += more;
      });
      const isLarge = (body?.length ?? 0) > LARGE_BYTES;
      if (isLarge) this.refusals.assertMaySend(client); // its length may not have been declared
      const leave = await (isLarge ? this.large : this.shares).enter(client, gone);
      const status = await this.ask(exchange, body).finally(leave);
      if (isLarge && REFUSALS.includes(status)) this.refusals.refused(client);
    } finally {
      this.shares.giveBack(client, bytes);
    }
  }

  close(): Promise<void> {
    return this.agent.destroy();
  }

  /** Calls the service and returns the status of its answer. */
  private async ask(exchange: Exchange, body: Buffer | undefined): Promise<number> {
    const { request, reply, target, gone } = exchange;
    const asked = {
      origin: originOf(exchange),
      path: pathOf(exchange),
      method: request.method as 'GET',
      headers: passedHeaders(
        request.headers,
        request.raw.rawHeaders,
        !READING.includes(request.method),
      ),
      body: body ?? null,
    };
    const answer = await askService(this.agent, asked, gone);
    void reply.status(answer.statusCode).headers(answeredHeaders(answer.headers, target.service));
    const over = isOver(exchange);
    await sendAnswer(request, reply, answer.body);
    await over;
    return answer.statusCode;
  }
}

/** The body of a GET or HEAD has no meaning and is not passed on. */
async function bodyOf(
  { request, reply }: Exchange,
  onPart: (bytes: number) => void,
): Promise<Buffer | undefined> {
  if (READING.includes(request.method) || !hasBody(request.headers)) return undefined;
  assertLength(request.headers, BODY_MAX_BYTES);
  askForBody(request, reply);
  return wholeBody(request.raw, LIMITS, onPart);
}
