import type { HiringNeedTerms } from '@mizan/contracts';
import { assertKnownCodes } from '@mizan/platform';

/**
 * Checks that every code of a need is in its list on the first day of the need, or today if it has
 * no dates.
 */
export function assertCodesOf(terms: HiringNeedTerms, today: string): void {
  const allocation = (terms.allocation ?? []).map((codes, i) => ({
    pointer: `/allocation/${i}`,
    codes,
  }));
  assertKnownCodes([{ pointer: '', codes: terms }, ...allocation], terms.from ?? today);
}
