/**
 * Characters that a reader does not see, or sees as something else: controls, formatting marks (bidirectional
 * ones, joiners, the byte order mark), separators, and any white space but the plain blank.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u;
const BLANK_AT_AN_END = /^ | $/;

/**
 * The first character that makes of one identifier two which a person reads as the same, as `U+00A0`; undefined
 * for a text that is an identifier. A blank counts at an end only.
 */
export function characterAtFault(text: string): string | undefined {
  const found = UNSEEN.exec(text)?.[0] ?? BLANK_AT_AN_END.exec(text)?.[0];
  if (found === undefined) return undefined;
  return `U+${found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Whether the text is an identifier in its one spelling: not empty, Unicode NFC, nothing unseen in it. */
export const isIdentifier = (value: unknown): value is string =>
  typeof value === 'string' &&
  value !== '' &&
  characterAtFault(value) === undefined &&
  value === value.normalize('NFC');
