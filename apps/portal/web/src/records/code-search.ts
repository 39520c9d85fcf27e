const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * Codes that start with the typed text, then names that contain all its words, with or without
 * accents.
 */
export function foundIn<Choice extends { value: string; label: string }>(
  choices: readonly Choice[],
  typed: string,
): Choice[] {
  const words = plain(typed)
    .split(/[\s·]+/)
    .filter(Boolean);
  if (words.length === 0) return [...choices];
  const found = choices.filter(({ value, label }) => {
    const text = plain(`${value} ${label}`);
    return words.every((word) => text.includes(word));
  });
  const first = words[0] ?? '';
  const isByCode = ({ value }: Choice) => plain(value).startsWith(first);
  return [...found.filter(isByCode), ...found.filter((one) => !isByCode(one))];
}
