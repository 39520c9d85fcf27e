import { type FileHash, nameOf } from './file-store.js';

export interface Download {
  readonly hash: FileHash;
  readonly fileName: string;
  readonly size: number;
}

/** The ETag of a file: its bytes never change. */
export const etagOf = (hash: FileHash): string => `"${nameOf(hash)}"`;

/** The characters that `encodeURIComponent` leaves and RFC 5987 does not. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/**
 * The headers of a download. Whatever the file holds, a browser saves it: it is an attachment of no
 * type that is shown, nothing is guessed from its bytes, and as a page it could do nothing.
 */
export const downloadHeaders = ({ hash, fileName, size }: Download) => ({
  'content-type': 'application/octet-stream',
  'content-length': String(size),
  'content-disposition': `attachment; filename*=UTF-8''${encoded(fileName)}`,
  'x-content-type-options': 'nosniff',
  'content-security-policy': "sandbox; default-src 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'private, no-cache',
  etag: etagOf(hash),
});
