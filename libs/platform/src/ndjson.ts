import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';

/** Streams rows as NDJSON, page by page, with back-pressure. */
export function sendNdjson(reply: FastifyReply, pages: AsyncIterable<object[]>): void {
  const lines = async function* () {
    for await (const page of pages) yield page.map((row) => `${JSON.stringify(row)}\n`).join('');
  };
  void reply.type('application/x-ndjson').send(Readable.from(lines()));
}

/** Pages of rows in the order of their ids. Each page is read after the one before was sent. */
export async function* pagesOf<R extends { id: string }>(
  read: (after: string | undefined, limit: number) => Promise<R[]>,
  limit = 1_000,
): AsyncGenerator<R[]> {
  for (let after: string | undefined; ;) {
    const rows = await read(after, limit);
    if (rows.length > 0) yield rows;
    if (rows.length < limit) return;
    after = rows.at(-1)?.id;
  }
}
