import { strToU8, type Zippable, zipSync } from 'fflate/browser';

export { strToU8, zipSync };

/**
 * Replaces fflate's `zip`, which starts a worker from a blob for large files: the content security
 * policy forbids workers.
 */
export function zip(
  files: Zippable,
  tell: (error: Error | null, archive: Uint8Array) => void,
): void {
  tell(null, zipSync(files));
}
