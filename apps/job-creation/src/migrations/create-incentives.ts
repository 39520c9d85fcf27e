import type { MigrationInterface, QueryRunner } from 'typeorm';

const MEASURES = `
create table incentive_measure (
  id uuid primary key,
  version int not null check (version >= 1),
  organisation text not null,
  code text not null,
  name jsonb not null,
  territory text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  subject text not null check (subject in ('need', 'employer', 'project')),
  amount jsonb,
  conditions jsonb not null,
  source text,
  status text not null check (status in ('announced', 'open', 'exhausted', 'closed')),
  status_reason text,
  budgets_exhausted boolean not null,
  closed_on date,
  origin text not null check (origin in ('published', 'fictional', 'real')),
  due_on date
)`;

/** The last check holds whatever the code does: a budget is never overdrawn. */
const BUDGETS = `
create table incentive_budget (
  id uuid primary key,
  version int not null check (version >= 1),
  organisation text not null,
  measure_id uuid not null references incentive_measure,
  territory text not null,
  year int not null,
  amount bigint not null check (amount >= 1),
  status text not null check (status in ('open', 'exhausted')),
  reserved bigint not null check (reserved >= 0),
  paid bigint not null check (paid >= 0),
  reservations int not null check (reservations >= 0),
  origin text not null check (origin in ('published', 'fictional', 'real')),
  check (reserved + paid <= amount)
)`;

const RESERVATIONS = `
create table budget_reservation (
  id uuid primary key,
  version int not null check (version >= 1),
  budget_id uuid not null references incentive_budget,
  territory text not null,
  number int not null check (number >= 1),
  organisation text not null,
  subject text not null,
  amount bigint not null check (amount >= 1),
  status text not null check (status in ('reserved', 'paid', 'released')),
  status_reason text,
  reserved_on date not null,
  paid_on date,
  released_on date,
  origin text not null check (origin in ('published', 'fictional', 'real')),
  unique (budget_id, number)
)`;

/** An index for each sort and identity, and for the filters that lead a list. */
const INDEXES = [
  'unique index incentive_measure_code on incentive_measure (code, valid_from)',
  'index incentive_measure_by_code on incentive_measure (code, id)',
  'index incentive_measure_from on incentive_measure (valid_from, id)',
  'index incentive_measure_status on incentive_measure (status, id)',
  'index incentive_measure_due on incentive_measure (due_on) where due_on is not null',
  'unique index incentive_budget_identity on incentive_budget (measure_id, territory, year)',
  'index incentive_budget_measure on incentive_budget (measure_id, id)',
  'index incentive_budget_year on incentive_budget (year, id)',
  'index incentive_budget_territory on incentive_budget (territory, id)',
  'index incentive_budget_status on incentive_budget (status, id)',
  'index budget_reservation_budget on budget_reservation (budget_id, id)',
];

/** Incentive measures, their budgets, and what is reserved of these. */
export class CreateIncentives1765100000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of [MEASURES, BUDGETS, RESERVATIONS]) await runner.query(table);
    for (const index of INDEXES) await runner.query(`create ${index}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table budget_reservation, incentive_budget, incentive_measure');
  }
}
