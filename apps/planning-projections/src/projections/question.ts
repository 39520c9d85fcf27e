import type { Measure } from '../posting-rules/position.js';
import { jobsOf, measuresOf } from './lines.js';
import type { ProjectionQuery } from './projection.query.js';
import type { Grouping, Scope } from './dimensions.js';
import { groupingsOf } from './scope.js';

/** What is asked, without the page of its answer. */
export interface Question {
  readonly scope: Scope;
  readonly by: readonly Grouping[];
  readonly measures: readonly Measure[];
}

export function questionOf(query: ProjectionQuery, scope: Scope): Question {
  const jobs = Object.values(jobsOf(scope.line)).flat();
  const measures = new Set<Measure>([...measuresOf(scope.line), 'demand.met', ...jobs]);
  if (query.measure) measures.add(query.measure);
  return { scope, by: groupingsOf(query, scope), measures: [...measures] };
}

/**
 * Equal questions have the same text. It contains the territory, which is all that an answer
 * depends on of its caller.
 */
export const textOf = ({ scope, by, measures }: Question): string =>
  JSON.stringify([
    scope.territory,
    scope.occupation,
    scope.sector,
    scope.from,
    scope.to,
    scope.line,
    by.map(({ dimension, level }) => `${dimension}:${level}`),
    measures,
  ]);
