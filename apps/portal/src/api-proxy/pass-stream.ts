import { Problem, sendProblem } from '@mizan/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { request as ask, type OutgoingHttpHeaders } from 'node:http';

const away = new Problem(503, 'away', {}, { headers: { 'retry-after': '1' } });

/**
 * Passes a stream on as it comes, for as long as both sides want it: when either leaves, so does the other. Each has a connection of its
 * own, or a few dozen readers would hold every connection that other requests need.
 */
export function passStream(
  request: FastifyRequest,
  reply: FastifyReply,
  url: string,
  headers: OutgoingHttpHeaders,
): void {
  const upstream = ask(url, { headers, agent: false });
  reply.raw.once('close', () => upstream.destroy());
  upstream.once('error', () =>
    reply.raw.headersSent ? reply.raw.destroy() : sendProblem(request, reply, away),
  );
  upstream.once('response', (answer) => {
    const {
      connection: _connection,
      'keep-alive': _keepAlive,
      'transfer-encoding': _encoding,
      ...passed
    } = answer.headers;
    const cookie = reply.getHeader('set-cookie') as string | undefined; // that of a session which was renewed for this request
    reply.hijack();
    reply.raw.writeHead(answer.statusCode ?? 502, <OutgoingHttpHeaders>{
      ...passed,
      ...(cookie !== undefined && { 'set-cookie': cookie }),
    });
    reply.raw.flushHeaders();
    answer.once('error', () => reply.raw.destroy());
    answer.pipe(reply.raw);
  });
  upstream.end();
}
