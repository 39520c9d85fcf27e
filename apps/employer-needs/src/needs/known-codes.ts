import { codeLists } from '@mizan/classifications';
import type { HiringNeedTerms } from '@mizan/contracts';
import { type Fault, invalid } from '@mizan/platform';

type Codes = Pick<HiringNeedTerms, 'sector' | 'occupation'> & { territory?: string | null };

const faultsAt = (codes: Codes, on: string, pointer: string): Fault[] =>
  (['territory', 'sector', 'occupation'] as const)
    .filter((list) => codes[list] != null && !codeLists[list].has(codes[list], on))
    .map((list) => ({ pointer: `${pointer}/${list}`, code: 'unknown-code', detail: `${codes[list]} is not in the list of ${list} codes on ${on}` }));

/** Every code must stand in its dated list on the first day that it speaks of. */
export function assertKnownCodes(terms: HiringNeedTerms, today: string): void {
  const on = terms.from ?? today;
  const faults = [...faultsAt(terms, on, ''), ...(terms.allocation ?? []).flatMap((part, i) => faultsAt(part, on, `/allocation/${i}`))];
  if (faults.length > 0) throw invalid(faults);
}
