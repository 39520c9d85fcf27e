const SEPARATOR = '\u001f';

/** Numbers as an array literal: much cheaper than the driver's own encoding. */
export const numbers = (list: readonly (number | bigint | null)[]): string =>
  `{${list.map((number) => number ?? 'null').join(',')}}`;

/** Texts for `string_to_array($n, chr(31), '')`: nothing to escape; null for null and for the empty text. */
export const texts = (list: readonly (string | null | undefined)[]): string =>
  list
    .map((text) =>
      text?.includes(SEPARATOR) ? text.replaceAll(SEPARATOR, '\uFFFD') : (text ?? ''),
    )
    .join(SEPARATOR);

/** The SQL that reads parameter n as the texts above; `coalesce`d, for no text at all is an empty array. */
export const textArray = (n: number): string => `string_to_array($${n}::text, chr(31), '')`;
