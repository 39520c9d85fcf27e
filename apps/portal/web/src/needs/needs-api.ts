import type { HireInput, Need, NeedChanges, NeedInput, Query, Schemas } from '@mizan/client';
import { queryOptions } from '@tanstack/react-query';
import { commandHeaders, creationHeaders, type Submission } from '../records/submission';
import { clients, read } from '../api/clients';
import type { Asked } from '../tables/register';
import { needList } from './need-list';

type HireCorrectionInput = Schemas['needs']['HireCorrectionInput'];

export const needsKey = ['needs'] as const;
export const needKey = (id: string) => [...needsKey, 'one', id];

export const needRegister = {
  key: [...needsKey, 'list'],
  definition: needList,
  ask: (query: Asked, signal?: AbortSignal) =>
    read(
      clients.needs.GET('/v1/needs', {
        params: { query: query as Query<'needs', 'listNeeds'> },
        signal,
      }),
    ),
};
export const needQuery = (id: string) =>
  queryOptions({
    queryKey: needKey(id),
    queryFn: ({ signal }) =>
      read(
        clients.needs.GET('/v1/needs/{id}', { params: { path: { id } }, signal }),
      ) as Promise<Need>,
  });

const meant = (id: string, submission: Submission) => ({
  path: { id },
  header: commandHeaders(submission),
});

export const declare = (body: NeedInput, key: string) =>
  read(
    clients.needs.POST('/v1/needs', { params: { header: creationHeaders(key) }, body }),
  ) as Promise<Need>;
export const revise = (id: string, body: NeedChanges, submission: Submission) =>
  read(
    clients.needs.PATCH('/v1/needs/{id}', { params: meant(id, submission), body }),
  ) as Promise<Need>;
export const validate = (id: string, submission: Submission) =>
  read(
    clients.needs.POST('/v1/needs/{id}/validation', { params: meant(id, submission) }),
  ) as Promise<Need>;
export const withdraw = (id: string, reason: string | null, submission: Submission) =>
  read(
    clients.needs.POST('/v1/needs/{id}/withdrawal', {
      params: meant(id, submission),
      body: { reason },
    }),
  ) as Promise<Need>;
/** The need is open again until its last day has passed. */
export const reopen = (id: string, submission: Submission) =>
  read(
    clients.needs.POST('/v1/needs/{id}/reopening', { params: meant(id, submission) }),
  ) as Promise<Need>;
export const correctHires = (
  id: string,
  hire: string,
  body: HireCorrectionInput,
  submission: Submission,
) =>
  read(
    clients.needs.POST('/v1/needs/{id}/hires/{hire}/correction', {
      params: { path: { id, hire }, header: commandHeaders(submission) },
      body,
    }),
  ) as Promise<Need>;
export const recordHires = (id: string, body: HireInput, submission: Submission) =>
  read(
    clients.needs.POST('/v1/needs/{id}/hires', { params: meant(id, submission), body }),
  ) as Promise<Need>;

export const needHistory = (id: string) => (cursor: string | undefined, signal: AbortSignal) =>
  read(
    clients.needs.GET('/v1/needs/{id}/history', {
      params: { path: { id }, query: { limit: 20, cursor } },
      signal,
    }),
  );
