import type {
  Agreement,
  AgreementChanges,
  AgreementInput,
  AmendmentInput,
  Query,
  Schemas,
} from '@mizan/client';
import { queryOptions } from '@tanstack/react-query';
import { commandHeaders, creationHeaders, type Submission } from '../records/submission';
import { clients, read } from '../api/clients';
import { everyPage } from '../api/every-page';
import type { Asked } from '../tables/register';
import { agreementList } from './agreement-list';

type Inputs = Schemas['agreements'];
export type PostedCommitment = Schemas['projections']['PostedCommitment'];

export const agreementsKey = ['agreements'] as const;
export const agreementKey = (id: string) => [...agreementsKey, 'one', id];

export const agreementRegister = {
  key: [...agreementsKey, 'list'],
  definition: agreementList,
  ask: (query: Asked, signal?: AbortSignal) =>
    read(
      clients.agreements.GET('/v1/agreements', {
        params: { query: query as Query<'agreements', 'listAgreements'> },
        signal,
      }),
    ),
};
export const agreementQuery = (id: string) =>
  queryOptions({
    queryKey: agreementKey(id),
    queryFn: ({ signal }) =>
      read(
        clients.agreements.GET('/v1/agreements/{id}', { params: { path: { id } }, signal }),
      ) as Promise<Agreement>,
  });

/** The amendments of an agreement, the first one first. */
export const amendmentsQuery = (id: string) =>
  queryOptions({
    queryKey: [...agreementKey(id), 'amendments'],
    queryFn: ({ signal }) =>
      everyPage((cursor) =>
        read(
          clients.agreements.GET('/v1/agreements', {
            params: { query: { amends: id, sort: 'id', limit: 1_000, cursor } },
            signal,
          }),
        ),
      ) as Promise<Agreement[]>,
  });

/** What an amendment changes, or has changed. */
export const comparisonQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: [...agreementKey(id), 'comparison', version],
    queryFn: ({ signal }) =>
      read(
        clients.agreements.GET('/v1/agreements/{id}/comparison', {
          params: { path: { id } },
          signal,
        }),
      ),
  });

/** What an amendment would change, before it is drafted. */
export const previewQuery = (id: string, body: AmendmentInput) =>
  queryOptions({
    queryKey: [...agreementKey(id), 'preview', body],
    queryFn: ({ signal }) =>
      read(
        clients.agreements.POST('/v1/agreements/{id}/amendments/comparison', {
          params: { path: { id } },
          body,
          signal,
        }),
      ),
    retry: false,
  });

export const agreementHistory = (id: string) => (cursor: string | undefined, signal: AbortSignal) =>
  read(
    clients.agreements.GET('/v1/agreements/{id}/history', {
      params: { path: { id }, query: { limit: 20, cursor } },
      signal,
    }),
  );

/** The commitments of an agreement, each with the records that name it. */
export const commitmentsQuery = (id: string) =>
  queryOptions({
    queryKey: [...agreementKey(id), 'commitments'],
    queryFn: ({ signal }) =>
      everyPage((cursor) =>
        read(
          clients.agreements.GET('/v1/agreements/{id}/commitments', {
            params: { path: { id }, query: { limit: 1_000, cursor } },
            signal,
          }),
        ),
      ),
  });

/** What remains of each commitment in the plan, by its id. */
export const postedQuery = queryOptions({
  queryKey: [...agreementsKey, 'posted'],
  queryFn: async ({ signal }) =>
    new Map(
      (
        await everyPage((cursor) =>
          read(
            clients.projections.GET('/v1/commitments', {
              params: { query: { limit: 1_000, cursor } },
              signal,
            }),
          ),
        )
      ).map((one) => [one.commitmentId, one]),
    ),
});

/** The documents of an agreement, and which files may be added to them. */
export const documentsQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: [...agreementKey(id), 'documents', version],
    queryFn: ({ signal }) =>
      read(
        clients.agreements.GET('/v1/agreements/{id}/documents', {
          params: { path: { id }, query: { limit: 1_000 } },
          signal,
        }),
      ),
    placeholderData: (before) => before,
  });
export const removeDocument = (id: string, hash: string, reason: string, key: string) =>
  read(
    clients.agreements.POST('/v1/agreements/{id}/documents/{hash}/removal', {
      params: { path: { id, hash }, header: creationHeaders(key) },
      body: { reason },
    }),
  ) as Promise<Agreement>;

const meant = (id: string, submission: Submission) => ({
  path: { id },
  header: commandHeaders(submission),
});
const post = clients.agreements.POST;
type Answer = Promise<Agreement>;

export const draftAgreement = (body: AgreementInput, key: string) =>
  read(post('/v1/agreements', { params: { header: creationHeaders(key) }, body })) as Answer;
export const recordAgreement = (body: Inputs['RecordedAgreementInput'], key: string) =>
  read(
    post('/v1/agreements/records', { params: { header: creationHeaders(key) }, body }),
  ) as Answer;
export const changeAgreement = (id: string, body: AgreementChanges, submission: Submission) =>
  read(
    clients.agreements.PATCH('/v1/agreements/{id}', { params: meant(id, submission), body }),
  ) as Answer;
export const openReview = (id: string, submission: Submission) =>
  read(post('/v1/agreements/{id}/review', { params: meant(id, submission) })) as Answer;
export const askCorrections = (
  id: string,
  body: Inputs['CorrectionsInput'],
  submission: Submission,
) =>
  read(post('/v1/agreements/{id}/corrections', { params: meant(id, submission), body })) as Answer;
export const makeReady = (id: string, submission: Submission) =>
  read(post('/v1/agreements/{id}/ready', { params: meant(id, submission) })) as Answer;
export const sign = (id: string, body: Inputs['SignatureInput'], submission: Submission) =>
  read(post('/v1/agreements/{id}/signatures', { params: meant(id, submission), body })) as Answer;
export const meetCondition = (
  id: string,
  body: Inputs['MetConditionInput'],
  submission: Submission,
) =>
  read(post('/v1/agreements/{id}/conditions', { params: meant(id, submission), body })) as Answer;
export const enterIntoForce = (
  id: string,
  body: Inputs['EntryIntoForceInput'],
  submission: Submission,
) =>
  read(
    post('/v1/agreements/{id}/entry-into-force', { params: meant(id, submission), body }),
  ) as Answer;
export const withdraw = (id: string, body: Inputs['ReasonInput'], submission: Submission) =>
  read(post('/v1/agreements/{id}/withdrawal', { params: meant(id, submission), body })) as Answer;
export const terminate = (id: string, body: Inputs['TerminationInput'], submission: Submission) =>
  read(post('/v1/agreements/{id}/termination', { params: meant(id, submission), body })) as Answer;
export const amendAgreement = (id: string, body: AmendmentInput, key: string) =>
  read(
    post('/v1/agreements/{id}/amendments', {
      params: { path: { id }, header: creationHeaders(key) },
      body,
    }),
  ) as Answer;
/** Of an amendment that is not signed yet; its changes are replaced as a whole. */
export const changeAmendment = (id: string, body: AmendmentInput, submission: Submission) =>
  changeAgreement(id, body as AgreementChanges, submission);
export const suspend = (id: string, body: Inputs['SuspensionInput'], submission: Submission) =>
  read(post('/v1/agreements/{id}/suspension', { params: meant(id, submission), body })) as Answer;
export const resume = (id: string, body: Inputs['ResumptionInput'], submission: Submission) =>
  read(post('/v1/agreements/{id}/resumption', { params: meant(id, submission), body })) as Answer;
export const renew = (id: string, submission: Submission) =>
  read(post('/v1/agreements/{id}/renewal', { params: meant(id, submission) })) as Answer;
export const denounce = (id: string, body: Inputs['DenunciationInput'], submission: Submission) =>
  read(post('/v1/agreements/{id}/denunciation', { params: meant(id, submission), body })) as Answer;
export const close = (id: string, body: Inputs['ClosureInput'], submission: Submission) =>
  read(post('/v1/agreements/{id}/closure', { params: meant(id, submission), body })) as Answer;
export const share = (id: string, submission: Submission) =>
  read(
    post('/v1/agreements/{id}/sharing', {
      params: meant(id, submission),
      body: { with: 'planner' },
    }),
  ) as Answer;
export const abandon = (id: string, body: Inputs['ReasonInput'], submission: Submission) =>
  read(post('/v1/agreements/{id}/abandonment', { params: meant(id, submission), body })) as Answer;
/**
 * Accepts one record, or all of an organisation, as covering a commitment. Returns the agreement.
 */
export const acceptLink = (commitment: string, body: Inputs['LinkInput'], submission: Submission) =>
  read(
    post('/v1/commitments/{id}/links', { params: meant(commitment, submission), body }),
  ) as Answer;
