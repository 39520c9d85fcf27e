import type { ProgrammeTerms } from '@mizan/contracts';
import { assertKnownCodes } from '@mizan/platform';

/** Checks that the occupations are in the list on this day. */
export const assertCodes = ({ occupations }: ProgrammeTerms, today: string): void =>
  assertKnownCodes(
    occupations.map(({ occupation }, i) => ({
      pointer: `/occupations/${i}`,
      codes: { occupation },
    })),
    today,
  );
