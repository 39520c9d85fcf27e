/**
 * `sha256:` and the hash of the bytes, computed in the browser. Undefined where the browser has no
 * cryptography, which is so on a page without TLS.
 */
export async function fileHash(file: Blob): Promise<string | undefined> {
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (!subtle) return undefined;
  const digest = new Uint8Array(await subtle.digest('SHA-256', await file.arrayBuffer()));
  return `sha256:${Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** A hash as the header `Content-Digest` has it (RFC 9530). */
export function contentDigest(hash: string): string {
  const bytes = hash.replace('sha256:', '').match(/../g) ?? [];
  const binary = String.fromCharCode(...bytes.map((byte) => parseInt(byte, 16)));
  return `sha-256=:${btoa(binary)}:`;
}
