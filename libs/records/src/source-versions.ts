export type VersionVerdict = 'older' | 'equal' | 'newer' | 'unsaid';

/**
 * Compares the version that a source gives its record with the known one: an older one changes
 * nothing, an equal one must have the same content. If either is missing, the order of arrival
 * decides.
 */
export function versionAgainst(
  known: number | null | undefined,
  given: number | null | undefined,
): VersionVerdict {
  if (typeof known !== 'number' || typeof given !== 'number') return 'unsaid';
  if (given === known) return 'equal';
  return given < known ? 'older' : 'newer';
}
