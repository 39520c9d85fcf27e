/** The bands of coverage, from needs far above training to training far above needs, then the two states of their own. The service decides them. */
export const bands = ['very-low', 'low', 'balanced', 'high', 'very-high', 'no-demand', 'undetermined'] as const;
export type Band = (typeof bands)[number];
