import { strToU8, type Zippable, zipSync } from 'fflate/browser';

export { strToU8, zipSync };

/** Stands for fflate's `zip`, which starts a worker from a blob for a large file: the page's policy lets none start. */
export function zip(
  files: Zippable,
  tell: (error: Error | null, archive: Uint8Array) => void,
): void {
  tell(null, zipSync(files));
}
