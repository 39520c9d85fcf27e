import type { FastifyInstance } from 'fastify';
import { createServer, type Server } from 'node:http';
import { PUBLIC } from './access.js';
import type { Metrics } from '../observability/metrics.js';

const CONTENT_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

/** Serves `/metrics` beside the other routes, for a service inside the private network. */
export function answerMetrics(fastify: FastifyInstance, metrics: Metrics): void {
  fastify.get('/metrics', { config: { scope: PUBLIC } }, async (_request, reply) =>
    reply.header('content-type', CONTENT_TYPE).send(await metrics.text()),
  );
}

/** Serves `/metrics` on a port of its own, for the portal, which is public. */
export function serveMetrics(metrics: Metrics, port: number, host: string): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') return void response.writeHead(404).end();
    metrics.text().then(
      (text) => response.writeHead(200, { 'content-type': CONTENT_TYPE }).end(text),
      () => response.writeHead(503).end(),
    );
  });
  return new Promise((resolve, reject) =>
    server.once('error', reject).listen(port, host, () => resolve(server)),
  );
}
