import { codeLists } from '@mizan/classifications';
import type { AgreementTerms } from '@mizan/contracts';
import { type Fault, invalid } from '@mizan/platform';

const LISTS = ['territory', 'sector', 'occupation'] as const;

/** Every code must stand in its dated list on the first day of the agreement. */
export function assertKnownCodes(terms: AgreementTerms, today: string): void {
  const on = terms.startsOn ?? today;
  const faultsAt = (codes: { [list in (typeof LISTS)[number]]?: string | null }, pointer: string): Fault[] =>
    LISTS.filter((list) => codes[list] != null && !codeLists[list].has(codes[list], on)).map((list) => ({
      pointer: `${pointer}/${list}`,
      code: 'unknown-code',
      detail: `${codes[list]} is not in the list of ${list} codes on ${on}`,
    }));
  const faults = [...faultsAt({ territory: terms.territory }, ''), ...terms.commitments.flatMap((commitment, i) => faultsAt(commitment, `/commitments/${i}`))];
  if (faults.length > 0) throw invalid(faults);
}
