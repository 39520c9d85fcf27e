import type {
  Plan,
  PlanChanges,
  PlanInput,
  Programme,
  ProgrammeInput,
  Query,
  Schemas,
  Session,
  SessionChanges,
  SessionInput,
} from '@mizan/client';
import { queryOptions } from '@tanstack/react-query';
import { commandHeaders, creationHeaders, type Submission } from '../records/submission';
import { clients, read } from '../api/clients';
import type { Asked, Page } from '../tables/register';
import { definitions } from './training-lists';

type Inputs = Schemas['training'];
const { GET, POST, PATCH } = clients.training;

export const trainingKey = ['training'] as const;
export const keyOf = (kind: 'plan' | 'programme' | 'session', id: string) => [
  ...trainingKey,
  kind,
  id,
];

export const planRegister = {
  key: [...trainingKey, 'plans'],
  definition: definitions.plans,
  ask: (query: Asked, signal?: AbortSignal) =>
    read(GET('/v1/plans', { params: { query: query as Query<'training', 'listPlans'> }, signal })),
};
export const askProgrammes = (query: Asked, signal?: AbortSignal) =>
  read(
    GET('/v1/programmes', {
      params: { query: query as Query<'training', 'listProgrammes'> },
      signal,
    }),
  ) as Promise<Page<Programme>>;
export const askSessions = (query: Asked, signal?: AbortSignal) =>
  read(
    GET('/v1/sessions', { params: { query: query as Query<'training', 'listSessions'> }, signal }),
  ) as Promise<Page<Session>>;

export const planQuery = (id: string) =>
  queryOptions({
    queryKey: keyOf('plan', id),
    queryFn: ({ signal }) =>
      read(GET('/v1/plans/{id}', { params: { path: { id } }, signal })) as Promise<Plan>,
  });
export const programmeQuery = (id: string) =>
  queryOptions({
    queryKey: keyOf('programme', id),
    queryFn: ({ signal }) =>
      read(GET('/v1/programmes/{id}', { params: { path: { id } }, signal })) as Promise<Programme>,
  });
export const sessionQuery = (id: string) =>
  queryOptions({
    queryKey: keyOf('session', id),
    queryFn: ({ signal }) =>
      read(GET('/v1/sessions/{id}', { params: { path: { id } }, signal })) as Promise<Session>,
  });

const meant = (id: string, submission: Submission) => ({
  path: { id },
  header: commandHeaders(submission),
});
const below = (id: string, key: string) => ({ path: { id }, header: creationHeaders(key) });

export const draftPlan = (body: PlanInput, key: string) =>
  read(POST('/v1/plans', { params: { header: creationHeaders(key) }, body })) as Promise<Plan>;
export const revisePlan = (id: string, body: PlanChanges, submission: Submission) =>
  read(PATCH('/v1/plans/{id}', { params: meant(id, submission), body })) as Promise<Plan>;
export const adoptPlan = (id: string, submission: Submission) =>
  read(POST('/v1/plans/{id}/adoption', { params: meant(id, submission) })) as Promise<Plan>;
export const closePlan = (id: string, submission: Submission) =>
  read(POST('/v1/plans/{id}/closure', { params: meant(id, submission) })) as Promise<Plan>;

export const proposeProgramme = (plan: string, body: ProgrammeInput, key: string) =>
  read(POST('/v1/plans/{id}/programmes', { params: below(plan, key), body })) as Promise<Programme>;
export const reviseProgramme = (
  id: string,
  body: Inputs['ProgrammeChanges'],
  submission: Submission,
) =>
  read(PATCH('/v1/programmes/{id}', { params: meant(id, submission), body })) as Promise<Programme>;
export const openProgramme = (id: string, submission: Submission) =>
  read(
    POST('/v1/programmes/{id}/opening', { params: meant(id, submission) }),
  ) as Promise<Programme>;
export const suspendProgramme = (
  id: string,
  body: Inputs['SuspensionInput'],
  submission: Submission,
) =>
  read(
    POST('/v1/programmes/{id}/suspension', { params: meant(id, submission), body }),
  ) as Promise<Programme>;
export const resumeProgramme = (id: string, submission: Submission) =>
  read(
    POST('/v1/programmes/{id}/resumption', { params: meant(id, submission) }),
  ) as Promise<Programme>;
export const closeProgramme = (
  id: string,
  body: Inputs['ProgrammeClosureInput'],
  submission: Submission,
) =>
  read(
    POST('/v1/programmes/{id}/closure', { params: meant(id, submission), body }),
  ) as Promise<Programme>;

export const scheduleSession = (programme: string, body: SessionInput, key: string) =>
  read(
    POST('/v1/programmes/{id}/sessions', { params: below(programme, key), body }),
  ) as Promise<Session>;
export const reviseSession = (id: string, body: SessionChanges, submission: Submission) =>
  read(PATCH('/v1/sessions/{id}', { params: meant(id, submission), body })) as Promise<Session>;
export const cancelSession = (id: string, submission: Submission) =>
  read(
    POST('/v1/sessions/{id}/cancellation', { params: meant(id, submission) }),
  ) as Promise<Session>;
export const countEnrolments = (
  id: string,
  body: Inputs['EnrolmentCountInput'],
  submission: Submission,
) =>
  read(
    POST('/v1/sessions/{id}/enrolments', { params: meant(id, submission), body }),
  ) as Promise<Session>;
export const countCompletions = (
  id: string,
  body: Inputs['CompletionCountInput'],
  submission: Submission,
) =>
  read(
    POST('/v1/sessions/{id}/completions', { params: meant(id, submission), body }),
  ) as Promise<Session>;
export const countOutcomes = (
  id: string,
  body: Inputs['OutcomeCountInput'],
  submission: Submission,
) =>
  read(
    POST('/v1/sessions/{id}/outcomes', { params: meant(id, submission), body }),
  ) as Promise<Session>;

export const planHistory = (id: string) => (cursor: string | undefined, signal: AbortSignal) =>
  read(
    GET('/v1/plans/{id}/history', {
      params: { path: { id }, query: { limit: 20, cursor } },
      signal,
    }),
  );

export const programmeHistory = (id: string) => (cursor: string | undefined, signal: AbortSignal) =>
  read(
    GET('/v1/programmes/{id}/history', {
      params: { path: { id }, query: { limit: 20, cursor } },
      signal,
    }),
  );

export const sessionHistory = (id: string) => (cursor: string | undefined, signal: AbortSignal) =>
  read(
    GET('/v1/sessions/{id}/history', {
      params: { path: { id }, query: { limit: 20, cursor } },
      signal,
    }),
  );
