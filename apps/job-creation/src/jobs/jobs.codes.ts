import { assertKnownCodes } from '@mizan/platform';

/** Where jobs are to come, of which kind, and by when. */
interface CodesOfJobs {
  readonly territory: string;
  readonly sector?: string | null;
  readonly occupation?: string | null;
  readonly expectedOn?: string | null;
}

/** Every code is in its list on the day by which the jobs are expected, or today. */
export function assertCodesOf(
  { territory, sector, occupation, expectedOn }: CodesOfJobs,
  today: string,
): void {
  const codes = { territory, sector: sector ?? null, occupation: occupation ?? null };
  assertKnownCodes([{ pointer: '', codes }], expectedOn ?? today);
}
