import type { MicroProjectTerms } from '@mizan/contracts';
import { assertKnownCodes } from '@mizan/platform';

/** Every code of a project is in its list on the day of its creation, or today. */
export function assertCodesOf(
  { territory, sector, occupation, expectedOn }: MicroProjectTerms,
  today: string,
): void {
  const codes = { territory, sector: sector ?? null, occupation: occupation ?? null };
  assertKnownCodes([{ pointer: '', codes }], expectedOn ?? today);
}
