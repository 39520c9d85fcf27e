/** Where a record comes from: published, made up or real. */
export const origins = ['published', 'fictional', 'real'] as const;
export type Origin = (typeof origins)[number];
