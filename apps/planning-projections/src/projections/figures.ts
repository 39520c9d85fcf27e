import { codeLists, type CodeListName } from '@mizan/classifications';
import { setPlanner } from '@mizan/platform';
import type { EntityManager } from 'typeorm';
import type { Measure } from '../posting-rules/position.js';
import { balancesAsOf, CURRENT } from './balances-as-of.js';
import { CellOrdinals } from '../snapshot/ordinals.js';
import { FLAGS } from '../snapshot/scan.js';
import { Groups } from './groups.js';
import type { Question } from './question.js';
import type { Dimension, Scope } from './dimensions.js';
import { Tally } from './tally.js';

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

type Row = Record<'measure' | 'amount', string> &
  Record<'inside' | 'lacks_period', boolean> &
  Partial<Record<Dimension, string | null>>;

/** The sums of a question, and the assumption set that they rest on. */
export interface Figures {
  groups: Groups;
  tally: Tally;
  assumptions: string;
  /** The last movement before the snapshot of the database. */
  movement: number;
}

/**
 * The balances inside and above the scope, now or as of a moment. PostgreSQL adds up by the codes
 * at which they are posted, and the levels are reached here, by the same rules as in memory.
 */
export async function readFigures(
  tx: EntityManager,
  question: Question,
  asOf: string | null = null,
): Promise<Figures> {
  const { by, scope, measures } = question;
  const { inside, lacksPeriod, could, parameters } = cellsOf(scope, 3);
  const balances = asOf === null ? CURRENT : await balancesAsOf(tx, asOf, 3 + parameters.length);
  const codes = by.map(({ dimension }) => `, c.${dimension}`).join('');
  const sums = `
    select c.measure, (${inside}) is true as inside, (${lacksPeriod}) is true as lacks_period${codes}, sum(b.amount) as amount
    from ${balances.sql} b join cell c on c.id = b.cell
    where c.measure = any($1) and (${could} or ${lacksPeriod}) and b.amount <> 0
    group by c.measure, inside, lacks_period${codes}`;
  const text = `select a.set_name as assumptions, a.movement, f.* from (${SET_IN_USE}) a left join (${sums}) f on true`;
  // After a bulk load the planner expects a few rows, and would look each of them up in turn.
  await setPlanner(tx, { nestloop: 'off' });
  const rows: (Row & { assumptions: string; movement: string })[] = await tx.query(text, [
    measures,
    asOf,
    ...parameters,
    ...balances.parameters,
  ]);
  if (!rows[0]) throw new Error('No assumption set is in use');
  const figures = rows.filter(({ measure }) => measure !== null);
  const { assumptions, movement } = rows[0];
  return { ...talliedBy(question, figures), assumptions, movement: Number(movement) };
}

const SET_IN_USE = `select a.set_name, (select last from movement_head) as movement from assumption_activation a, ledger_state s
  where a.id <= s.activation and ($2::timestamptz is null or a.at <= $2 or a.id = 1) order by a.id desc limit 1`;

function talliedBy(question: Question, rows: readonly Row[]): Pick<Figures, 'groups' | 'tally'> {
  const ordinals = new CellOrdinals();
  const placed = rows.map((row) => ({
    row,
    ordinals: question.by.map(({ dimension }) =>
      ordinals.columns[dimension].of(row[dimension] ?? null),
    ),
  }));
  const groups = new Groups(question, ordinals);
  const amounts = placed.map(({ row, ordinals: codes }) => ({
    group: codes.reduce(
      (sum, code, digit) => sum + groups.weightOf(digit, groups.digits[digit]!.slotOf[code]!),
      flagOf(row),
    ),
    measure: question.measures.indexOf(row.measure as Measure),
    amount: BigInt(row.amount),
  }));
  return { groups, tally: Tally.exact(groups.tables, amounts) };
}

function flagOf({ inside, lacks_period: lacksPeriod }: Row): number {
  if (inside) return FLAGS.inside;
  return lacksPeriod ? FLAGS.lacksPeriod : FLAGS.above;
}
