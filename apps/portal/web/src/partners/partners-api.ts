import type { Organisation, OrganisationChanges, Query, Schemas } from '@mizan/client';
import { queryOptions } from '@tanstack/react-query';
import { clients, read } from '../api/clients';
import { commandHeaders, creationHeaders, type Submission } from '../records/submission';
import type { Asked, Page, Register } from '../tables/register';
import { partnerList } from './partner-list';

type Inputs = Schemas['agreements'];
const { GET, POST, PATCH } = clients.agreements;

const partnersKey = ['partners'] as const;
export const partnerKey = (id: string) => [...partnersKey, 'one', id];

const askPartners = (query: Asked, signal?: AbortSignal) =>
  read(
    GET('/v1/organisations', {
      params: { query: query as Query<'agreements', 'listOrganisations'> },
      signal,
    }),
  ) as Promise<Page<Organisation, 'register'>>;

export const partnerRegister: Register<Organisation, 'register'> = {
  key: [...partnersKey, 'list'],
  definition: partnerList,
  ask: askPartners,
};

export const partnerQuery = (id: string) =>
  queryOptions({
    queryKey: partnerKey(id),
    queryFn: ({ signal }) =>
      read(
        GET('/v1/organisations/{id}', { params: { path: { id } }, signal }),
      ) as Promise<Organisation>,
  });

export const partnerHistory = (id: string) => (cursor: string | undefined, signal: AbortSignal) =>
  read(
    GET('/v1/organisations/{id}/history', {
      params: { path: { id }, query: { limit: 20, cursor } },
      signal,
    }),
  );

const meant = (id: string, submission: Submission) => ({
  path: { id },
  header: commandHeaders(submission),
});

export const registerPartner = (body: Inputs['RegistrationInput'], key: string) =>
  read(
    POST('/v1/organisations', { params: { header: creationHeaders(key) }, body }),
  ) as Promise<Organisation>;
export const revisePartner = (id: string, body: OrganisationChanges, submission: Submission) =>
  read(
    PATCH('/v1/organisations/{id}', { params: meant(id, submission), body }),
  ) as Promise<Organisation>;
export const closePartner = (
  id: string,
  body: Inputs['OrganisationClosureInput'],
  submission: Submission,
) =>
  read(
    POST('/v1/organisations/{id}/closure', { params: meant(id, submission), body }),
  ) as Promise<Organisation>;
