export type VersionVerdict = 'older' | 'equal' | 'newer' | 'unsaid';

/**
 * What a version that a source gives its own record says against the one that is known: an older one changes
 * nothing, an equal one names the same content. Where either is not given, the order of arrival decides.
 */
export function versionAgainst(
  known: number | null | undefined,
  given: number | null | undefined,
): VersionVerdict {
  if (typeof known !== 'number' || typeof given !== 'number') return 'unsaid';
  if (given === known) return 'equal';
  return given < known ? 'older' : 'newer';
}
