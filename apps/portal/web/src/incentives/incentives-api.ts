import type {
  BudgetReservation,
  Evaluation,
  EvaluationInput,
  IncentiveBudget,
  IncentiveBudgetInput,
  IncentiveMeasure,
  IncentiveMeasureChanges,
  IncentiveMeasureInput,
  MeasureEvaluation,
  Query,
  ReservationInput,
} from '@mizan/client';
import { queryOptions } from '@tanstack/react-query';
import { clients, read } from '../api/clients';
import { everyPage } from '../api/every-page';
import { commandHeaders, creationHeaders, type Submission } from '../records/submission';
import type { Asked, Page, Register } from '../tables/register';
import { budgetList, measureList } from './incentive-lists';

const { GET, POST, PATCH } = clients.jobs;

const incentivesKey = ['incentives'] as const;
export const measureKey = (id: string) => [...incentivesKey, 'measure', id];
export const budgetKey = (id: string) => [...incentivesKey, 'budget', id];

const askMeasures = (query: Asked, signal?: AbortSignal) =>
  read(
    GET('/v1/incentive-measures', {
      params: { query: query as Query<'jobs', 'listIncentiveMeasures'> },
      signal,
    }),
  ) as Promise<Page<IncentiveMeasure, 'register'>>;

const askBudgets = (query: Asked, signal?: AbortSignal) =>
  read(
    GET('/v1/incentive-budgets', {
      params: { query: query as Query<'jobs', 'listIncentiveBudgets'> },
      signal,
    }),
  ) as Promise<Page<IncentiveBudget, 'open'>>;

export const measureRegister: Register<IncentiveMeasure, 'register'> = {
  key: [...incentivesKey, 'measures'],
  definition: measureList,
  ask: askMeasures,
};

export const budgetRegister: Register<IncentiveBudget, 'open'> = {
  key: [...incentivesKey, 'budgets'],
  definition: budgetList,
  ask: askBudgets,
};

export const measureQuery = (id: string) =>
  queryOptions({
    queryKey: measureKey(id),
    queryFn: ({ signal }) =>
      read(
        GET('/v1/incentive-measures/{id}', { params: { path: { id } }, signal }),
      ) as Promise<IncentiveMeasure>,
  });

/** Every measure: there are a few, and budgets name them. */
export const measuresQuery = queryOptions({
  queryKey: [...incentivesKey, 'every-measure'],
  queryFn: ({ signal }) => everyPage((cursor) => askMeasures({ limit: 1_000, cursor }, signal)),
});

export const budgetQuery = (id: string) =>
  queryOptions({
    queryKey: budgetKey(id),
    queryFn: ({ signal }) =>
      read(
        GET('/v1/incentive-budgets/{id}', { params: { path: { id } }, signal }),
      ) as Promise<IncentiveBudget>,
  });

/** The budgets of a measure that the reader may see. */
export const measureBudgetsQuery = (measure: string) =>
  queryOptions({
    queryKey: [...measureKey(measure), 'budgets'],
    queryFn: ({ signal }) =>
      everyPage((cursor) => askBudgets({ measure, sort: '-year', limit: 1_000, cursor }, signal)),
  });

export const measureHistory = (id: string) => (cursor: string | undefined, signal: AbortSignal) =>
  read(
    GET('/v1/incentive-measures/{id}/history', {
      params: { path: { id }, query: { limit: 20, cursor } },
      signal,
    }),
  );

export const budgetHistory = (id: string) => (cursor: string | undefined, signal: AbortSignal) =>
  read(
    GET('/v1/incentive-budgets/{id}/history', {
      params: { path: { id }, query: { limit: 20, cursor } },
      signal,
    }),
  );

/** The newest reservations of a budget. */
export const reservationsQuery = (id: string) =>
  queryOptions({
    queryKey: [...budgetKey(id), 'reservations'],
    queryFn: ({ signal }) =>
      read(
        GET('/v1/incentive-budgets/{id}/reservations', {
          params: { path: { id }, query: { limit: 100, sort: '-id' } },
          signal,
        }),
      ) as Promise<Page<BudgetReservation>>,
  });

/** It changes nothing. */
export const evaluateMeasure = (id: string, body: EvaluationInput) =>
  read(
    POST('/v1/incentive-measures/{id}/evaluation', { params: { path: { id } }, body }),
  ) as Promise<Evaluation>;

/** The same of every open measure of the subject that is given. */
export const evaluateMeasures = (body: EvaluationInput) =>
  read(POST('/v1/incentive-measures/evaluation', { body })) as Promise<{
    data: MeasureEvaluation[];
  }>;

/** The same again for what a page shows, until something is registered or reserved. */
export const measuresForQuery = (body: EvaluationInput) =>
  queryOptions({
    queryKey: [...incentivesKey, 'for', body],
    queryFn: async () => (await evaluateMeasures(body)).data,
  });

/** Every budget that the reader may see: there are a few for each measure. */
export const budgetsLeftQuery = queryOptions({
  queryKey: [...incentivesKey, 'every-budget'],
  queryFn: ({ signal }) =>
    everyPage((cursor) => askBudgets({ sort: '-year', limit: 1_000, cursor }, signal)),
});

export const registerMeasure = (body: IncentiveMeasureInput, key: string) =>
  read(
    POST('/v1/incentive-measures', { params: { header: creationHeaders(key) }, body }),
  ) as Promise<IncentiveMeasure>;

export const reviseMeasure = (id: string, body: IncentiveMeasureChanges, submission: Submission) =>
  read(
    PATCH('/v1/incentive-measures/{id}', {
      params: { path: { id }, header: commandHeaders(submission) },
      body,
    }),
  ) as Promise<IncentiveMeasure>;

export const closeMeasure = (
  id: string,
  body: { on: string; reason: string },
  submission: Submission,
) =>
  read(
    POST('/v1/incentive-measures/{id}/closure', {
      params: { path: { id }, header: commandHeaders(submission) },
      body,
    }),
  ) as Promise<IncentiveMeasure>;

export const openBudget = (body: IncentiveBudgetInput, key: string) =>
  read(
    POST('/v1/incentive-budgets', { params: { header: creationHeaders(key) }, body }),
  ) as Promise<IncentiveBudget>;

export const reviseBudget = (id: string, body: { amount: number }, submission: Submission) =>
  read(
    PATCH('/v1/incentive-budgets/{id}', {
      params: { path: { id }, header: commandHeaders(submission) },
      body,
    }),
  ) as Promise<IncentiveBudget>;

export const reserve = (id: string, body: ReservationInput, key: string) =>
  read(
    POST('/v1/incentive-budgets/{id}/reservations', {
      params: { path: { id }, header: creationHeaders(key) },
      body,
    }),
  ) as Promise<BudgetReservation>;

const place = ({ id, budget }: BudgetReservation, key: string) => ({
  path: { id: budget, reservation: id },
  header: creationHeaders(key),
});

export const payReservation = (reservation: BudgetReservation, body: { on: string }, key: string) =>
  read(
    POST('/v1/incentive-budgets/{id}/reservations/{reservation}/payment', {
      params: place(reservation, key),
      body,
    }),
  ) as Promise<BudgetReservation>;

export const releaseReservation = (
  reservation: BudgetReservation,
  body: { reason: string },
  key: string,
) =>
  read(
    POST('/v1/incentive-budgets/{id}/reservations/{reservation}/release', {
      params: place(reservation, key),
      body,
    }),
  ) as Promise<BudgetReservation>;
