import { Problem } from './problems/problem.js';

const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * The text in these bytes from another system, without its byte order mark. Throws 400 `not-utf-8`:
 * if wrong bytes were replaced, two identifiers could become one.
 */
export function utf8TextOf(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new Problem(400, 'not-utf-8');
  }
}
