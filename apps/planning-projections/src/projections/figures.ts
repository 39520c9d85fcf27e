import { codeLists, type CodeListName } from '@mizan/classifications';
import type { EntityManager } from 'typeorm';
import type { Measure } from '../posting-rules/position.js';
import { balancesAsOf, CURRENT } from './balances-as-of.js';
import type { Dimension, Grouping, Scope } from './scope.js';

/**
 * Amounts of one measure in thousandths, by the codes of each dimension asked: `rolled` if they
 * reach the level, `posted` if they do not.
 */
export interface Figure {
  measure: Measure;
  amount: bigint;
  rolled: readonly (string | null)[];
  posted: readonly (string | null)[];
  /**
   * Inside the scope in every list and in time. Else, if it has a period, it is posted above the
   * scope and could belong to it.
   */
  isInside: boolean;
  /** Inside the scope in every list, but without a period although periods were asked. */
  lacksPeriod: boolean;
}

type Row = Record<'measure' | 'amount', string> &
  Record<'inside' | 'lacks_period', boolean> &
  Record<`rolled_${number}` | `posted_${number}`, string | null>;

const LISTS: readonly CodeListName[] = ['territory', 'occupation', 'sector'];

/**
 * SQL conditions on the cells of a scope. `could` uses all `parameters`, the others only the first
 * `insideCount`.
 */
export interface Condition {
  inside: string;
  /**
   * Inside in every list, but without a period although periods were asked. Reported beside the
   * figures.
   */
  lacksPeriod: string;
  /** Inside, or posted above the scope in a list, within the asked periods. */
  could: string;
  parameters: unknown[];
  insideCount: number;
}

/**
 * The cells inside the scope, and those above it in the asked periods: at an ancestor of its code
 * or at no code. Parameters are numbered from `first` on.
 */
export function cellsOf(scope: Scope, first = 1): Condition {
  const parameters: unknown[] = [];
  const parameter = (value: unknown) => `$${first - 1 + parameters.push(value)}`;
  const all = (conditions: string[]) => conditions.join(' and ') || 'true';
  const narrowed = LISTS.flatMap((name) =>
    scope[name] === null ? [] : [{ name, code: scope[name], list: codeLists[name] }],
  );
  const inLists = narrowed.map(
    ({ name, code, list }) => `c.${name} = any(${parameter(list.within(code))})`,
  );
  const inTime = [
    ...(scope.from ? [`c.period >= ${parameter(scope.from)}`] : []),
    ...(scope.to ? [`c.period <= ${parameter(scope.to)}`] : []),
  ];
  const insideCount = parameters.length;
  const could = narrowed.map(({ name, code, list }) => {
    const touching = list
      .all()
      .filter((other) => list.overlaps(other.code, code))
      .map((other) => other.code);
    return `(c.${name} is null or c.${name} = any(${parameter(touching)}))`;
  });
  could.push(...inTime);
  const lacksPeriod = inTime.length > 0 ? all([...inLists, 'c.period is null']) : 'false';
  return {
    inside: all([...inLists, ...inTime]),
    lacksPeriod,
    could: all(could),
    parameters,
    insideCount,
  };
}

const PERIOD_AT: Record<string, string> = {
  quarter: 'c.period',
  year: 'left(c.period, 4)',
  'school-year': `(left(c.period, 4)::int - (right(c.period, 2) <> 'Q4')::int) || '-' || (left(c.period, 4)::int + (right(c.period, 2) = 'Q4')::int)`,
};

/**
 * The balances inside and above the scope, summed by measure and by the asked levels, and their
 * assumption set; now or as of a moment. `movement` is the last one before this snapshot.
 */
export async function readFigures(
  tx: EntityManager,
  scope: Scope,
  by: readonly Grouping[],
  measures: readonly Measure[],
  asOf: string | null = null,
): Promise<{ figures: Figure[]; assumptions: string; movement: number }> {
  const { inside, lacksPeriod, could, parameters } = cellsOf(scope, 3);
  const balances = asOf === null ? CURRENT : await balancesAsOf(tx, asOf, 3 + parameters.length);
  const columns = by.map(rolledColumn);
  const sums = `
    select c.measure, (${inside}) is true as inside, (${lacksPeriod}) is true as lacks_period, ${columns.map(({ sql }) => `${sql},`).join(' ')} sum(b.amount) as amount
    from ${balances.sql} b join cell c on c.id = b.cell ${columns.map(({ join }) => join).join(' ')}
    where c.measure = any($1) and (${could} or ${lacksPeriod}) and b.amount <> 0
    group by c.measure, inside, lacks_period ${columns.map(({ names }) => `, ${names}`).join('')}`;
  const text = `select a.set_name as assumptions, a.movement, f.* from (${SET_IN_USE}) a left join (${sums}) f on true`;
  const rows: (Row & { assumptions: string; movement: string })[] = await tx.query(text, [
    measures,
    asOf,
    ...parameters,
    ...balances.parameters,
  ]);
  if (!rows[0]) throw new Error('No assumption set is in use');
  const figures = rows
    .filter(({ measure }) => measure !== null)
    .map((row) => ({
      measure: row.measure as Measure,
      amount: BigInt(row.amount),
      rolled: by.map((_, i) => row[`rolled_${i}`] ?? null),
      posted: by.map((_, i) => row[`posted_${i}`] ?? null),
      isInside: row.inside,
      lacksPeriod: row.lacks_period,
    }));
  return { figures, assumptions: rows[0].assumptions, movement: Number(rows[0].movement) };
}

const SET_IN_USE = `select a.set_name, (select last from movement_head) as movement from assumption_activation a, ledger_state s
  where a.id <= s.activation and ($2::timestamptz is null or a.at <= $2 or a.id = 1) order by a.id desc limit 1`;

function rolledColumn(
  { dimension, level }: Grouping,
  i: number,
): { sql: string; names: string; join: string } {
  const names = `rolled_${i}, posted_${i}`;
  if (dimension === 'period')
    return {
      sql: `${PERIOD_AT[level]} as rolled_${i}, null::text as posted_${i}`,
      names,
      join: '',
    };
  const sql = `r${i}.rolled as rolled_${i}, case when r${i}.rolled is null then c.${dimension} end as posted_${i}`;
  return {
    sql,
    names,
    join: `left join code_roll_up r${i} on r${i}.list = '${dimension}' and r${i}.level = '${level}' and r${i}.code = c.${dimension}`,
  };
}

/** Whether an amount at one code, or at none, could belong to another code of the dimension. */
export function couldBelong(dimension: Dimension, posted: string | null, code: string): boolean {
  if (posted === null) return true;
  return dimension !== 'period' && codeLists[dimension].overlaps(posted, code);
}
