import { AgreementState, AgreementTerms, CommitmentState, InboundAgreementSigned } from '@mizan/contracts';
import { type Api, change, clockOperations, creation, healthOperations, listing, type Operation, parkedOperations, pushOperations, reading, shapes, statesOperations } from '@mizan/documents';

const { changesOf, id, listOf, version, viewOf } = shapes;
const commitment = viewOf('Commitment', CommitmentState, { without: ['commitmentId'], and: { id } });
const agreement = viewOf('Agreement', AgreementState, { without: ['agreementId', 'documentHash', 'sourceVersion', 'commitments'], and: { id, version, commitments: listOf(commitment) } });
const agreements = '/v1/agreements';

const verb = (operationId: string, summary: string, more: Partial<Operation> = {}) => change(operationId, summary, agreement, agreements, more);

/** What this service says of its interface; its requests' schemas are the classes of the controllers. */
export const api: Api = {
  service: 'partner-agreements',
  title: 'Mizan: partner agreements',
  description: 'Memoranda and conventions between partners, their signatures, and the commitments that they carry.',
  operations: {
    ...healthOperations, ...clockOperations, ...statesOperations, ...parkedOperations, ...pushOperations(InboundAgreementSigned),
    'POST /v1/agreements': creation('draftAgreement', 'Draft an agreement, as a party', agreement, agreements),
    'GET /v1/agreements': listing('listAgreements', 'The agreements that the caller may see', agreement, agreements),
    'GET /v1/agreements/{id}': reading('readAgreement', 'An agreement', agreement),
    'GET /v1/agreements/{id}/commitments': listing('listCommitmentsOfAgreement', 'The commitments of an agreement, with what covers them', commitment),
    'PATCH /v1/agreements/{id}': verb('changeAgreement', 'Change the text: the signatures given so far are void', { body: { 'application/json': changesOf(AgreementTerms) } }),
    'POST /v1/agreements/{id}/review': verb('openReview', 'Send a draft to review'),
    'POST /v1/agreements/{id}/corrections': verb('requestCorrections', 'Ask for corrections', { isBodyOptional: true }),
    'POST /v1/agreements/{id}/ready': verb('makeReady', 'Say that the text is ready to be signed'),
    'POST /v1/agreements/{id}/withdrawal': verb('withdrawAgreement', 'Take back to draft what was sent to signature'),
    'POST /v1/agreements/{id}/signatures': verb('signAgreement', 'Sign, for the content whose hash is named'),
    'POST /v1/agreements/{id}/conditions': verb('meetCondition', 'Record that a condition is met'),
    'POST /v1/agreements/{id}/entry-into-force': verb('enterIntoForce', 'Bring into force, as the council of the territory', { description: 'A date to come leaves the agreement signed until then.' }),
    'POST /v1/agreements/{id}/termination': verb('terminateAgreement', 'Terminate, as the council of the territory'),
  },
};
