// Made from the OpenAPI documents of the services by `npm run client`: change a service, never this file.
import type * as common from './common.js';
import type { Json, JsonBody } from './json.js';
export interface paths extends Pick<
  common.paths,
  | '/dev/clock'
  | '/health/live'
  | '/health/ready'
  | '/v1/consumers'
  | '/v1/parked-events'
  | '/v1/parked-events/{id}/replay'
  | '/v1/parked-events/replay'
  | '/v1/states'
> {
  '/v1/agreements': {
    parameters: {};
    /** The agreements that the caller may see */
    get: operations['listAgreements'];
    /** Draft an agreement, as a party */
    post: operations['draftAgreement'];
  };
  '/v1/agreements/{id}': {
    parameters: {};
    /** An agreement */
    get: operations['readAgreement'];
    /** Change the text: the signatures given so far are void */
    patch: operations['changeAgreement'];
  };
  '/v1/agreements/{id}/abandonment': {
    parameters: {};
    /** Give up a text that was never signed */
    post: operations['abandonAgreement'];
  };
  '/v1/agreements/{id}/amendments': {
    parameters: {};
    /**
     * Draft an amendment of a signed agreement, as a party
     * @description The amendment is an agreement of its own: the same verbs bring it into force. Then the agreement has a next version, and what it promises from `effectiveAt` on is counted again.
     */
    post: operations['amendAgreement'];
  };
  '/v1/agreements/{id}/amendments/comparison': {
    parameters: {};
    /** What a proposal would change, before it is drafted; nothing is kept of it */
    post: operations['previewAmendment'];
  };
  '/v1/agreements/{id}/closure': {
    parameters: {};
    /** Close with the final report, after any end */
    post: operations['closeAgreement'];
  };
  '/v1/agreements/{id}/commitments': {
    parameters: {};
    /** The commitments of an agreement, with what covers them, and what does not and why */
    get: operations['listCommitmentsOfAgreement'];
  };
  '/v1/agreements/{id}/comparison': {
    parameters: {};
    /** What an amendment changes, or has changed: fields of the text, and amounts by quarter */
    get: operations['compareAgreement'];
  };
  '/v1/agreements/{id}/conditions': {
    parameters: {};
    /** Record that a condition is met */
    post: operations['meetCondition'];
  };
  '/v1/agreements/{id}/corrections': {
    parameters: {};
    /** Ask for corrections */
    post: operations['requestCorrections'];
  };
  '/v1/agreements/{id}/denunciation': {
    parameters: {};
    /** Give notice, as a party: the agreement ends when the notice has passed */
    post: operations['denounceAgreement'];
  };
  '/v1/agreements/{id}/documents': {
    parameters: {};
    /** The documents of an agreement that were not taken back, and which files may be added */
    get: operations['listDocuments'];
    /**
     * Add a file as a document of the agreement, as a party
     * @description The body is the file, and nothing else: PDF, PNG, JPEG, TIFF, DOCX, XLSX or ODT, told by its bytes, of at most 20 MB unless the installation says otherwise. Only files that name no person. `Content-Digest: sha-256=:…:` (RFC 9530), where it is sent, is compared with what arrived. The same file again changes nothing; one that was known by its hash is filled in. No document is part of the text that is signed.
     */
    post: operations['addDocument'];
  };
  '/v1/agreements/{id}/documents/{hash}': {
    parameters: {};
    /**
     * The file of a document, for whoever may read the agreement
     * @description Always an attachment of no type that a browser shows. Its ETag is its hash. 404 `file-not-here` for a document that is known by its hash only.
     */
    get: operations['downloadDocument'];
  };
  '/v1/agreements/{id}/documents/{hash}/removal': {
    parameters: {};
    /**
     * Take back a document that one’s own organisation has added by mistake
     * @description That it was there stays in the history. Its file is removed a day after it was stored, once no agreement names it.
     */
    post: operations['removeDocument'];
  };
  '/v1/agreements/{id}/entry-into-force': {
    parameters: {};
    /**
     * Bring into force, as the council of the territory
     * @description A date to come leaves the agreement signed until then.
     */
    post: operations['enterIntoForce'];
  };
  '/v1/agreements/{id}/history': {
    parameters: {};
    /** Its versions, newest first: what happened, when, by whom and why, and what it changed */
    get: operations['readAgreementHistory'];
  };
  '/v1/agreements/{id}/ready': {
    parameters: {};
    /** Say that the text is ready to be signed */
    post: operations['makeReady'];
  };
  '/v1/agreements/{id}/renewal': {
    parameters: {};
    /** Renew for another term; the targets stay */
    post: operations['renewAgreement'];
  };
  '/v1/agreements/{id}/resumption': {
    parameters: {};
    /** Resume: what was pending is in force again */
    post: operations['resumeAgreement'];
  };
  '/v1/agreements/{id}/review': {
    parameters: {};
    /** Send a draft to review */
    post: operations['openReview'];
  };
  '/v1/agreements/{id}/sharing': {
    parameters: {};
    /** Let the planners of the territory read a text under negotiation, as a party */
    post: operations['shareAgreement'];
  };
  '/v1/agreements/{id}/signatures': {
    parameters: {};
    /** Sign, for the content whose hash is named */
    post: operations['signAgreement'];
  };
  '/v1/agreements/{id}/suspension': {
    parameters: {};
    /** Suspend: what is promised for the quarters after is pending */
    post: operations['suspendAgreement'];
  };
  '/v1/agreements/{id}/termination': {
    parameters: {};
    /** End before its date, as the council of the territory */
    post: operations['terminateAgreement'];
  };
  '/v1/agreements/{id}/withdrawal': {
    parameters: {};
    /** Take back to draft what was sent to signature */
    post: operations['withdrawAgreement'];
  };
  '/v1/agreements/records': {
    parameters: {};
    /**
     * Record an agreement that all parties signed on paper, as one of them
     * @description The caller’s signature counts; the others confirm theirs, or record the same text. With the last one the agreement is signed, and in force if `effectiveAt` says since when. A text that is known already is confirmed (200).
     */
    post: operations['recordAgreement'];
  };
  '/v1/commitments/{id}/links': {
    parameters: {};
    /**
     * Accept, as a party, that an organisation’s records, or one record, cover a commitment
     * @description Names one of `organisation` and `source`; said twice it changes nothing.
     */
    post: operations['acceptLink'];
  };
  '/v1/events': {
    parameters: {};
    /**
     * Push events: what the inbound topics take, by HTTP
     * @description A CloudEvent in structured mode, a batch or NDJSON of at most 1,000, or the data alone with the attributes in `ce-` headers. One result per event, in their order; a refused event holds up no other.
     *
     *     - **Identity.** A record is known by (organisation, external id), an event by (`source`, `id`). The same event again is answered as the first was; the same id with another content is refused as `event-id-reused`. `subject` may be left out; one that is given is the external id. The key of a record on a topic is taken for nothing but its place in the order, and, where the record has no value, for the external id that has ended.
     *     - **Spelling.** Identifiers are put into Unicode NFC. One with a blank at an end, or with a control, formatting or bidirectional character in it, is refused, and the answer names the character. Names and titles keep theirs.
     *     - **Version.** `sourceversion` (in a body `sourceVersion`) is a version of the source's own: a whole number from 0 to 2^53 − 1, or the same as decimal text. A lower one than the last changes nothing (`stale`). An equal one names the same content: the same again is `unchanged`, another is refused as `version-reused`. Without it the order of arrival decides. `sequence` on an inbound topic is the sender's own affair.
     *     - **Time.** RFC 3339, on a day that exists, between the years 1900 and 2200; `time` may be left out. Business dates are days in Africa/Casablanca.
     *     - **Encoding.** UTF-8; a byte order mark is ignored, bytes that are not UTF-8 are refused as `not-utf-8` and never replaced. `charset=utf8` and media types in any case are taken. An attribute that is null is absent. `data_base64` is decoded. In binary mode the values of `ce-` and `ce_` headers are percent-decoded. Of two members of one JSON object with the same name the last counts.
     *     - **Codecs and transactions.** Topics take gzip, snappy, lz4 and zstd and store records plain; the records of a transaction count once it is committed, those of an aborted one never. A record is at most 1 MiB once it is decompressed.
     *     - **The end of a need.** `ma.mizan.inbound.job-need-withdrawn.v1`, or a record with the external id as its key and no value. A newer version that the same source publishes later opens the need again.
     */
    post: operations['pushEvents'];
  };
  '/v1/organisations': {
    parameters: {};
    /** The organisations of the partnership */
    get: operations['listOrganisations'];
    /** Register an organisation: the ministry for the kingdom, a council for its region */
    post: operations['registerOrganisation'];
  };
  '/v1/organisations/{id}': {
    parameters: {};
    /** An organisation */
    get: operations['readOrganisation'];
    /** Change what is registered of an organisation; its id and its kind stay */
    patch: operations['reviseOrganisation'];
  };
  '/v1/organisations/{id}/closure': {
    parameters: {};
    /** Close an organisation: it pushes nothing and joins no agreement any more */
    post: operations['closeOrganisation'];
  };
  '/v1/organisations/{id}/history': {
    parameters: {};
    /** Its versions, newest first: what happened, when, by whom and why, and what it changed */
    get: operations['readOrganisationHistory'];
  };
}
export interface components {
  schemas: Pick<
    common.components['schemas'],
    | 'Alarm'
    | 'CommitmentProgress'
    | 'ConsumerLag'
    | 'EventLogBacklog'
    | 'FieldChange'
    | 'HistoryEntry'
    | 'MovedClockInput'
    | 'ParkedEvent'
    | 'Problem'
    | 'PushResult'
  > & {
    Agreement: {
      amendedBy?: string[] | null;
      amendment?: components['schemas']['Amendment'] | null;
      amends?: string | null;
      can: (
        | 'change'
        | 'review'
        | 'request-corrections'
        | 'make-ready'
        | 'withdraw'
        | 'sign'
        | 'record-signature'
        | 'meet-condition'
        | 'accept-link'
        | 'enter-into-force'
        | 'amend'
        | 'share'
        | 'add-document'
        | 'remove-document'
        | 'denounce'
        | 'abandon'
        | 'suspend'
        | 'resume'
        | 'renew'
        | 'terminate'
        | 'close'
      )[];
      /** @description What an amendment changes */
      changes: Record<string, unknown> | null;
      commitments: components['schemas']['Commitment'][];
      conditions?: components['schemas']['Condition'][] | null;
      contentHash: string;
      documents: components['schemas']['AgreementDocument'][];
      effectiveAt?: string | null;
      endedOn?: string | null;
      endsOn?: string | null;
      entryAgreed?: components['schemas']['EntryAgreed'][] | null;
      externalId?: string | null;
      finalReport?: components['schemas']['FinalReport'] | null;
      formerTerritory?: string | null;
      id: string;
      implements?: string | null;
      kind:
        | 'memorandum'
        | 'protocol'
        | 'contrat-programme'
        | 'convention-cadre'
        | 'convention-de-partenariat'
        | 'convention-specifique';
      noticeGivenOn?: string | null;
      noticeMonths?: number | null;
      organisation: string;
      origin?: 'published' | 'fictional' | 'real' | null;
      parties: components['schemas']['Party'][];
      renewal?: components['schemas']['Renewal'] | null;
      renewedUntil?: string | null;
      sharedWith?: 'planner'[] | null;
      signatures: components['schemas']['Signature'][];
      signaturesVoided?: string[] | null;
      startsOn?: string | null;
      status:
        | 'draft'
        | 'in-review'
        | 'corrections'
        | 'ready'
        | 'partly-signed'
        | 'signed'
        | 'in-force'
        | 'suspended'
        | 'expired'
        | 'terminated'
        | 'denounced'
        | 'closed'
        | 'abandoned';
      statusReason?: string | null;
      suspendedOn?: string | null;
      territory: string;
      textVersion: number;
      title: string;
      toDo: components['schemas']['ToDo'][];
      version: number;
    };
    AgreementChanges: {
      commitments?: components['schemas']['CommitmentInput'][];
      conditions?: components['schemas']['ConditionInput'][] | null;
      endsOn?: string | null;
      formerTerritory?: string | null;
      implements?: string | null;
      kind?:
        | 'memorandum'
        | 'protocol'
        | 'contrat-programme'
        | 'convention-cadre'
        | 'convention-de-partenariat'
        | 'convention-specifique';
      noticeMonths?: number | null;
      origin?: 'published' | 'fictional' | 'real' | null;
      parties?: components['schemas']['PartyInput'][];
      renewal?: components['schemas']['RenewalInput'] | null;
      startsOn?: string | null;
      territory?: string;
      title?: string;
    };
    AgreementDocument: {
      addedOn: string;
      fileName?: string | null;
      hash: string;
      kind: 'text' | 'signed-text' | 'final-report' | 'minutes' | 'other';
      mediaType?: string | null;
      organisation: string;
      removed?: components['schemas']['DocumentRemoval'] | null;
      scan?: 'clean' | 'not-scanned' | null;
      size?: number | null;
    };
    AgreementInput: {
      commitments: components['schemas']['CommitmentInput'][];
      conditions?: components['schemas']['ConditionInput'][] | null;
      endsOn?: string | null;
      formerTerritory?: string | null;
      implements?: string | null;
      kind:
        | 'memorandum'
        | 'protocol'
        | 'contrat-programme'
        | 'convention-cadre'
        | 'convention-de-partenariat'
        | 'convention-specifique';
      noticeMonths?: number | null;
      origin?: 'published' | 'fictional' | 'real' | null;
      parties: components['schemas']['PartyInput'][];
      renewal?: components['schemas']['RenewalInput'] | null;
      startsOn?: string | null;
      territory: string;
      title: string;
    };
    Amendment: {
      basedOn: string;
      changes: Record<string, unknown>;
      entersOn?: string | null;
      number: number;
      overtakenBy?: string | null;
      reach: string[];
    };
    AmendmentComparison: {
      amends: string;
      fields: components['schemas']['FieldChange'][];
      isApplied: boolean;
      isPossible: boolean;
      quarters: {
        after: number;
        before: number;
        commitmentId: string;
        indicator: string;
        period: string | null;
        unit: 'openings' | 'persons' | 'MAD' | 'jobs' | 'projects' | 'units';
      }[];
    };
    AmendmentInput: {
      changes: Record<string, unknown>;
      conditions?: components['schemas']['ConditionInput'][] | null;
      effectiveAt: string;
      title?: string | null;
    };
    ClosureInput: { documentHash?: string | null; on?: string | null; summary: string };
    Commitment: {
      accepted?: string[] | null;
      baseline?: number | null;
      binding?: boolean | null;
      covers?: string | null;
      effect: 'demand' | 'supply' | 'matching' | 'jobs' | 'funding' | 'means';
      id: string;
      indicator: string;
      late: components['schemas']['CommitmentProgress'] | null;
      occupation?: string | null;
      owner: string;
      phases?: { amount: number; period: string }[] | null;
      progress: components['schemas']['CommitmentProgress'] | null;
      releasedOn?: string | null;
      schedule?: ('linear' | { amount: number; period: string }[]) | null;
      sector?: string | null;
      target: number;
      territory: string;
      unit: 'openings' | 'persons' | 'MAD' | 'jobs' | 'projects' | 'units';
    };
    CommitmentCover: {
      completed?: number | null;
      counts: boolean;
      delivered: number;
      enrolled?: number | null;
      jobs?: number | null;
      jobsExpected?: number;
      kind: string;
      met?: number;
      openings?: number;
      organisation: string;
      reason: {
        code:
          | 'unknown-commitment'
          | 'other-unit'
          | 'not-a-party'
          | 'outside-territory'
          | 'other-occupation';
        detail: string;
      } | null;
      seats?: number | null;
      source: string;
      status: string;
      version: number;
    };
    CommitmentInput: {
      baseline?: number | null;
      binding?: boolean | null;
      covers?: string | null;
      effect: 'demand' | 'supply' | 'matching' | 'jobs' | 'funding' | 'means';
      indicator: string;
      occupation?: string | null;
      owner: string;
      schedule?: ('linear' | { amount: number; period: string }[]) | null;
      sector?: string | null;
      target: number;
      territory: string;
      unit: 'openings' | 'persons' | 'MAD' | 'jobs' | 'projects' | 'units';
    };
    Condition: {
      date?: string | null;
      documentHash?: string | null;
      kind: 'deliberation' | 'visa' | 'publication' | 'other';
      reference?: string | null;
    };
    ConditionInput: {
      date?: string | null;
      documentHash?: string | null;
      kind: 'deliberation' | 'visa' | 'publication' | 'other';
      reference?: string | null;
    };
    CorrectionsInput: { reason?: string | null };
    CoveredCommitment: {
      accepted?: string[] | null;
      baseline?: number | null;
      binding?: boolean | null;
      covered: components['schemas']['CommitmentCover'][];
      coveredTotal: number;
      covers?: string | null;
      effect: 'demand' | 'supply' | 'matching' | 'jobs' | 'funding' | 'means';
      id: string;
      indicator: string;
      isCoveredMore: boolean;
      late: components['schemas']['CommitmentProgress'] | null;
      occupation?: string | null;
      owner: string;
      phases?: { amount: number; period: string }[] | null;
      progress: components['schemas']['CommitmentProgress'] | null;
      releasedOn?: string | null;
      schedule?: ('linear' | { amount: number; period: string }[]) | null;
      sector?: string | null;
      target: number;
      territory: string;
      unit: 'openings' | 'persons' | 'MAD' | 'jobs' | 'projects' | 'units';
    };
    DenunciationInput: { effectiveAt?: string | null; reason: string };
    DocumentRemoval: { on: string; organisation: string; reason: string };
    EntryAgreed: { effectiveAt: string; organisation: string };
    EntryIntoForceInput: { effectiveAt: string };
    FinalReport: { documentHash?: string | null; on: string; summary: string };
    InboundAgreementSignedData: {
      commitments: components['schemas']['CommitmentInput'][];
      conditions?: components['schemas']['ConditionInput'][] | null;
      documentHash: string;
      endsOn?: string | null;
      externalId: string;
      formerTerritory?: string | null;
      implements?: string | null;
      kind:
        | 'memorandum'
        | 'protocol'
        | 'contrat-programme'
        | 'convention-cadre'
        | 'convention-de-partenariat'
        | 'convention-specifique';
      noticeMonths?: number | null;
      origin?: 'published' | 'fictional' | 'real' | null;
      parties: components['schemas']['PartyInput'][];
      renewal?: components['schemas']['RenewalInput'] | null;
      signedOn?: string | null;
      startsOn?: string | null;
      territory: string;
      title: string;
    };
    LinkInput: { organisation?: string | null; source?: string | null };
    MetConditionInput: {
      date: string;
      documentHash?: string | null;
      kind: 'deliberation' | 'visa' | 'publication' | 'other';
      reference?: string | null;
    };
    Organisation: {
      acronym?: string | null;
      can: ('revise' | 'close')[];
      contact?: string | null;
      id: string;
      kind:
        | 'council'
        | 'agency'
        | 'operator'
        | 'ministry'
        | 'federation'
        | 'employer-body'
        | 'association'
        | 'cooperative'
        | 'funder'
        | 'auditor'
        | 'external';
      name: components['schemas']['OrganisationName'];
      origin?: 'published' | 'fictional' | 'real' | null;
      parent?: string | null;
      registeredBy?: string | null;
      status: 'registered' | 'closed';
      statusReason?: string | null;
      territory: string;
      validFrom?: string | null;
      validTo?: string | null;
      version: number;
    };
    OrganisationChanges: {
      acronym?: string | null;
      contact?: string | null;
      kind?:
        | 'council'
        | 'agency'
        | 'operator'
        | 'ministry'
        | 'federation'
        | 'employer-body'
        | 'association'
        | 'cooperative'
        | 'funder'
        | 'auditor'
        | 'external';
      name?: components['schemas']['OrganisationNameInput'];
      origin?: 'published' | 'fictional' | 'real' | null;
      parent?: string | null;
      territory?: string;
      validFrom?: string | null;
      validTo?: string | null;
    };
    OrganisationClosureInput: { on?: string | null; reason?: string | null };
    OrganisationName: { ar?: string | null; en?: string | null; fr: string };
    OrganisationNameInput: { ar?: string | null; en?: string | null; fr: string };
    PaperSignatureInput: {
      documentHash?: string | null;
      organisation: string;
      signatory?: string | null;
      signedOn: string;
    };
    Party: {
      organisation: string;
      role:
        | 'council'
        | 'agency'
        | 'operator'
        | 'ministry'
        | 'federation'
        | 'employer-body'
        | 'association'
        | 'cooperative'
        | 'funder'
        | 'external'
        | 'employer'
        | 'other';
      signatory?: string | null;
    };
    PartyInput: {
      organisation: string;
      role:
        | 'council'
        | 'agency'
        | 'operator'
        | 'ministry'
        | 'federation'
        | 'employer-body'
        | 'association'
        | 'cooperative'
        | 'funder'
        | 'external'
        | 'employer'
        | 'other';
      signatory?: string | null;
    };
    PushedInboundAgreementSigned: {
      data: components['schemas']['InboundAgreementSignedData'];
      /** @constant */
      datacontenttype?: 'application/json';
      id: string;
      importid?: string;
      /** @description The organisation of the token */
      source: string;
      /** @description A lower one than the last changes nothing; an equal one names the same content */
      sourceversion?: number | string;
      /** @constant */
      specversion: '1.0';
      /** @description The external id, where it is given */
      subject?: string;
      time?: string;
      /** @constant */
      type: 'ma.mizan.inbound.agreement-signed.v1';
    };
    ReasonInput: { reason: string };
    RecordedAgreementInput: {
      commitments: components['schemas']['CommitmentInput'][];
      conditions?: components['schemas']['ConditionInput'][] | null;
      documentHash: string;
      effectiveAt?: string | null;
      endsOn?: string | null;
      formerTerritory?: string | null;
      implements?: string | null;
      kind:
        | 'memorandum'
        | 'protocol'
        | 'contrat-programme'
        | 'convention-cadre'
        | 'convention-de-partenariat'
        | 'convention-specifique';
      noticeMonths?: number | null;
      origin?: 'published' | 'fictional' | 'real' | null;
      parties: components['schemas']['PartyInput'][];
      renewal?: components['schemas']['RenewalInput'] | null;
      signatures: components['schemas']['PaperSignatureInput'][];
      startsOn?: string | null;
      territory: string;
      title: string;
    };
    RegistrationInput: {
      acronym?: string | null;
      contact?: string | null;
      id: string;
      kind:
        | 'council'
        | 'agency'
        | 'operator'
        | 'ministry'
        | 'federation'
        | 'employer-body'
        | 'association'
        | 'cooperative'
        | 'funder'
        | 'auditor'
        | 'external';
      name: components['schemas']['OrganisationNameInput'];
      origin?: 'published' | 'fictional' | 'real' | null;
      parent?: string | null;
      territory: string;
      validFrom?: string | null;
      validTo?: string | null;
    };
    Renewal: { months: number; tacit: boolean };
    RenewalInput: { months: number; tacit: boolean };
    ResumptionInput: { effectiveAt: string };
    SharingInput: { with: 'planner' };
    Signature: {
      confirmed: boolean;
      contentHash: string;
      documentHash?: string | null;
      organisation: string;
      signatory?: string | null;
      signedOn?: string | null;
      type: 'recorded' | 'electronic-simple' | 'electronic-advanced' | 'electronic-qualified';
    };
    SignatureInput: {
      contentHash: string;
      documentHash?: string | null;
      organisation: string;
      signatory?: string | null;
      signedOn?: string | null;
      type: 'recorded' | 'electronic-simple' | 'electronic-advanced' | 'electronic-qualified';
    };
    SuspensionInput: { effectiveAt: string; reason: string };
    TerminationInput: { effectiveAt?: string | null; reason: string };
    ToDo: {
      /** @description Of the conditions to meet or the commitments to deliver; else null */
      count: number | null;
      /** @description The party that has to do it */
      organisation: string;
      step:
        | 'finish-draft'
        | 'review'
        | 'correct'
        | 'sign'
        | 'confirm-signature'
        | 'meet-conditions'
        | 'enter-into-force'
        | 'deliver';
    };
  };
  responses: Pick<common.components['responses'], 'Problem'> & {};
  parameters: Pick<
    common.components['parameters'],
    'AcceptLanguage' | 'Id' | 'IdempotencyKey' | 'IfMatch'
  > & { Effect: 'demand' | 'supply' | 'matching' | 'jobs' | 'funding' | 'means' };
  requestBodies: {};
  headers: Pick<common.components['headers'], 'ETag' | 'Location' | 'RetryAfter'> & {};
  pathItems: {};
}
export interface operations extends Pick<
  common.operations,
  | 'moveClock'
  | 'readLiveness'
  | 'readReadiness'
  | 'listConsumers'
  | 'listParkedEvents'
  | 'replayParkedEvent'
  | 'replayParkedEvents'
  | 'readStates'
> {
  listAgreements: {
    parameters: {
      query?: {
        amends?: string;
        cursor?: string;
        effect?: components['parameters']['Effect'];
        externalId?: string;
        from?: string;
        implements?: string;
        kind?:
          | 'memorandum'
          | 'protocol'
          | 'contrat-programme'
          | 'convention-cadre'
          | 'convention-de-partenariat'
          | 'convention-specifique';
        late?: 'true' | 'false';
        limit?: number;
        occupation?: string;
        organisation?: string;
        origin?: 'published' | 'fictional' | 'real';
        party?: string;
        q?: string;
        sector?: string;
        sort?:
          | 'id'
          | '-id'
          | 'title'
          | '-title'
          | 'territory'
          | '-territory'
          | 'startsOn'
          | '-startsOn'
          | 'endsOn'
          | '-endsOn';
        status?:
          | 'draft'
          | 'in-review'
          | 'corrections'
          | 'ready'
          | 'partly-signed'
          | 'signed'
          | 'in-force'
          | 'suspended'
          | 'expired'
          | 'terminated'
          | 'denounced'
          | 'closed'
          | 'abandoned';
        territory?: string;
        to?: string;
        toSign?: string;
      };
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
    };
    responses: {
      200: Json<{
        can: ('draft' | 'record')[];
        /** @description How many rows the filters match on all pages: exact up to 10,000. Null if a search for text was too wide to be counted */
        count: number | null;
        data: components['schemas']['Agreement'][];
        /** @description Whether there are more rows than `count` */
        isMore: boolean;
        next: string | null;
      }>;
      default: components['responses']['Problem'];
    };
  };
  draftAgreement: {
    parameters: {
      header?: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
    };
    requestBody: JsonBody<components['schemas']['AgreementInput']>;
    responses: {
      201: Json<components['schemas']['Agreement']>;
      default: components['responses']['Problem'];
    };
  };
  readAgreement: {
    parameters: {
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
      path: { id: components['parameters']['Id'] };
    };
    responses: {
      200: Json<components['schemas']['Agreement']>;
      default: components['responses']['Problem'];
    };
  };
  changeAgreement: {
    parameters: {
      header: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        'If-Match': components['parameters']['IfMatch'];
      };
      path: { id: components['parameters']['Id'] };
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AgreementChanges'];
        'application/merge-patch+json': components['schemas']['AgreementChanges'];
      };
    };
    responses: {
      200: Json<components['schemas']['Agreement']>;
      default: components['responses']['Problem'];
    };
  };
  abandonAgreement: {
    parameters: {
      header: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        'If-Match': components['parameters']['IfMatch'];
      };
      path: { id: components['parameters']['Id'] };
    };
    requestBody: JsonBody<components['schemas']['ReasonInput']>;
    responses: {
      200: Json<components['schemas']['Agreement']>;
      default: components['responses']['Problem'];
    };
  };
  amendAgreement: {
    parameters: {
      header?: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: { id: components['parameters']['Id'] };
    };
    requestBody: JsonBody<components['schemas']['AmendmentInput']>;
    responses: {
      201: Json<components['schemas']['Agreement']>;
      default: components['responses']['Problem'];
    };
  };
  previewAmendment: {
    parameters: {
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
      path: { id: components['parameters']['Id'] };
    };
    requestBody: JsonBody<components['schemas']['AmendmentInput']>;
    responses: {
      200: Json<components['schemas']['AmendmentComparison']>;
      default: components['responses']['Problem'];
    };
  };
  closeAgreement: {
    parameters: {
      header: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        'If-Match': components['parameters']['IfMatch'];
      };
      path: { id: components['parameters']['Id'] };
    };
    requestBody: JsonBody<components['schemas']['ClosureInput']>;
    responses: {
      200: Json<components['schemas']['Agreement']>;
      default: components['responses']['Problem'];
    };
  };
  listCommitmentsOfAgreement: {
    parameters: {
      query?: {
        cursor?: string;
        effect?: components['parameters']['Effect'];
        limit?: number;
        occupation?: string;
        owner?: string;
        sector?: string;
        sort?:
          'id' | '-id' | 'owner' | '-owner' | 'indicator' | '-indicator' | 'target' | '-target';
        territory?: string;
      };
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
      path: { id: components['parameters']['Id'] };
    };
    responses: {
      200: Json<{
        /** @description How many rows the filters match on all pages: exact up to 10,000. Null if a search for text was too wide to be counted */
        count: number | null;
        data: components['schemas']['CoveredCommitment'][];
        /** @description Whether there are more rows than `count` */
        isMore: boolean;
        next: string | null;
      }>;
      default: components['responses']['Problem'];
    };
  };
  compareAgreement: {
    parameters: {
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
      path: { id: components['parameters']['Id'] };
    };
    responses: {
      200: Json<components['schemas']['AmendmentComparison']>;
      default: components['responses']['Problem'];
    };
  };
  meetCondition: {
    parameters: {
      header: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        'If-Match': components['parameters']['IfMatch'];
      };
      path: { id: components['parameters']['Id'] };
    };
    requestBody: JsonBody<components['schemas']['MetConditionInput']>;
    responses: {
      200: Json<components['schemas']['Agreement']>;
      default: components['responses']['Problem'];
    };
  };
  requestCorrections: {
    parameters: {
      header: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        'If-Match': components['parameters']['IfMatch'];
      };
      path: { id: components['parameters']['Id'] };
    };
    requestBody?: JsonBody<components['schemas']['CorrectionsInput']>;
    responses: {
      200: Json<components['schemas']['Agreement']>;
      default: components['responses']['Problem'];
    };
  };
  denounceAgreement: {
    parameters: {
      header: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        'If-Match': components['parameters']['IfMatch'];
      };
      path: { id: components['parameters']['Id'] };
    };
    requestBody: JsonBody<components['schemas']['DenunciationInput']>;
    responses: {
      200: Json<components['schemas']['Agreement']>;
      default: components['responses']['Problem'];
    };
  };
  listDocuments: {
    parameters: {
      query?: {
        cursor?: string;
        kind?: 'text' | 'signed-text' | 'final-report' | 'minutes' | 'other';
        limit?: number;
        sort?: 'id' | '-id' | 'addedOn' | '-addedOn' | 'fileName' | '-fileName' | 'size' | '-size';
      };
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
      path: { id: components['parameters']['Id'] };
    };
    responses: {
      200: Json<{
        /** @description The size of the largest file */
        bytesMax: number;
        count: number | null;
        data: components['schemas']['AgreementDocument'][];
        isMore: boolean;
        mediaTypes: string[];
        next: string | null;
      }>;
      default: components['responses']['Problem'];
    };
  };
  addDocument: {
    parameters: {
      query: {
        fileName: string;
        kind: 'text' | 'signed-text' | 'final-report' | 'minutes' | 'other';
      };
      header?: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: { id: components['parameters']['Id'] };
    };
    requestBody: { content: { 'application/octet-stream': string } };
    responses: {
      200: Json<components['schemas']['Agreement']>;
      default: components['responses']['Problem'];
    };
  };
  downloadDocument: {
    parameters: {
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
      path: { hash: string; id: components['parameters']['Id'] };
    };
    responses: {
      200: {
        headers: { [name: string]: unknown };
        content: { 'application/octet-stream': string };
      };
      304: { headers: { [name: string]: unknown }; content?: never };
      default: components['responses']['Problem'];
    };
  };
  removeDocument: {
    parameters: {
      header?: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: { hash: string; id: components['parameters']['Id'] };
    };
    requestBody: JsonBody<components['schemas']['ReasonInput']>;
    responses: {
      200: Json<components['schemas']['Agreement']>;
      default: components['responses']['Problem'];
    };
  };
  enterIntoForce: {
    parameters: {
      header: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        'If-Match': components['parameters']['IfMatch'];
      };
      path: { id: components['parameters']['Id'] };
    };
    requestBody: JsonBody<components['schemas']['EntryIntoForceInput']>;
    responses: {
      200: Json<components['schemas']['Agreement']>;
      default: components['responses']['Problem'];
    };
  };
  readAgreementHistory: {
    parameters: {
      query?: { cursor?: string; limit?: number };
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
      path: { id: components['parameters']['Id'] };
    };
    responses: {
      200: Json<{ data: components['schemas']['HistoryEntry'][]; next: string | null }>;
      default: components['responses']['Problem'];
    };
  };
  makeReady: {
    parameters: {
      header: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        'If-Match': components['parameters']['IfMatch'];
      };
      path: { id: components['parameters']['Id'] };
    };
    responses: {
      200: Json<components['schemas']['Agreement']>;
      default: components['responses']['Problem'];
    };
  };
  renewAgreement: {
    parameters: {
      header: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        'If-Match': components['parameters']['IfMatch'];
      };
      path: { id: components['parameters']['Id'] };
    };
    responses: {
      200: Json<components['schemas']['Agreement']>;
      default: components['responses']['Problem'];
    };
  };
  resumeAgreement: {
    parameters: {
      header: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        'If-Match': components['parameters']['IfMatch'];
      };
      path: { id: components['parameters']['Id'] };
    };
    requestBody: JsonBody<components['schemas']['ResumptionInput']>;
    responses: {
      200: Json<components['schemas']['Agreement']>;
      default: components['responses']['Problem'];
    };
  };
  openReview: {
    parameters: {
      header: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        'If-Match': components['parameters']['IfMatch'];
      };
      path: { id: components['parameters']['Id'] };
    };
    responses: {
      200: Json<components['schemas']['Agreement']>;
      default: components['responses']['Problem'];
    };
  };
  shareAgreement: {
    parameters: {
      header: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        'If-Match': components['parameters']['IfMatch'];
      };
      path: { id: components['parameters']['Id'] };
    };
    requestBody: JsonBody<components['schemas']['SharingInput']>;
    responses: {
      200: Json<components['schemas']['Agreement']>;
      default: components['responses']['Problem'];
    };
  };
  signAgreement: {
    parameters: {
      header: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        'If-Match': components['parameters']['IfMatch'];
      };
      path: { id: components['parameters']['Id'] };
    };
    requestBody: JsonBody<components['schemas']['SignatureInput']>;
    responses: {
      200: Json<components['schemas']['Agreement']>;
      default: components['responses']['Problem'];
    };
  };
  suspendAgreement: {
    parameters: {
      header: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        'If-Match': components['parameters']['IfMatch'];
      };
      path: { id: components['parameters']['Id'] };
    };
    requestBody: JsonBody<components['schemas']['SuspensionInput']>;
    responses: {
      200: Json<components['schemas']['Agreement']>;
      default: components['responses']['Problem'];
    };
  };
  terminateAgreement: {
    parameters: {
      header: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        'If-Match': components['parameters']['IfMatch'];
      };
      path: { id: components['parameters']['Id'] };
    };
    requestBody: JsonBody<components['schemas']['TerminationInput']>;
    responses: {
      200: Json<components['schemas']['Agreement']>;
      default: components['responses']['Problem'];
    };
  };
  withdrawAgreement: {
    parameters: {
      header: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        'If-Match': components['parameters']['IfMatch'];
      };
      path: { id: components['parameters']['Id'] };
    };
    requestBody: JsonBody<components['schemas']['ReasonInput']>;
    responses: {
      200: Json<components['schemas']['Agreement']>;
      default: components['responses']['Problem'];
    };
  };
  recordAgreement: {
    parameters: {
      header?: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
    };
    requestBody: {
      content: { 'application/json': components['schemas']['RecordedAgreementInput'] };
    };
    responses: {
      200: Json<components['schemas']['Agreement']>;
      201: Json<components['schemas']['Agreement']>;
      default: components['responses']['Problem'];
    };
  };
  acceptLink: {
    parameters: {
      header?: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: { id: components['parameters']['Id'] };
    };
    requestBody: JsonBody<components['schemas']['LinkInput']>;
    responses: {
      200: Json<components['schemas']['Agreement']>;
      default: components['responses']['Problem'];
    };
  };
  pushEvents: {
    parameters: { header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] } };
    requestBody: {
      content: {
        'application/cloudevents-batch+json': components['schemas']['PushedInboundAgreementSigned'][];
        'application/cloudevents+json': components['schemas']['PushedInboundAgreementSigned'];
        'application/x-ndjson': components['schemas']['PushedInboundAgreementSigned'];
      };
    };
    responses: {
      200: Json<{ results: components['schemas']['PushResult'][] }>;
      default: components['responses']['Problem'];
    };
  };
  listOrganisations: {
    parameters: {
      query?: {
        cursor?: string;
        kind?:
          | 'council'
          | 'agency'
          | 'operator'
          | 'ministry'
          | 'federation'
          | 'employer-body'
          | 'association'
          | 'cooperative'
          | 'funder'
          | 'auditor'
          | 'external';
        limit?: number;
        q?: string;
        sort?: 'id' | '-id' | 'name' | '-name' | 'kind' | '-kind' | 'territory' | '-territory';
        status?: 'registered' | 'closed';
        territory?: string;
      };
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
    };
    responses: {
      200: Json<{
        can: 'register'[];
        /** @description How many rows the filters match on all pages: exact up to 10,000. Null if a search for text was too wide to be counted */
        count: number | null;
        data: components['schemas']['Organisation'][];
        /** @description Whether there are more rows than `count` */
        isMore: boolean;
        next: string | null;
      }>;
      default: components['responses']['Problem'];
    };
  };
  registerOrganisation: {
    parameters: {
      header?: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
    };
    requestBody: JsonBody<components['schemas']['RegistrationInput']>;
    responses: {
      201: Json<components['schemas']['Organisation']>;
      default: components['responses']['Problem'];
    };
  };
  readOrganisation: {
    parameters: {
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
      path: {
        /** @description As the answer that made or listed the record gave it */
        id: string;
      };
    };
    responses: {
      200: Json<components['schemas']['Organisation']>;
      default: components['responses']['Problem'];
    };
  };
  reviseOrganisation: {
    parameters: {
      header: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        'If-Match': components['parameters']['IfMatch'];
      };
      path: {
        /** @description As the answer that made or listed the record gave it */
        id: string;
      };
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OrganisationChanges'];
        'application/merge-patch+json': components['schemas']['OrganisationChanges'];
      };
    };
    responses: {
      200: Json<components['schemas']['Organisation']>;
      default: components['responses']['Problem'];
    };
  };
  closeOrganisation: {
    parameters: {
      header: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        'If-Match': components['parameters']['IfMatch'];
      };
      path: {
        /** @description As the answer that made or listed the record gave it */
        id: string;
      };
    };
    requestBody?: {
      content: { 'application/json': components['schemas']['OrganisationClosureInput'] };
    };
    responses: {
      200: Json<components['schemas']['Organisation']>;
      default: components['responses']['Problem'];
    };
  };
  readOrganisationHistory: {
    parameters: {
      query?: { cursor?: string; limit?: number };
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
      path: {
        /** @description As the answer that made or listed the record gave it */
        id: string;
      };
    };
    responses: {
      200: Json<{ data: components['schemas']['HistoryEntry'][]; next: string | null }>;
      default: components['responses']['Problem'];
    };
  };
}
