import { isQuarter } from '../classifications/quarters';

export const lines = ['declared', 'in-force', 'if-signed'] as const;
export type Line = (typeof lines)[number];
/** The key of a line inside a message, which may contain no hyphen. */
export const lineWord = (line: Line): string => line.replace('-', '');
export const levels = ['1', '2', '3', '4'] as const;
export type Level = (typeof levels)[number];

/** The state of the first screen in the address. What is missing there has its default. */
export interface PlanSearch {
  line?: Line;
  territory?: string;
  occupation?: string;
  sector?: string;
  level?: Level;
  from?: string;
  to?: string;
  /**
   * The moment of comparison: a day, which means its end, or an instant. It is absolute, so that a
   * link always shows the same.
   */
  since?: string;
  /** The figure whose explanation is open: see `why/asked-figure`. */
  why?: string;
}

/** Where in the plan a record of a territory and an occupation counts. */
export const placeInPlan = ({
  territory,
  occupation,
}: {
  territory: string;
  occupation?: string | null;
}): PlanSearch => ({ territory, occupation: occupation ?? undefined });

export const usualLine: Line = 'in-force';
export const usualLevel: Level = '2';

const TERRITORY = /^MA(-[0-9A-Z]{2,3})?$/;
const OCCUPATION = /^\d{1,4}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z)?$/;
const SECTOR = /^([A-U]|\d{2}|(sub)?cluster:[a-z-]{1,60})$/;

const oneOf = <T extends string>(values: readonly T[], value: unknown): T | undefined =>
  values.find((known) => known === value);
const matching = (pattern: RegExp, value: unknown): string | undefined =>
  typeof value === 'string' && pattern.test(value) ? value : undefined;

/** A day that does not exist is ignored. */
function momentOf(value: unknown): string | undefined {
  const text = matching(MOMENT, value);
  const read = new Date(text ?? '');
  return text && !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text.slice(0, 10))
    ? text
    : undefined;
}

/** Reads an address tolerantly: invalid parts are left out. */
export function planSearchOf(search: Record<string, unknown>): PlanSearch {
  const from = isQuarter(search.from) ? search.from : undefined;
  const to = isQuarter(search.to) ? search.to : undefined;
  const isReversed = from !== undefined && to !== undefined && from > to;
  const read: PlanSearch = {
    line: oneOf(lines, search.line),
    territory: matching(TERRITORY, search.territory),
    occupation: matching(OCCUPATION, search.occupation),
    sector: matching(SECTOR, search.sector),
    level: oneOf(levels, search.level),
    ...(isReversed ? {} : { from, to }),
    since: momentOf(search.since),
    why: matching(/^[A-Za-z0-9:;.\-]{1,200}$/, search.why),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

/**
 * The level of occupations to ask for: never above the filtered occupation, and one below it if
 * none is chosen.
 */
export function levelFor({ level, occupation }: PlanSearch): Level {
  const least = Math.min(4, (occupation?.length ?? 0) + 1);
  const wished = Number(level ?? usualLevel);
  return String(Math.max(occupation ? least : 1, wished)) as Level;
}
