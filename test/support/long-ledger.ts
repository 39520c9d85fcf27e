import { codeLists } from '@mizan/classifications';
import type { DataSource } from 'typeorm';

const CELLS = 20_000;
/** The cell in which three entries of ten are. */
export const LARGEST = {
  territory: 'MA-KEN',
  occupation: '8212',
  sector: 'C',
  from: '2027-Q1',
  to: '2027-Q1',
  measure: 'demand.declared',
};
const AGREEMENTS_MAX = 2_000;

const codesOf = (list: 'territory' | 'occupation' | 'sector', level: string) =>
  `array[${codeLists[list]
    .all()
    .filter((one) => one.level === level)
    .map(({ code }) => `'${code}'`)
    .join(',')}]`;
const oneOf = (values: string, salt: number) =>
  `(${values})[1 + (hashint8extended(n, ${salt}) & 1073741823) % array_length(${values}, 1)]`;

const agreement = `json_build_object('agreementId', n, 'title', 'Convention', 'status', 'in-force',
  'commitments', json_build_array(json_build_object('commitmentId',
    'c0000000-0000-7000-8000-' || lpad(n::text, 12, '0'), 'owner', 'anapec', 'indicator', 'trained',
    'effect', 'supply', 'target', 60, 'unit', 'persons', 'territory', 'MA-KEN')))::text`;

/**
 * Fills the first generation of the ledger with needs of two entries each, and after them with some
 * agreements. A thousandth of the cells lies above the provinces.
 */
export async function fillLedger(db: DataSource, needs: number, cells = CELLS): Promise<void> {
  const agreements = Math.min(AGREEMENTS_MAX, needs);
  for (const statement of [
    `insert into ledger_1.cell (measure, territory, occupation, sector, period)
     values ('demand.declared', 'MA-KEN', '8212', 'C', '2027-Q1')`,
    `insert into ledger_1.cell (measure, territory, occupation, sector, period)
     select 'demand.declared', case when n % 1000 = 0 then 'MA' else
       ${oneOf(codesOf('territory', 'province'), 1)} end,
       ${oneOf(codesOf('occupation', '4'), 2)}, ${oneOf(codesOf('sector', 'section'), 3)},
       (2026 + n % 4)::text || '-Q' || (1 + n % 3)
     from generate_series(1::bigint, ${cells}) n on conflict do nothing`,
    `insert into ledger_1.source (name, version, position, links, state)
     select 'employer-needs:need:' || n, 1, '', '', '{}' from generate_series(1, ${needs}) n`,
    `insert into ledger_1.source (name, version, position, links, state)
     select 'partner-agreements:agreement:' || n, 1, '', '', ${agreement}
     from generate_series(1, ${agreements}) n`,
    `insert into ledger_1.posting (source, version, activation, event_id, organisation, time)
     select n, 1, 1, 'e' || n, 'anapec', timestamptz '2026-01-01Z' + n * interval '10 seconds'
     from generate_series(1, ${needs}) n`,
    `insert into ledger_1.entry (time, source, version, activation, cell, amount, part)
     select timestamptz '2026-01-01Z' + (n / 2) * interval '10 seconds', 1 + n / 2, 1, 1,
       case when n % 10 < 3 then 1 else
         2 + (hashint8extended(n, 4) & 1073741823) % (${cells} / 2) end, 1000, ''
     from generate_series(0::bigint, ${2 * needs - 1}) n`,
    ...['cell', 'source', 'posting', 'entry'].map((table) => `vacuum analyze ledger_1.${table}`),
  ])
    await db.query(statement);
}

/**
 * The balances of what `fillLedger` has written, and a movement that makes every reader load them.
 */
export async function fillBalances(db: DataSource): Promise<void> {
  await db.query(`insert into ledger_1.balance (cell, amount)
    select c.id, sum(e.amount) from ledger_1.entry e join ledger_1.cell c on c.id = e.cell group by c.id`);
  await db.query('vacuum analyze ledger_1.balance');
  await db.query('update ledger_1.movement_head set last = last + 1');
}

const middle = '2026-01-20';
/** What is asked behind figures: of one cell, of many, and of few entries in many cells. */
export const lineages: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'largest cell': LARGEST,
  'largest cell as of a day': { ...LARGEST, asOf: middle },
  'the whole territory': {},
  'a province': { territory: 'MA-KEN' },
  'another province': { territory: 'MA-SIL' },
  'a major group': { occupation: '8' },
  'a major group in a province': { territory: 'MA-SIL', occupation: '3' },
  'a unit group in a province': { territory: 'MA-SIL', occupation: '2512' },
  'a sector and a year': { sector: 'J', from: '2027-Q1', to: '2027-Q4' },
  'a province as of a day': { territory: 'MA-SIL', asOf: middle },
  'above a province': { territory: 'MA-SIL', posted: 'above' },
  'above a cell': { ...LARGEST, posted: 'above' },
};
