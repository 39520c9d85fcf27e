import {
  AgreementTerms,
  OrganisationState,
  OrganisationTerms,
  signedAgreements,
} from '@mizan/contracts';
import {
  type Api,
  change,
  clockOperations,
  creation,
  healthOperations,
  historyOf,
  listing,
  recordListing,
  type Operation,
  consumerOperations,
  pushOperations,
  question,
  reading,
  shapes,
  statesOperations,
} from '@mizan/documents';
import { makers } from '../agreements/agreements.access.js';
import {
  commitmentListing,
  listing as agreementsListing,
} from '../agreements/agreements.reader.js';
import {
  makers as organisationMakers,
  verbs as organisationVerbs,
} from '../organisations/organisations.access.js';
import { listing as organisationsListing } from '../organisations/organisations.reader.js';
import { documentListing } from '../agreements/documents.service.js';
import { agreement, comparison, coveredCommitment, documentsPage } from './agreement-shapes.js';

const { allowedOf, changesOf, plain, sortOf, version, viewOf } = shapes;
const organisationId = plain({
  type: 'string',
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
  maxLength: 100,
});
const organisation = viewOf('Organisation', OrganisationState, {
  without: ['organisationId'],
  and: { id: organisationId, version, can: allowedOf(organisationVerbs) },
});
const hash = plain({
  type: 'string',
  pattern: '^sha256:[0-9a-f]{64}$',
  description: 'The hash of the file',
});
const bytes = plain({ type: 'string', format: 'binary' });
const organisations = '/v1/organisations';
const agreements = '/v1/agreements';

const verb = (operationId: string, summary: string, more: Partial<Operation> = {}) =>
  change(operationId, summary, agreement, agreements, more);

/** What the rules of amendments and of texts refuse: the same as of a draft. */
const REFUSED_PROPOSALS = {
  409: ['not-signed', 'amends-an-amendment'],
  422: [
    'not-amendable',
    'no-such-commitment',
    'not-changes-by-id',
    'changes-the-past',
    'below-the-promised',
    'after-the-end',
    'dates-reversed',
    'party-twice',
    'owner-not-a-party',
    'outside-the-agreement',
    'unit-of-effect',
    'too-great',
    'schedule-differs-from-target',
    'period-twice',
  ],
} as const;
const recorded = creation(
  'recordAgreement',
  'Record an agreement that all parties signed on paper, as one of them',
  agreement,
  agreements,
  {
    description:
      'The caller’s signature counts; the others confirm theirs, or record the same text. With the last one the agreement is signed, and in force if `effectiveAt` says since when. A text that is known already is confirmed (200).',
  },
);
const recording: Operation = {
  ...recorded,
  answers: {
    ...recorded.answers,
    200: {
      description: 'It was known: the signature is confirmed',
      shape: agreement,
      headers: ['ETag'],
    },
  },
};

/**
 * The OpenAPI description of this service. The schemas of the requests come from the DTO classes.
 */
export const api: Api = {
  service: 'partner-agreements',
  title: 'Mizan: partner agreements',
  description:
    'Memoranda and conventions between partners, their signatures, and the commitments that they carry.',
  operations: {
    ...healthOperations,
    ...clockOperations,
    ...statesOperations,
    ...consumerOperations,
    ...pushOperations(signedAgreements),
    'POST /v1/agreements': creation(
      'draftAgreement',
      'Draft an agreement, as a party',
      agreement,
      agreements,
    ),
    'POST /v1/agreements/records': recording,
    'GET /v1/agreements': recordListing(
      'listAgreements',
      'The agreements that the caller may see',
      agreement,
      { resource: agreements, makers },
      { query: sortOf(agreementsListing) },
    ),
    'GET /v1/agreements/{id}/history': historyOf('agreement'),
    'GET /v1/agreements/{id}': reading('readAgreement', 'An agreement', agreement),
    'GET /v1/agreements/{id}/commitments': listing(
      'listCommitmentsOfAgreement',
      'The commitments of an agreement, with what covers them, and what does not and why',
      coveredCommitment,
      undefined,
      { query: sortOf(commitmentListing) },
    ),
    'PATCH /v1/agreements/{id}': verb(
      'changeAgreement',
      'Change the text: the signatures given so far are void',
      { body: { 'application/json': changesOf(AgreementTerms) } },
    ),
    'POST /v1/agreements/{id}/review': verb('openReview', 'Send a draft to review'),
    'POST /v1/agreements/{id}/corrections': verb('requestCorrections', 'Ask for corrections', {
      isBodyOptional: true,
    }),
    'POST /v1/agreements/{id}/ready': verb('makeReady', 'Say that the text is ready to be signed'),
    'POST /v1/agreements/{id}/withdrawal': verb(
      'withdrawAgreement',
      'Take back to draft what was sent to signature',
    ),
    'POST /v1/agreements/{id}/sharing': verb(
      'shareAgreement',
      'Let the planners of the territory read a text under negotiation, as a party',
    ),
    'POST /v1/agreements/{id}/signatures': verb(
      'signAgreement',
      'Sign, for the content whose hash is named',
    ),
    'POST /v1/agreements/{id}/conditions': verb('meetCondition', 'Record that a condition is met'),
    'POST /v1/agreements/{id}/entry-into-force': verb(
      'enterIntoForce',
      'Bring into force, as the council of the territory',
      { description: 'A date to come leaves the agreement signed until then.' },
    ),
    'POST /v1/agreements/{id}/amendments': creation(
      'amendAgreement',
      'Draft an amendment of a signed agreement, as a party',
      agreement,
      agreements,
      {
        description:
          'The amendment is an agreement of its own: the same verbs bring it into force. Then the agreement has a next version, and what it promises from `effectiveAt` on is counted again.',
      },
    ),
    'POST /v1/agreements/{id}/amendments/comparison': question(
      'previewAmendment',
      'What a proposal would change, before it is drafted; nothing is kept of it',
      comparison,
      { problems: REFUSED_PROPOSALS },
    ),
    'GET /v1/agreements/{id}/comparison': question(
      'compareAgreement',
      'What an amendment changes, or has changed: fields of the text, and amounts by quarter',
      comparison,
    ),
    'POST /v1/agreements/{id}/suspension': verb(
      'suspendAgreement',
      'Suspend: what is promised for the quarters after is pending',
    ),
    'POST /v1/agreements/{id}/resumption': verb(
      'resumeAgreement',
      'Resume: what was pending is in force again',
    ),
    'POST /v1/agreements/{id}/renewal': verb(
      'renewAgreement',
      'Renew for another term; the targets stay',
    ),
    'POST /v1/agreements/{id}/termination': verb(
      'terminateAgreement',
      'End before its date, as the council of the territory',
    ),
    'POST /v1/agreements/{id}/denunciation': verb(
      'denounceAgreement',
      'Give notice, as a party: the agreement ends when the notice has passed',
    ),
    'POST /v1/agreements/{id}/closure': verb(
      'closeAgreement',
      'Close with the final report, after any end',
    ),
    'POST /v1/agreements/{id}/abandonment': verb(
      'abandonAgreement',
      'Give up a text that was never signed',
    ),
    'POST /v1/agreements/{id}/documents': verb(
      'addDocument',
      'Add a file as a document of the agreement, as a party',
      {
        ifMatch: false,
        description:
          'The body is the file, and nothing else: PDF, PNG, JPEG, TIFF, DOCX, XLSX or ODT, told by its bytes, of at most 20 MB unless the installation says otherwise. Only files that name no person. `Content-Digest: sha-256=:…:` (RFC 9530), where it is sent, is compared with what arrived. The same file again changes nothing; one that was known by its hash is filled in. No document is part of the text that is signed.',
        body: { 'application/octet-stream': bytes },
        problems: { 503: ['scanner-away'], 422: ['file-infected'] },
      },
    ),
    'GET /v1/agreements/{id}/documents': question(
      'listDocuments',
      'The documents of an agreement that were not taken back, and which files may be added',
      documentsPage,
      { query: sortOf(documentListing) },
    ),
    'GET /v1/agreements/{id}/documents/{hash}': {
      id: 'downloadDocument',
      summary: 'The file of a document, for whoever may read the agreement',
      description:
        'Always an attachment of no type that a browser shows. Its ETag is its hash. 404 `file-not-here` for a document that is known by its hash only.',
      path: { hash },
      answers: {
        200: { description: 'The file', shape: bytes, contentType: 'application/octet-stream' },
        304: { description: 'It is the one that the caller has (`If-None-Match`)' },
      },
    },
    'POST /v1/agreements/{id}/documents/{hash}/removal': verb(
      'removeDocument',
      'Take back a document that one’s own organisation has added by mistake',
      {
        ifMatch: false,
        path: { hash },
        description:
          'That it was there stays in the history. Its file is removed a day after it was stored, once no agreement names it.',
      },
    ),
    'POST /v1/commitments/{id}/links': {
      ...verb(
        'acceptLink',
        'Accept, as a party, that an organisation’s records, or one record, cover a commitment',
        { ifMatch: false },
      ),
      description: 'Names one of `organisation` and `source`; said twice it changes nothing.',
    },
    'POST /v1/organisations': creation(
      'registerOrganisation',
      'Register an organisation: the ministry for the kingdom, a council for its region',
      organisation,
      organisations,
    ),
    'GET /v1/organisations': recordListing(
      'listOrganisations',
      'The organisations of the partnership',
      organisation,
      { resource: organisations, makers: organisationMakers },
      { query: sortOf(organisationsListing) },
    ),
    'GET /v1/organisations/{id}/history': historyOf('organisation', {
      path: { id: organisationId },
    }),
    'GET /v1/organisations/{id}': reading('readOrganisation', 'An organisation', organisation, {
      path: { id: organisationId },
    }),
    'PATCH /v1/organisations/{id}': change(
      'reviseOrganisation',
      'Change what is registered of an organisation; its id and its kind stay',
      organisation,
      organisations,
      {
        path: { id: organisationId },
        body: { 'application/json': changesOf(OrganisationTerms) },
      },
    ),
    'POST /v1/organisations/{id}/closure': change(
      'closeOrganisation',
      'Close an organisation: it pushes nothing and joins no agreement any more',
      organisation,
      organisations,
      { path: { id: organisationId }, isBodyOptional: true },
    ),
  },
};
