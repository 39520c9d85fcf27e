import type { AgreementTerms } from '@mizan/contracts';
import type { PlacedCodes } from '@mizan/platform';

/** Every code of an agreement with the JSON pointer to it. */
export const codesOf = ({ territory, commitments }: AgreementTerms): PlacedCodes[] => [
  { pointer: '', codes: { territory } },
  ...commitments.map((codes, i) => ({ pointer: `/commitments/${i}`, codes })),
];
