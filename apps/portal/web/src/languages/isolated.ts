/** A text whose direction is its own: a Latin name or address inside an Arabic sentence moves nothing around it (U+2068 … U+2069). */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
