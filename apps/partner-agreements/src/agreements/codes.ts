import type { AgreementTerms } from '@mizan/contracts';
import { assertKnownCodes, type PlacedCodes } from '@mizan/platform';

/**
 * Refuses codes that the lists did not have when the agreement began. One that is older than the
 * regions of 2015 is recorded under today's codes, with the former name of its territory.
 */
export function assertCodes(terms: AgreementTerms, today: string): void {
  assertKnownCodes(codesOf(terms), (terms.formerTerritory ? null : terms.startsOn) ?? today);
}

/** Every code of an agreement with the JSON pointer to it. */
const codesOf = ({ territory, commitments }: AgreementTerms): PlacedCodes[] => [
  { pointer: '', codes: { territory } },
  ...commitments.map((codes, i) => ({ pointer: `/commitments/${i}`, codes })),
];
