/**
 * Whether a `.gitattributes` marks a file as generated; of several lines the last that fits
 * decides, as in git.
 */
export function isMarkedGenerated(attributes: string, file: string): boolean {
  const words = attributes
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.trim().split(/\s+/));
  const last = words
    .filter(([pattern]) => pattern !== undefined && matches(pattern, file))
    .filter((line) => line.some((word) => /^-?linguist-generated$/.test(word)))
    .at(-1);
  return last?.includes('linguist-generated') ?? false;
}

/**
 * A pattern with a slash is taken from the root, and `*` does not cross folders; more of git's
 * patterns are not used here.
 */
function matches(pattern: string, file: string): boolean {
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*');
  return new RegExp(`^${escaped}$`).test(file);
}
