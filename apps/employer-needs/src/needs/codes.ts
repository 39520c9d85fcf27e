import type { HiringNeedTerms } from '@mizan/contracts';
import { assertKnownCodes } from '@mizan/platform';

/** Every code of a need and of its parts stands in its list on the day the need begins, or today. */
export function assertCodesOf(terms: HiringNeedTerms, today: string): void {
  const allocation = (terms.allocation ?? []).map((codes, i) => ({
    pointer: `/allocation/${i}`,
    codes,
  }));
  assertKnownCodes([{ pointer: '', codes: terms }, ...allocation], terms.from ?? today);
}
