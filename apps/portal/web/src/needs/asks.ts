import type { HireInput, Need, NeedChanges, NeedInput, Query } from '@mizan/client';
import { queryOptions } from '@tanstack/react-query';
import { meaning, once, type Submission } from '../records/submission';
import { clients, read } from '../session/clients';
import type { Asked, Page } from '../tables/register';

export const needsKey = ['needs'] as const;
export const needKey = (id: string) => [...needsKey, 'one', id];

export async function askNeeds(query: Asked, signal?: AbortSignal): Promise<Page<Need>> {
  return (await read(
    clients.needs.GET('/v1/needs', {
      params: { query: query as Query<'needs', 'listNeeds'> },
      signal,
    }),
  )) as Page<Need>;
}
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
  header: meaning(submission),
});

export const declare = (body: NeedInput, key: string) =>
  read(clients.needs.POST('/v1/needs', { params: { header: once(key) }, body })) as Promise<Need>;
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
export const recordHires = (id: string, body: HireInput, submission: Submission) =>
  read(
    clients.needs.POST('/v1/needs/{id}/hires', { params: meant(id, submission), body }),
  ) as Promise<Need>;
