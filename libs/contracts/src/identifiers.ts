/**
 * Characters that are invisible or misleading: controls, formatting marks (bidirectional marks,
 * joiners, the byte order mark), separators, and all white space except the plain blank.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u;
const BLANK_AT_AN_END = /^ | $/;

/**
 * The first character that does not belong in an identifier, as `U+00A0`; undefined if there is
 * none. A blank is only wrong at an end.
 */
export function characterAtFault(text: string): string | undefined {
  const found = UNSEEN.exec(text)?.[0] ?? BLANK_AT_AN_END.exec(text)?.[0];
  if (found === undefined) return undefined;
  return `U+${found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * Whether the text is a normalised identifier: not empty, Unicode NFC, without invisible
 * characters.
 */
export const isIdentifier = (value: unknown): value is string =>
  typeof value === 'string' &&
  value !== '' &&
  characterAtFault(value) === undefined &&
  value === value.normalize('NFC');
