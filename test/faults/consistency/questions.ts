import { codeLists } from '@mizan/classifications';
import type { Amount } from './amounts.js';

/** A question to `GET /v1/projections`. */
export interface Question {
  readonly territory: string;
  readonly occupation?: string;
  readonly line: 'declared' | 'in-force' | 'if-signed';
  readonly by?: 'territory:province' | 'period:quarter';
}

const LINES = ['declared', 'in-force', 'if-signed'];
const SIDES: Record<string, readonly [line: number, side: 'demand' | 'supply']> = {
  'demand.declared': [0, 'demand'],
  'supply.expected': [0, 'supply'],
  'supply.completed': [0, 'supply'],
  'commitment.demand': [1, 'demand'],
  'commitment.supply': [1, 'supply'],
  'pending.demand': [2, 'demand'],
  'pending.supply': [2, 'supply'],
};

const JOBS: Record<string, readonly [line: number, kind: keyof Jobs]> = {
  'jobs.expected': [0, 'expected'],
  'jobs.created': [0, 'created'],
  'commitment.jobs': [1, 'promised'],
  'pending.jobs': [2, 'promised'],
};

interface Jobs {
  expected: number;
  created: number;
  promised: number;
}
interface Sum {
  demand: number;
  supply: number;
}

/** The figures that answer one question. */
export class Tally {
  private readonly rows = new Map<string | null, Sum>();
  private met = 0;
  private readonly jobs: Jobs = { expected: 0, created: 0, promised: 0 };

  constructor(readonly question: Question) {}

  add({ measure, territory, occupation, period, amount }: Amount, sign: 1 | -1): void {
    const { territory: whole, occupation: kind, line, by } = this.question;
    if (!territory || !codeLists.territory.isWithin(territory, whole)) return;
    if (kind && !(occupation && codeLists.occupation.isWithin(occupation, kind))) return;
    if (measure === 'demand.met') this.met += sign * amount;
    const job = JOBS[measure];
    if (job && job[0] <= LINES.indexOf(line)) this.jobs[job[1]] += sign * amount;
    const side = SIDES[measure];
    if (!side || side[0] > LINES.indexOf(line)) return;
    const key = by === 'period:quarter' ? period : by ? provinceOf(territory) : '';
    const row = this.rows.get(key) ?? { demand: 0, supply: 0 };
    row[side[1]] += sign * amount;
    this.rows.set(key, row);
  }

  /** As `figuresIn` writes the answer. */
  figures(assumptions: string): string {
    const rows = [...this.rows].filter(([, { demand, supply }]) => demand !== 0 || supply !== 0);
    return written(rows, { met: this.met, jobs: this.jobs }) + assumptions;
  }
}

const PROVINCE_DEPTH = 2;
const provinceOf = (territory: string): string | null =>
  codeLists.territory.ancestors(territory).length >= PROVINCE_DEPTH ? territory : null;

/** What stands beside the sums. */
interface Beside {
  readonly met: number;
  readonly jobs: Jobs;
}

/** What of an answer is compared. */
export interface Answer {
  readonly position: string;
  readonly assumptions: string;
  readonly total: Sum & Beside;
  readonly data: readonly (Sum & {
    readonly territory?: string | null;
    readonly period?: string | null;
  })[];
}

const thousandths = (shown: number): number => Math.round(shown * 1000);

/** The figures of an answer as one text: total, hires, jobs and the rows that are not empty. */
export function figuresIn({ total, data, assumptions }: Answer, { by }: Question): string {
  const rows = data
    .map((row): [string | null, Sum] => [
      by === 'period:quarter' ? (row.period ?? null) : by ? (row.territory ?? null) : '',
      { demand: thousandths(row.demand), supply: thousandths(row.supply) },
    ])
    .filter(([, { demand, supply }]) => demand !== 0 || supply !== 0);
  const shown = { demand: thousandths(total.demand), supply: thousandths(total.supply) };
  const { expected, created, promised } = total.jobs;
  const jobs = {
    expected: thousandths(expected),
    created: thousandths(created),
    promised: thousandths(promised),
  };
  return written(rows, { met: thousandths(total.met), jobs }, shown) + assumptions;
}

function written(
  rows: readonly (readonly [string | null, Sum])[],
  { met, jobs }: Beside,
  total = sumOf(rows),
): string {
  const sorted = rows.map(([key, row]) => `${key}: ${row.demand} ${row.supply}`).sort();
  const beside = `met ${met}, jobs ${jobs.expected} ${jobs.created} ${jobs.promised}`;
  return `total ${total.demand} ${total.supply}, ${beside}; ${sorted.join(', ')}; by `;
}

function sumOf(rows: readonly (readonly [string | null, Sum])[]): Sum {
  const sum = { demand: 0, supply: 0 };
  for (const [, { demand, supply }] of rows) {
    sum.demand += demand;
    sum.supply += supply;
  }
  return sum;
}
