/**
 * Isolates the direction of a text (U+2068 … U+2069), so that a Latin name does not reorder the
 * Arabic sentence around it.
 */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
