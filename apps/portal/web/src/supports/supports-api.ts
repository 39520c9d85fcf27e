import type { Query, Schemas, Support, SupportChanges, SupportInput } from '@mizan/client';
import { queryOptions } from '@tanstack/react-query';
import { commandHeaders, creationHeaders, type Submission } from '../records/submission';
import { clients, read } from '../api/clients';
import type { Asked } from '../tables/register';
import { supportList } from './support-list';

type Inputs = Schemas['jobs'];
const { GET, POST, PATCH } = clients.jobs;

export const supportsKey = ['supports'] as const;
export const supportKey = (id: string) => [...supportsKey, 'one', id];

export const supportRegister = {
  key: [...supportsKey, 'list'],
  definition: supportList,
  ask: (query: Asked, signal?: AbortSignal) =>
    read(
      GET('/v1/supports', { params: { query: query as Query<'jobs', 'listSupports'> }, signal }),
    ),
};
export const supportQuery = (id: string) =>
  queryOptions({
    queryKey: supportKey(id),
    queryFn: ({ signal }) =>
      read(GET('/v1/supports/{id}', { params: { path: { id } }, signal })) as Promise<Support>,
  });

const meant = (id: string, submission: Submission) => ({
  path: { id },
  header: commandHeaders(submission),
});

export const request = (body: SupportInput, key: string) =>
  read(
    POST('/v1/supports', { params: { header: creationHeaders(key) }, body }),
  ) as Promise<Support>;
export const revise = (id: string, body: SupportChanges, submission: Submission) =>
  read(PATCH('/v1/supports/{id}', { params: meant(id, submission), body })) as Promise<Support>;
export const grant = (id: string, body: Inputs['SupportGrantInput'], submission: Submission) =>
  read(
    POST('/v1/supports/{id}/grant', { params: meant(id, submission), body }),
  ) as Promise<Support>;
export const refuse = (id: string, body: Inputs['SupportRefusalInput'], submission: Submission) =>
  read(
    POST('/v1/supports/{id}/refusal', { params: meant(id, submission), body }),
  ) as Promise<Support>;
export const start = (id: string, body: Inputs['SupportStartInput'], submission: Submission) =>
  read(
    POST('/v1/supports/{id}/start', { params: meant(id, submission), body }),
  ) as Promise<Support>;
export const evaluate = (
  id: string,
  body: Inputs['SupportEvaluationInput'],
  submission: Submission,
) =>
  read(
    POST('/v1/supports/{id}/evaluation', { params: meant(id, submission), body }),
  ) as Promise<Support>;
export const abandon = (
  id: string,
  body: Inputs['SupportAbandonmentInput'],
  submission: Submission,
) =>
  read(
    POST('/v1/supports/{id}/abandonment', { params: meant(id, submission), body }),
  ) as Promise<Support>;

export const supportHistory = (id: string) => (cursor: string | undefined, signal: AbortSignal) =>
  read(
    GET('/v1/supports/{id}/history', {
      params: { path: { id }, query: { limit: 20, cursor } },
      signal,
    }),
  );
