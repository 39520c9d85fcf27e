import type { OutgoingHttpHeaders } from 'node:http';
import { ClientShares } from './client.shares.js';
import { type Exchange, isOver } from './exchange.js';
import { askOnOwnConnection } from './own-connection.js';
import { answeredHeaders } from './passing.headers.js';

/** Server-sent events, from any service. */
const STREAM = '/v1/stream';
/** A service accepts 2,000 streams in total. */
const SHARE = { atOnce: 200, waiting: 0, bytes: 0 };

export const isStream = ({ target, request }: Exchange): boolean =>
  target.path === STREAM && ['GET', 'HEAD'].includes(request.method);

/** Passes a stream on. When one side closes, the other is closed too. */
export class StreamPassage {
  private readonly shares = new ClientShares(SHARE);

  constructor(readonly answerMsMax: number) {}

  async pass(exchange: Exchange): Promise<void> {
    const leave = await this.shares.enter(exchange.client, exchange.gone);
    await this.follow(exchange).finally(leave);
  }

  private async follow(exchange: Exchange): Promise<void> {
    const { reply, target } = exchange;
    const answer = await askOnOwnConnection(
      exchange,
      this,
      async (upstream) => void upstream.end(),
    );
    const cookie = reply.getHeader('set-cookie'); // set if the session was renewed for this request
    reply.hijack();
    reply.raw.writeHead(answer.statusCode ?? 502, {
      ...answeredHeaders(answer.headers, target.service),
      ...(cookie !== undefined && { 'set-cookie': cookie }),
    } as OutgoingHttpHeaders);
    reply.raw.flushHeaders();
    answer.once('error', () => reply.raw.destroy());
    answer.pipe(reply.raw);
    await isOver(exchange);
  }
}
