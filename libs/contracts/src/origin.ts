/** Where a record comes from. The page shows it, so that fictional records are recognised. */
export const ORIGINS = ['published', 'fictional', 'real'] as const;
export type Origin = (typeof ORIGINS)[number];
