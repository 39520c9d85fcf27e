import { Problem } from './problems/problem.js';

const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * The text in bytes that another system sent, without its byte order mark. Throws 400 `not-utf-8`: a
 * wrong byte that is replaced would make one identifier of two.
 */
export function utf8TextOf(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new Problem(400, 'not-utf-8');
  }
}
