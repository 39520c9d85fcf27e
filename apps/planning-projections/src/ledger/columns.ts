const SEPARATOR = '\u001f';

/** Numbers as an array literal: much cheaper than the encoding of the driver. */
export const numbers = (list: readonly (number | bigint | null)[]): string =>
  `{${list.map((number) => number ?? 'null').join(',')}}`;

/**
 * Texts for `string_to_array($n, chr(31), '')`. They need no escaping; null and the empty text both
 * become null.
 */
export const texts = (list: readonly (string | null | undefined)[]): string =>
  list
    .map((text) =>
      text?.includes(SEPARATOR) ? text.replaceAll(SEPARATOR, '\uFFFD') : (text ?? ''),
    )
    .join(SEPARATOR);

/**
 * The SQL that reads parameter n as an array of texts. `coalesce`, because no text at all must give
 * an empty array.
 */
export const textArray = (n: number): string => `string_to_array($${n}::text, chr(31), '')`;
