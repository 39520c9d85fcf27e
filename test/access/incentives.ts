import { type Access, accessesTo } from './access.js';

const READ = 'incentive measures: read, evaluate';
const KEEP = 'incentive budgets';
const DECIDE = 'incentive budget: reserve, release, pay';

const measure = accessesTo('incentive-measure');
const budget = accessesTo('incentive-budget');
const measures = '/v1/incentive-measures';
const budgets = '/v1/incentive-budgets';
const one = `${budgets}/{id}`;
const reservation = `${one}/reservations/{reservation}`;

const MEASURE = {
  ...{ code: 'ACCESS-{n}', name: { fr: 'Accès', ar: 'ولوج', en: 'Access' } },
  ...{ territory: 'MA', from: '2026-01-01', subject: 'need', conditions: [], origin: 'fictional' },
};
const SUBJECTS = { need: { territory: 'MA-KEN' } };
/** Of a measure that does not exist: whoever may open a budget is told so. */
const BUDGET = {
  ...{ measure: '0199a000-0001-7000-8000-0000000000aa', territory: '{place}' },
  ...{ year: 2026, amount: 1_000, origin: 'fictional' },
};

/** Who may do what with incentive measures and their budgets. */
export const incentives: readonly Access[] = [
  measure.read(`GET ${measures}/{id}`, READ),
  measure.read(`GET ${measures}/{id}/history`, READ),
  { ...measure.read(`POST ${measures}/{id}/evaluation`, READ), body: SUBJECTS },
  measure.serve(`POST ${measures}/evaluation`, READ, { body: SUBJECTS }),
  measure.list(`GET ${measures}`, READ),
  measure.create(`POST ${measures}`, 'incentive measures', 'register', { body: MEASURE }),
  measure.act(`PATCH ${measures}/{id}`, 'incentive measures', 'revise', {}),
  measure.act(`POST ${measures}/{id}/closure`, 'incentive measures', 'close', { reason: '…' }),
  budget.create(`POST ${budgets}`, KEEP, 'open', { body: BUDGET }),
  budget.list(`GET ${budgets}`),
  budget.read(`GET ${one}`),
  budget.read(`GET ${one}/history`),
  budget.act(`PATCH ${one}`, KEEP, 'revise', {}),
  budget.read(`GET ${one}/reservations`),
  budget.read(`GET ${reservation}`),
  budget.act(`POST ${one}/reservations`, DECIDE, 'reserve', { for: 'need:access', amount: 1 }),
  budget.act(`POST ${reservation}/release`, DECIDE, 'release', {}),
  budget.act(`POST ${reservation}/payment`, DECIDE, 'pay', {}),
];
