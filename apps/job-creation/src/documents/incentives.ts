import {
  IncentiveBudgetState,
  IncentiveBudgetTerms,
  IncentiveMeasureState,
  IncentiveMeasureTerms,
  MeasureName,
  ReservationState,
} from '@mizan/contracts';
import {
  change,
  creation,
  historyOf,
  type Operation,
  type Operations,
  question,
  reading,
  recordListing,
  shapes,
} from '@mizan/documents';
import {
  makers as budgetMakers,
  reservationVerbs,
  verbs as budgetVerbs,
} from '../incentive-budgets/incentive-budgets.access.js';
import {
  listing as budgetListing,
  reservationListing,
} from '../incentive-budgets/incentive-budgets.reader.js';
import {
  makers as measureMakers,
  verbs as measureVerbs,
} from '../incentive-measures/incentive-measures.access.js';
import { listing as measureListing } from '../incentive-measures/incentive-measures.reader.js';
import { ELIGIBILITIES } from '../incentive-measures/rules/evaluation.js';

const {
  allowedOf,
  changesOf,
  count,
  id,
  listOf,
  named,
  number,
  object,
  oneOf,
  orNull,
  plain,
  sortOf,
  text,
  truth,
  version,
  viewOf,
} = shapes;

const measure = viewOf('IncentiveMeasure', IncentiveMeasureState, {
  without: ['measureId'],
  and: { id, version, confirmed: truth, can: allowedOf(measureVerbs) },
});
const budget = viewOf('IncentiveBudget', IncentiveBudgetState, {
  without: ['budgetId'],
  and: { id, version, left: count, can: allowedOf(budgetVerbs) },
});
const reservation = viewOf('BudgetReservation', ReservationState, {
  without: ['reservationId', 'budgetId'],
  and: { id, version, budget: id, can: allowedOf(reservationVerbs) },
});

const reason = named(
  'EligibilityReason',
  object({
    field: text,
    value: plain({ type: ['string', 'number', 'boolean', 'null'] }),
    holds: plain({
      type: ['boolean', 'null'],
      description: 'Null if the value is missing, or too wide to say',
    }),
    expected: orNull(object({}, { in: listOf(text), least: number, most: number, is: truth })),
    source: orNull(text),
    confirmed: truth,
  }),
);
const evaluationMembers = {
  eligible: oneOf(...ELIGIBILITIES),
  indicative: plain({ type: 'boolean', const: true }),
  reasons: listOf(reason),
  amount: plain({
    type: ['integer', 'null'],
    minimum: 0,
    description: 'MAD; null unless the answer is yes',
  }),
};
const evaluation = named('Evaluation', object(evaluationMembers));
const measureEvaluation = named(
  'MeasureEvaluation',
  object({
    measure: object({ id, code: text, name: viewOf('MeasureName', MeasureName, {}) }),
    ...evaluationMembers,
  }),
);

const measures = '/v1/incentive-measures';
const budgets = '/v1/incentive-budgets';
const indicative =
  'A confirmed condition that is false: no. Else anything missing or unconfirmed, the amount included: unconfirmed. Else yes. It is indicative and changes nothing.';

const measureOperations: Operations = {
  'POST /v1/incentive-measures': creation(
    'registerIncentiveMeasure',
    'Register an incentive measure, or another version of its code',
    measure,
    measures,
  ),
  'GET /v1/incentive-measures': recordListing(
    'listIncentiveMeasures',
    'The incentive measures',
    measure,
    { resource: measures, makers: measureMakers },
    { query: sortOf(measureListing) },
  ),
  'POST /v1/incentive-measures/evaluation': question(
    'evaluateIncentiveMeasures',
    'Which open measures a need, an employer or a project may have',
    object({ data: listOf(measureEvaluation) }),
    { description: indicative },
  ),
  'GET /v1/incentive-measures/{id}/history': historyOf('incentive-measure'),
  'GET /v1/incentive-measures/{id}': reading(
    'readIncentiveMeasure',
    'An incentive measure',
    measure,
  ),
  'PATCH /v1/incentive-measures/{id}': change(
    'reviseIncentiveMeasure',
    'Revise the parameters of a measure; its code and subject stay',
    measure,
    measures,
    { body: { 'application/json': changesOf(IncentiveMeasureTerms) } },
  ),
  'POST /v1/incentive-measures/{id}/closure': change(
    'closeIncentiveMeasure',
    'End a measure before its last day',
    measure,
    measures,
  ),
  'POST /v1/incentive-measures/{id}/evaluation': question(
    'evaluateIncentiveMeasure',
    'Whether the subject of a measure may have it, and why',
    evaluation,
    { description: indicative },
  ),
};

/** A decision on a reservation, which needs no version. */
const decision = (id: string, summary: string): Operation => ({
  id,
  summary,
  idempotencyKey: true,
  isBodyOptional: true,
  answers: {
    200: {
      description: 'It is changed, or was as asked already',
      shape: reservation,
      headers: ['ETag'],
    },
  },
});

const budgetOperations: Operations = {
  'POST /v1/incentive-budgets': creation(
    'openIncentiveBudget',
    'Open the budget of a measure in a territory and a year',
    budget,
    budgets,
  ),
  'GET /v1/incentive-budgets': recordListing(
    'listIncentiveBudgets',
    'The budgets that the caller may see, with what is left',
    budget,
    { resource: budgets, makers: budgetMakers },
    { query: sortOf(budgetListing) },
  ),
  'GET /v1/incentive-budgets/{id}/history': historyOf('incentive-budget'),
  'GET /v1/incentive-budgets/{id}': reading('readIncentiveBudget', 'A budget', budget),
  'PATCH /v1/incentive-budgets/{id}': change(
    'reviseIncentiveBudget',
    'Revise the amount of a budget, not below what is reserved and paid',
    budget,
    budgets,
    { body: { 'application/json': changesOf(IncentiveBudgetTerms) } },
  ),
  'POST /v1/incentive-budgets/{id}/reservations': {
    id: 'reserveBudget',
    summary: 'Reserve money of a budget: whole, or not at all',
    description:
      'Without `If-Match`, so that officers who decide at the same time do not refuse each other.',
    idempotencyKey: true,
    answers: {
      201: { description: 'It is reserved', shape: reservation, headers: ['ETag', 'Location'] },
    },
  },
  'GET /v1/incentive-budgets/{id}/reservations': recordListing(
    'listBudgetReservations',
    'The reservations of a budget, in the order of decision',
    reservation,
    { resource: budgets },
    { query: sortOf(reservationListing) },
  ),
  'GET /v1/incentive-budgets/{id}/reservations/{reservation}': reading(
    'readBudgetReservation',
    'A reservation',
    reservation,
  ),
  'POST /v1/incentive-budgets/{id}/reservations/{reservation}/release': decision(
    'releaseReservation',
    'Reserved money is not needed: it can be reserved again',
  ),
  'POST /v1/incentive-budgets/{id}/reservations/{reservation}/payment': decision(
    'payReservation',
    'Reserved money was paid',
  ),
};

/** Incentive measures and their budgets. */
export const incentiveOperations: Operations = { ...measureOperations, ...budgetOperations };
