import { Problem } from '../problems/problem.js';

const TAG = /^(?:W\/)?"v([1-9][0-9]{0,9})"$/;
/** The maximum length of the header: a caller names one version or a few. */
const LENGTH_MAX = 1_000;

/**
 * Refuses a change of another version than the present one; all versions from `version` to `newest`
 * have the same text. 428 without `If-Match`, 412 for other versions. 400 if it is no ETag of ours,
 * such as `v3` without its quotes, or `"v3-gzip"` from a proxy that changed it: after a 412 its
 * sender would retry forever.
 */
export function assertMatches(
  ifMatch: string | undefined,
  version: number,
  newest = version,
): void {
  if (ifMatch === undefined) throw new Problem(428, 'if-match-required', { version });
  if (ifMatch.length > LENGTH_MAX) throw notATag(`${ifMatch.slice(0, 40)}…`);
  const tags = ifMatch
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
  const isCurrent = (tag: string) => {
    const named = Number(TAG.exec(tag)?.[1] ?? 0);
    return tag === '*' || (named >= version && named <= newest);
  };
  if (tags.some(isCurrent)) return;
  const stray = tags.find((tag) => !TAG.test(tag));
  if (stray !== undefined || tags.length === 0) throw notATag(stray ?? ifMatch);
  throw new Problem(412, 'stale-version', { version });
}

const notATag = (given: string) => new Problem(400, 'bad-if-match', { given });
