import type {
  MicroProject,
  MicroProjectChanges,
  MicroProjectInput,
  Query,
  Schemas,
} from '@mizan/client';
import { queryOptions } from '@tanstack/react-query';
import { commandHeaders, creationHeaders, type Submission } from '../records/submission';
import { clients, read } from '../api/clients';
import type { Asked } from '../tables/register';
import { projectList } from './project-list';

type Inputs = Schemas['jobs'];
export type Financing = NonNullable<MicroProject['financing']>;
const { GET, POST, PATCH } = clients.jobs;

export const projectsKey = ['micro-projects'] as const;
export const projectKey = (id: string) => [...projectsKey, 'one', id];

export const projectRegister = {
  key: [...projectsKey, 'list'],
  definition: projectList,
  ask: (query: Asked, signal?: AbortSignal) =>
    read(
      GET('/v1/micro-projects', {
        params: { query: query as Query<'jobs', 'listMicroProjects'> },
        signal,
      }),
    ),
};
export const projectQuery = (id: string) =>
  queryOptions({
    queryKey: projectKey(id),
    queryFn: ({ signal }) =>
      read(
        GET('/v1/micro-projects/{id}', { params: { path: { id } }, signal }),
      ) as Promise<MicroProject>,
  });

const meant = (id: string, submission: Submission) => ({
  path: { id },
  header: commandHeaders(submission),
});

export const propose = (body: MicroProjectInput, key: string) =>
  read(
    POST('/v1/micro-projects', { params: { header: creationHeaders(key) }, body }),
  ) as Promise<MicroProject>;
export const revise = (id: string, body: MicroProjectChanges, submission: Submission) =>
  read(
    PATCH('/v1/micro-projects/{id}', { params: meant(id, submission), body }),
  ) as Promise<MicroProject>;
export const select = (id: string, body: Inputs['SelectionInput'], submission: Submission) =>
  read(
    POST('/v1/micro-projects/{id}/selection', { params: meant(id, submission), body }),
  ) as Promise<MicroProject>;
export const incubate = (id: string, body: Inputs['IncubationInput'], submission: Submission) =>
  read(
    POST('/v1/micro-projects/{id}/incubation', { params: meant(id, submission), body }),
  ) as Promise<MicroProject>;
export const finance = (id: string, body: Inputs['FinancingInput'], submission: Submission) =>
  read(
    POST('/v1/micro-projects/{id}/financing', { params: meant(id, submission), body }),
  ) as Promise<MicroProject>;
export const create = (id: string, body: Inputs['CreationInput'], submission: Submission) =>
  read(
    POST('/v1/micro-projects/{id}/creation', { params: meant(id, submission), body }),
  ) as Promise<MicroProject>;
export const visit = (id: string, body: Inputs['VisitInput'], submission: Submission) =>
  read(
    POST('/v1/micro-projects/{id}/visits', { params: meant(id, submission), body }),
  ) as Promise<MicroProject>;
export const abandon = (id: string, body: Inputs['AbandonmentInput'], submission: Submission) =>
  read(
    POST('/v1/micro-projects/{id}/abandonment', { params: meant(id, submission), body }),
  ) as Promise<MicroProject>;

export const projectHistory = (id: string) => (cursor: string | undefined, signal: AbortSignal) =>
  read(
    GET('/v1/micro-projects/{id}/history', {
      params: { path: { id }, query: { limit: 20, cursor } },
      signal,
    }),
  );
