import { codeLists, type CodeListName } from '@mizan/classifications';
import { badParameter, forbidden, type Principal, Problem, readsSums } from '@mizan/platform';
import type { FigureFilter, ProjectionQuery } from './projection.query.js';
import {
  type Dimension,
  DIMENSIONS,
  type Grouping,
  PERIOD_LEVELS,
  type Scope,
} from './dimensions.js';

/**
 * The scope of a filter. Without a territory it is the caller's; a territory outside that is
 * refused, and so is whoever reads no sums.
 */
export function scopeOf(filter: FigureFilter, principal: Principal): Scope {
  if (!readsSums(principal)) throw forbidden(principal);
  const territory = known('territory', filter.territory) ?? principal.territory;
  if (!codeLists.territory.isWithin(territory, principal.territory))
    throw new Problem(403, 'territory-forbidden', {
      territory,
      organisation: principal.organisation,
    });
  const { from = null, to = null, line = 'in-force' } = filter;
  if (from && to && from > to) throw badParameter('to', 'window-reversed');
  return {
    territory,
    occupation: known('occupation', filter.occupation),
    sector: known('sector', filter.sector),
    from,
    to,
    line,
  };
}

function known(list: CodeListName, code: string | undefined): string | null {
  if (code === undefined) return null;
  const canonical = codeLists[list].canonical(code);
  if (!codeLists[list].has(canonical)) throw badParameter(list, 'not-in-list', { code, list });
  return canonical;
}

/** The asked dimensions in their order, each with its level. */
export function groupingsOf({ by }: ProjectionQuery, scope: Scope): Grouping[] {
  const groupings = (by ?? '')
    .split(',')
    .filter(Boolean)
    .map((part) => groupingOf(part.trim(), scope));
  if (new Set(groupings.map(({ dimension }) => dimension)).size < groupings.length)
    throw badParameter('by', 'dimension-twice');
  return groupings;
}

function groupingOf(part: string, scope: Scope): Grouping {
  const [name = '', level] = part.split(':');
  const dimension = DIMENSIONS.find((known) => known === name);
  if (!dimension) throw badParameter('by', 'not-one-of', { values: DIMENSIONS.join(', ') });
  const levels = levelsOf(dimension);
  if (level !== undefined && !levels.includes(level))
    throw badParameter('by', 'not-one-of', { values: levels.join(', ') });
  if (level !== undefined && isAbove(dimension, level, scope))
    throw badParameter('by', 'level-above-filter', { part });
  return { dimension, level: level ?? levelBelow(dimension, scope) };
}

const levelsOf = (dimension: Dimension): readonly string[] =>
  dimension === 'period' ? PERIOD_LEVELS : codeLists[dimension].levels;
/** Whether one level is above another. The two views of sectors are not above one another. */
function isAbove(dimension: Dimension, level: string, scope: Scope): boolean {
  const code = dimension === 'period' ? null : scope[dimension];
  if (dimension === 'period' || code === null) return false;
  const own = codeLists[dimension].levelOf(code);
  return (
    own !== undefined &&
    codeLists[dimension]
      .ancestors(code)
      .some((ancestor) => codeLists[dimension].levelOf(ancestor) === level)
  );
}

const BELOW: Record<string, string> = { section: 'division', cluster: 'subcluster' };

/**
 * The level below the filter's code, or the first level of the list; the last level has none below
 * it.
 */
function levelBelow(dimension: Dimension, scope: Scope): string {
  if (dimension === 'period') return 'quarter';
  const { levels } = codeLists[dimension];
  const code = scope[dimension];
  const level = code === null ? undefined : codeLists[dimension].levelOf(code);
  if (level === undefined) return levels[0] ?? '';
  if (dimension === 'sector') return BELOW[level] ?? level;
  return levels[levels.indexOf(level) + 1] ?? level;
}
