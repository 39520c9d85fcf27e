import { decodeWeights, encodeWeights } from './weights.js';
import { coverDifference, type Covers } from './covers.js';
import { decodePromise, encodePromise, type PromisedAgreement } from './promised.js';

/** What a source delivers to commitments, and what it promises. */
export interface Links {
  readonly covers: Covers;
  readonly promise: PromisedAgreement | null;
}

export const NO_LINKS: Links = { covers: new Map(), promise: null };

/** The links as JSON; the empty text for a source without links. */
export const encodeLinks = ({ covers, promise }: Links): string =>
  promise ? encodePromise(promise) : encodeWeights(covers);

export function decodeLinks(text: string): Links {
  if (text === '') return NO_LINKS;
  if (text.startsWith('{')) return { covers: NO_LINKS.covers, promise: decodePromise(text) };
  return { covers: decodeWeights(text), promise: null };
}

/** What changed: the amounts that differ, and the promise if it differs. */
export function linkDifference(before: Links, after: Links): Links {
  const isSame =
    after.promise === null ||
    (before.promise !== null && encodePromise(before.promise) === encodePromise(after.promise));
  return {
    covers: coverDifference(before.covers, after.covers),
    promise: isSame ? null : after.promise,
  };
}

export const isLinked = ({ covers, promise }: Links): boolean =>
  covers.size > 0 || promise !== null;
