/** Where a record comes from; a demonstration says which is which on the screen. */
export const ORIGINS = ['published', 'fictional', 'real'] as const;
export type Origin = (typeof ORIGINS)[number];
