import type { Line } from './lines.js';

export const DIMENSIONS = ['territory', 'occupation', 'sector', 'period'] as const;
export type Dimension = (typeof DIMENSIONS)[number];
export const PERIOD_LEVELS = ['quarter', 'year', 'school-year'];
export type Grouping = Readonly<{ dimension: Dimension; level: string }>;

/** What a question is about: at most one code per list, quarters, the line. */
export interface Scope {
  territory: string;
  occupation: string | null;
  sector: string | null;
  from: string | null;
  to: string | null;
  line: Line;
}
