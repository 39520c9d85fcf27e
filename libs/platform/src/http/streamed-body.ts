import type { FastifyRequest } from 'fastify';

/**
 * Lets a route read its body itself, part by part. A fault does not end the connection before its
 * answer.
 */
export async function readingBody<T>(
  { raw }: FastifyRequest,
  read: (body: AsyncIterable<Buffer>) => Promise<T>,
): Promise<T> {
  try {
    // destroying the request would close the connection before the answer is sent
    return await read(raw.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>);
  } finally {
    raw.resume(); // the caller reads the answer only after it has sent the whole body
  }
}
