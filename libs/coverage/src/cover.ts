import { codeLists } from '@mizan/classifications';
import type { Effect } from '@mizan/contracts';

/** Why what names a commitment covers nothing of it (DOMAIN "Decisions", *Counting*). */
export const COVER_FAULTS = [
  'unknown-commitment',
  'other-unit',
  'not-a-party',
  'outside-territory',
  'other-occupation',
] as const;
export type CoverFault = (typeof COVER_FAULTS)[number];

/** What a commitment asks of whatever covers it. */
export interface Coverable {
  readonly effect: Effect;
  readonly territory: string;
  readonly occupation?: string | null;
  /** The organisations of its agreement. */
  readonly parties: readonly string[];
  /** Organisations that a party has accepted beside them. */
  readonly accepted?: readonly string[] | null;
}

/**
 * A part of a record that names a commitment: needs cover demand, sessions supply, hires matching.
 */
export interface Cover {
  readonly effect: Effect;
  readonly organisation: string;
  readonly territory: string | null;
  readonly occupation?: string | null;
}

/** Why the cover covers nothing of the commitment; undefined where it counts. */
export function coverFault(
  cover: Cover,
  commitment: Coverable | undefined,
): CoverFault | undefined {
  if (!commitment) return 'unknown-commitment';
  if (cover.effect !== commitment.effect) return 'other-unit';
  if (!isAccepted(cover, commitment)) return 'not-a-party';
  if (!isIn('territory', cover.territory, commitment.territory)) return 'outside-territory';
  return isIn('occupation', cover.occupation, commitment.occupation)
    ? undefined
    : 'other-occupation';
}

const isAccepted = ({ organisation }: Cover, { parties, accepted }: Coverable): boolean =>
  parties.includes(organisation) || (accepted ?? []).includes(organisation);

/** Within the code that the commitment names, or anywhere where it names none. */
function isIn(
  list: 'territory' | 'occupation',
  code: string | null | undefined,
  whole: string | null | undefined,
): boolean {
  if (!whole) return true;
  return typeof code === 'string' && codeLists[list].isWithin(code, whole);
}
