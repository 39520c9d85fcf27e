import type { Step } from './step.js';

const ministry = 'ministry';
const council = 'council-ma-04';
const agency = 'anapec';
const planner = 'planner';
const at = (name: string) => ({ id: `{${name}.id}` });
const SOURCE = 'Circulaire fictive 2026-12';

const permanent = { field: 'contract', in: ['permanent'], source: SOURCE, confirmed: true };
const measure = {
  code: 'AIDE-EMBAUCHE',
  name: { fr: 'Aide à l’embauche durable', ar: 'دعم التشغيل القار', en: 'Aid for lasting jobs' },
  territory: 'MA-04',
  from: '2026-01-01',
  to: null,
  subject: 'need',
  amount: { value: 9_000, unit: 'MAD', per: 'opening', source: SOURCE, confirmed: true },
  conditions: [permanent],
  source: SOURCE,
  origin: 'fictional',
};
const registering = { operation: 'registerIncentiveMeasure', as: ministry } as const;
const revising = {
  operation: 'reviseIncentiveMeasure',
  as: ministry,
  path: at('measure'),
  ifMatch: 'measure',
} as const;

const measures: Step[] = [
  { ...registering, name: 'A measure', body: measure, gives: 201, keep: 'measure' },
  {
    ...registering,
    name: 'Another version of the code in the same period',
    body: { ...measure, from: '2026-07-01' },
    gives: 'measure-overlaps',
  },
  {
    ...registering,
    name: 'A measure that is announced',
    body: { ...measure, code: 'AIDE-2027', from: '2027-01-01', territory: 'MA' },
    gives: 201,
    keep: 'announced',
  },
  {
    ...registering,
    name: 'A condition on a field that needs do not have',
    body: { ...measure, code: 'A', conditions: [{ ...permanent, field: 'promoters' }] },
    gives: 'unknown-condition',
  },
  {
    ...registering,
    name: 'A condition with two criteria',
    body: { ...measure, code: 'A', conditions: [{ ...permanent, is: true }] },
    gives: 'one-operator',
  },
  {
    ...registering,
    name: 'A confirmed condition without its source',
    body: { ...measure, code: 'A', conditions: [{ ...permanent, source: null }] },
    gives: 'source-missing',
  },
  {
    ...registering,
    name: 'A measure that ends before it begins',
    body: { ...measure, code: 'A', to: '2025-12-31' },
    gives: 'dates-reversed',
  },
  { ...revising, name: 'A last day', body: { to: '2027-12-31' }, gives: 200, keep: 'measure' },
  { ...revising, name: 'Another code', body: { code: 'AIDE' }, gives: 'identity-is-fixed' },
  {
    operation: 'closeIncentiveMeasure',
    name: 'A measure closed on a day to come',
    as: ministry,
    path: at('announced'),
    ifMatch: 'announced',
    body: { on: '2027-06-30', reason: 'Fin du programme' },
    gives: 'date-in-the-future',
  },
  {
    operation: 'closeIncentiveMeasure',
    name: 'A measure that is replaced before it opens',
    as: ministry,
    path: at('announced'),
    ifMatch: 'announced',
    body: { reason: 'Remplacée par une autre mesure' },
    gives: 200,
    keep: 'closed',
  },
  {
    ...revising,
    name: 'A measure that was closed',
    path: at('closed'),
    ifMatch: 'closed',
    body: { to: '2028-12-31' },
    gives: 'measure-closed',
  },
];

const evaluating = {
  operation: 'evaluateIncentiveMeasure',
  as: planner,
  path: at('measure'),
} as const;
const need = { territory: 'MA-KEN', occupation: '8212', contract: 'permanent', openings: 10 };

const evaluations: Step[] = [
  { ...evaluating, name: 'Yes, with the amount', body: { need }, gives: 200 },
  {
    ...evaluating,
    name: 'No, by a confirmed condition',
    body: { need: { ...need, contract: 'seasonal' } },
    gives: 200,
  },
  {
    ...evaluating,
    name: 'Unconfirmed: the contract is not known',
    body: { need: { territory: 'MA-KEN', openings: 10 } },
    gives: 200,
  },
  { ...evaluating, name: 'Another subject', body: { project: {} }, gives: 'required' },
  {
    operation: 'evaluateIncentiveMeasures',
    name: 'All open measures for a need',
    as: agency,
    body: { need },
    gives: 200,
  },
  {
    operation: 'evaluateIncentiveMeasures',
    name: 'No subject',
    as: agency,
    body: {},
    gives: 'subject-missing',
  },
];

const budget = {
  measure: '{measure.id}',
  territory: 'MA-04',
  year: 2026,
  amount: 500_000,
  origin: 'fictional',
};
const opening = { operation: 'openIncentiveBudget', as: council } as const;

const budgets: Step[] = [
  { ...opening, name: 'The budget of a region', body: budget, gives: 201, keep: 'budget' },
  { ...opening, name: 'The same budget again', body: budget, gives: 'budget-exists' },
  {
    ...opening,
    name: 'A measure that nobody has registered',
    body: { ...budget, measure: '0199a000-0001-7000-8000-0000000000aa' },
    gives: 'unknown-measure',
  },
  {
    ...opening,
    name: 'A territory where the measure does not hold',
    as: ministry,
    body: { ...budget, territory: 'MA-06' },
    gives: 'outside-measure',
  },
  {
    ...opening,
    name: 'The budget of a measure that is closed',
    body: { ...budget, measure: '{closed.id}' },
    gives: 201,
    keep: 'unused',
  },
];

const reserving = { operation: 'reserveBudget', as: agency, path: at('budget') } as const;
const reservationAt = (name: string) => ({
  id: '{budget.id}',
  reservation: `{${name}.id}`,
});

const reservations: Step[] = [
  {
    ...reserving,
    name: 'For a need',
    body: { for: 'need:ANAPEC-2026-004217', amount: 90_000 },
    gives: 201,
    keep: 'reservation',
  },
  {
    ...reserving,
    name: 'For another need',
    body: { for: 'need:ANAPEC-2026-004218', amount: 18_000 },
    gives: 201,
    keep: 'released',
  },
  {
    ...reserving,
    name: 'More than is left',
    body: { for: 'need:ANAPEC-2026-004219', amount: 400_000 },
    gives: 'budget-exceeded',
  },
  {
    ...reserving,
    name: 'A measure that is not open',
    path: at('unused'),
    body: { for: 'need:ANAPEC-2026-004217', amount: 1 },
    gives: 'measure-not-open',
  },
  {
    operation: 'payReservation',
    name: 'Paid before it was reserved',
    as: agency,
    path: reservationAt('reservation'),
    body: { on: '2026-01-05' },
    gives: 'step-too-early',
  },
  {
    operation: 'payReservation',
    name: 'Paid on a day to come',
    as: agency,
    path: reservationAt('reservation'),
    body: { on: '2027-01-05' },
    gives: 'date-in-the-future',
  },
  {
    operation: 'payReservation',
    name: 'Paid today',
    as: agency,
    path: reservationAt('reservation'),
    gives: 200,
  },
  {
    operation: 'releaseReservation',
    name: 'The hire did not take place',
    as: council,
    path: reservationAt('released'),
    body: { reason: 'Embauche annulée' },
    gives: 200,
  },
  {
    operation: 'releaseReservation',
    name: 'Money that is paid',
    as: council,
    path: reservationAt('reservation'),
    gives: 'reservation-is-final',
  },
];

const readings: Step[] = [
  {
    operation: 'listIncentiveMeasures',
    name: 'The open ones that hold in a province',
    as: planner,
    query: { status: 'open', territory: 'MA-KEN' },
    gives: 200,
    rows: 1,
  },
  {
    operation: 'readIncentiveMeasure',
    name: 'One of them',
    as: planner,
    path: at('measure'),
    gives: 200,
  },
  {
    operation: 'readIncentiveMeasureHistory',
    name: 'Its versions',
    as: planner,
    path: at('measure'),
    gives: 200,
    rows: 2,
  },
  {
    operation: 'listIncentiveBudgets',
    name: 'The budgets of a year',
    as: planner,
    query: { year: '2026', territory: 'MA-04' },
    gives: 200,
    rows: 1,
  },
  {
    operation: 'readIncentiveBudget',
    name: 'One of them, with what is left',
    as: planner,
    path: at('budget'),
    gives: 200,
    keep: 'spent',
  },
  {
    operation: 'reviseIncentiveBudget',
    name: 'Less than is paid',
    as: council,
    path: at('budget'),
    ifMatch: 'spent',
    body: { amount: 80_000 },
    gives: 'budget-below-taken',
  },
  {
    operation: 'reviseIncentiveBudget',
    name: 'Another year',
    as: council,
    path: at('budget'),
    ifMatch: 'spent',
    body: { year: 2031 },
    gives: 'identity-is-fixed',
  },
  {
    operation: 'reviseIncentiveBudget',
    name: 'More money',
    as: council,
    path: at('budget'),
    ifMatch: 'spent',
    body: { amount: 600_000 },
    gives: 200,
  },
  {
    operation: 'readIncentiveBudgetHistory',
    name: 'Its versions',
    as: planner,
    path: at('budget'),
    gives: 200,
    rows: 2,
  },
  {
    operation: 'listBudgetReservations',
    name: 'In the order of decision',
    as: planner,
    path: at('budget'),
    gives: 200,
    rows: 1,
  },
  {
    operation: 'readBudgetReservation',
    name: 'A reservation',
    as: planner,
    path: reservationAt('reservation'),
    gives: 200,
  },
];

/** Incentive measures, who may have them, and their budgets. */
export const incentives: readonly Step[] = [
  ...measures,
  ...evaluations,
  ...budgets,
  ...reservations,
  ...readings,
];
