const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Codes that begin with what was typed, then names that hold every word of it, accents or not. */
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
