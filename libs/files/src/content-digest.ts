import { Problem } from '@mizan/platform';
import type { FileHash } from './file-store.js';

const SHA_256 = /(?:^|,)\s*sha-256=:([A-Za-z0-9+/]{43}=):/;

/**
 * The SHA-256 in a `Content-Digest` header (RFC 9530); undefined without the header. Throws 422 for
 * a header without one: whoever sends it wants it to be checked.
 */
export function digestIn(header: string | undefined): FileHash | undefined {
  if (header === undefined) return undefined;
  const [, base64] = SHA_256.exec(header) ?? [];
  if (base64 === undefined) throw new Problem(422, 'bad-content-digest');
  return `sha256:${Buffer.from(base64, 'base64').toString('hex')}`;
}
