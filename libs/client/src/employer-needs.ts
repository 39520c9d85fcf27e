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
  '/v1/imports': {
    parameters: {};
    /** The imports of the caller’s organisation; for a planner also those that brought needs to its territory */
    get: operations['listImports'];
    /**
     * Import needs, one per line
     * @description NDJSON of any length, read as it comes; the schema is that of a line. `mode=all-or-nothing` takes every line or none.
     */
    post: operations['importNeeds'];
  };
  '/v1/imports/{id}': {
    parameters: {};
    /** An import and its counts */
    get: operations['readImport'];
  };
  '/v1/imports/{id}/report': {
    parameters: {};
    /** What became of each line; all of them as NDJSON where that is accepted */
    get: operations['readImportReport'];
  };
  '/v1/needs': {
    parameters: {};
    /** The needs that the caller may see */
    get: operations['listNeeds'];
    /** Declare a need */
    post: operations['declareNeed'];
  };
  '/v1/needs/{id}': {
    parameters: {};
    /** A need */
    get: operations['readNeed'];
    /** Revise what a need says */
    patch: operations['reviseNeed'];
  };
  '/v1/needs/{id}/hires': {
    parameters: {};
    /** Report hires against a need */
    post: operations['recordHires'];
  };
  '/v1/needs/{id}/hires/{hire}/correction': {
    parameters: {};
    /** Correct a count of hires: the right count, kept as a counter-entry with its reason */
    post: operations['correctHires'];
  };
  '/v1/needs/{id}/history': {
    parameters: {};
    /** Its versions, newest first: what happened, when, by whom and why, and what it changed */
    get: operations['readNeedHistory'];
  };
  '/v1/needs/{id}/reopening': {
    parameters: {};
    /** Open again a need that was withdrawn or has expired */
    post: operations['reopenNeed'];
  };
  '/v1/needs/{id}/validation': {
    parameters: {};
    /** Validate a need, as the agency */
    post: operations['validateNeed'];
  };
  '/v1/needs/{id}/withdrawal': {
    parameters: {};
    /** Withdraw a need: what was met stays counted */
    post: operations['withdrawNeed'];
  };
  '/v1/needs/by-external-id': {
    parameters: {};
    /**
     * The same, with the external id in the query: for one with a slash in it
     * @description With `sourceVersion`, an older version than the last is refused as `stale`; the same content again changes nothing.
     */
    put: operations['putNeedAsked'];
  };
  '/v1/needs/by-external-id/{externalId}': {
    parameters: {};
    /**
     * Declare a need or its next version, by the caller’s own external id
     * @description With `sourceVersion`, an older version than the last is refused as `stale`; the same content again changes nothing.
     */
    put: operations['putNeed'];
  };
}
export interface components {
  schemas: Pick<
    common.components['schemas'],
    | 'Alarm'
    | 'ConsumerLag'
    | 'EventLogBacklog'
    | 'FieldChange'
    | 'HistoryEntry'
    | 'Link'
    | 'MovedClockInput'
    | 'ParkedEvent'
    | 'Problem'
    | 'PushResult'
  > & {
    Employer: { id?: string | null; name: string };
    EmployerInput: { id?: string | null; name: string };
    HireCorrectionInput: { count: number; reason: string };
    HireInput: { commitmentId?: string | null; count: number; on: string };
    Import: {
      accepted: number;
      endedAt?: string | null;
      failure: { code: string; detail: string } | null;
      id: string;
      mode: 'per-line' | 'all-or-nothing';
      organisation: string;
      received: number;
      refused: number;
      sha256?: string | null;
      startedAt: string;
      status: 'running' | 'completed' | 'failed';
      territory?: string | null;
      unchanged: number;
    };
    ImportLine: {
      errors: { code: string; detail: string; pointer: string | null }[];
      line: number;
      need: { id: string; version: number } | null;
      result: 'created' | 'revised' | 'unchanged' | 'stale' | 'refused';
    };
    JobNeedPublishedData: {
      allocation?: components['schemas']['NeedAllocationInput'][] | null;
      channel?: 'survey' | 'agency-visit' | 'assises' | 'posting' | 'import' | 'other' | null;
      commitmentId?: string | null;
      confidence?: 'firm' | 'probable' | 'intention' | null;
      contract?: 'permanent' | 'fixed-term' | 'integration' | 'seasonal' | null;
      difficult?: boolean | null;
      employer?: components['schemas']['EmployerInput'] | null;
      eventOn?: string | null;
      externalId: string;
      from?: string | null;
      minimumLevel?:
        | 'non-graduate'
        | 'certificate'
        | 'qualification'
        | 'technician'
        | 'baccalaureate'
        | 'higher'
        | null;
      occupation?: string | null;
      openings: number;
      openingsAssumed?: boolean | null;
      origin?: 'published' | 'fictional' | 'real' | null;
      reason?: 'new-post' | 'replacement' | null;
      referenceUrl?: string | null;
      reportedOn?: string | null;
      sector?: string | null;
      territory: string;
      title?: string | null;
      to?: string | null;
    };
    JobNeedWithdrawnData: { externalId: string; reason?: string | null };
    Need: {
      allocation?: components['schemas']['NeedAllocation'][] | null;
      can: ('revise' | 'withdraw' | 'reopen' | 'validate' | 'record-hires' | 'correct-hires')[];
      channel?: 'survey' | 'agency-visit' | 'assises' | 'posting' | 'import' | 'other' | null;
      commitmentId?: string | null;
      confidence?: 'firm' | 'probable' | 'intention' | null;
      contract?: 'permanent' | 'fixed-term' | 'integration' | 'seasonal' | null;
      counted: number;
      difficult?: boolean | null;
      employer?: components['schemas']['Employer'] | null;
      endedBy?: 'source' | 'person' | 'date' | null;
      eventOn?: string | null;
      externalId: string;
      from?: string | null;
      hires: components['schemas']['RecordedHire'][];
      id: string;
      links: components['schemas']['Link'][];
      met: number;
      minimumLevel?:
        | 'non-graduate'
        | 'certificate'
        | 'qualification'
        | 'technician'
        | 'baccalaureate'
        | 'higher'
        | null;
      occupation?: string | null;
      openings: number;
      openingsAssumed?: boolean | null;
      organisation: string;
      origin?: 'published' | 'fictional' | 'real' | null;
      reason?: 'new-post' | 'replacement' | null;
      referenceUrl?: string | null;
      reportedOn?: string | null;
      sector?: string | null;
      sourceVersion?: number | null;
      status: 'declared' | 'validated' | 'partly-met' | 'met' | 'withdrawn' | 'expired';
      statusReason?: string | null;
      territory: string;
      title?: string | null;
      to?: string | null;
      version: number;
    };
    NeedAllocation: {
      occupation?: string | null;
      openings: number;
      sector?: string | null;
      territory?: string | null;
    };
    NeedAllocationInput: {
      occupation?: string | null;
      openings: number;
      sector?: string | null;
      territory?: string | null;
    };
    NeedChanges: {
      allocation?: components['schemas']['NeedAllocationInput'][] | null;
      channel?: 'survey' | 'agency-visit' | 'assises' | 'posting' | 'import' | 'other' | null;
      commitmentId?: string | null;
      confidence?: 'firm' | 'probable' | 'intention' | null;
      contract?: 'permanent' | 'fixed-term' | 'integration' | 'seasonal' | null;
      difficult?: boolean | null;
      employer?: components['schemas']['EmployerInput'] | null;
      eventOn?: string | null;
      externalId?: string;
      from?: string | null;
      minimumLevel?:
        | 'non-graduate'
        | 'certificate'
        | 'qualification'
        | 'technician'
        | 'baccalaureate'
        | 'higher'
        | null;
      occupation?: string | null;
      openings?: number;
      openingsAssumed?: boolean | null;
      organisation?: string | null;
      origin?: 'published' | 'fictional' | 'real' | null;
      reason?: 'new-post' | 'replacement' | null;
      referenceUrl?: string | null;
      reportedOn?: string | null;
      sector?: string | null;
      sourceVersion?: (number | string) | null;
      territory?: string;
      title?: string | null;
      to?: string | null;
    };
    NeedInput: {
      allocation?: components['schemas']['NeedAllocationInput'][] | null;
      channel?: 'survey' | 'agency-visit' | 'assises' | 'posting' | 'import' | 'other' | null;
      commitmentId?: string | null;
      confidence?: 'firm' | 'probable' | 'intention' | null;
      contract?: 'permanent' | 'fixed-term' | 'integration' | 'seasonal' | null;
      difficult?: boolean | null;
      employer?: components['schemas']['EmployerInput'] | null;
      eventOn?: string | null;
      externalId: string;
      from?: string | null;
      minimumLevel?:
        | 'non-graduate'
        | 'certificate'
        | 'qualification'
        | 'technician'
        | 'baccalaureate'
        | 'higher'
        | null;
      occupation?: string | null;
      openings: number;
      openingsAssumed?: boolean | null;
      organisation?: string | null;
      origin?: 'published' | 'fictional' | 'real' | null;
      reason?: 'new-post' | 'replacement' | null;
      referenceUrl?: string | null;
      reportedOn?: string | null;
      sector?: string | null;
      sourceVersion?: (number | string) | null;
      territory: string;
      title?: string | null;
      to?: string | null;
    };
    PushedJobNeedPublished: {
      data: components['schemas']['JobNeedPublishedData'];
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
      type: 'ma.mizan.inbound.job-need-published.v1';
    };
    PushedJobNeedWithdrawn: {
      data: components['schemas']['JobNeedWithdrawnData'];
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
      type: 'ma.mizan.inbound.job-need-withdrawn.v1';
    };
    ReasonInput: { reason?: string | null };
    RecordedHire: {
      commitmentId?: string | null;
      corrects?: string | null;
      count: number;
      id?: string | null;
      on: string;
      reason?: string | null;
    };
  };
  responses: Pick<common.components['responses'], 'Problem'> & {};
  parameters: Pick<
    common.components['parameters'],
    'AcceptLanguage' | 'Id' | 'IdempotencyKey' | 'IfMatch'
  > & {};
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
  pushEvents: {
    parameters: { header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] } };
    requestBody: {
      content: {
        'application/cloudevents-batch+json': (
          | components['schemas']['PushedJobNeedPublished']
          | components['schemas']['PushedJobNeedWithdrawn']
        )[];
        'application/cloudevents+json':
          | components['schemas']['PushedJobNeedPublished']
          | components['schemas']['PushedJobNeedWithdrawn'];
        'application/x-ndjson':
          | components['schemas']['PushedJobNeedPublished']
          | components['schemas']['PushedJobNeedWithdrawn'];
      };
    };
    responses: {
      200: Json<{ results: components['schemas']['PushResult'][] }>;
      default: components['responses']['Problem'];
    };
  };
  listImports: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        mode?: 'per-line' | 'all-or-nothing';
        sort?: 'id' | '-id';
        status?: 'running' | 'completed' | 'failed';
      };
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
    };
    responses: {
      200: Json<{
        can: unknown[];
        /** @description How many rows the filters match on all pages: exact up to 10,000. Null if a search for text was too wide to be counted */
        count: number | null;
        data: components['schemas']['Import'][];
        /** @description Whether there are more rows than `count` */
        isMore: boolean;
        next: string | null;
      }>;
      default: components['responses']['Problem'];
    };
  };
  importNeeds: {
    parameters: {
      query?: { mode?: 'per-line' | 'all-or-nothing' };
      header?: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
    };
    requestBody: { content: { 'application/x-ndjson': components['schemas']['NeedInput'] } };
    responses: {
      201: Json<components['schemas']['Import']>;
      default: components['responses']['Problem'];
    };
  };
  readImport: {
    parameters: {
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
      path: { id: components['parameters']['Id'] };
    };
    responses: {
      200: Json<components['schemas']['Import']>;
      default: components['responses']['Problem'];
    };
  };
  readImportReport: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        result?: 'created' | 'revised' | 'unchanged' | 'stale' | 'refused';
        sort?: 'id' | '-id';
      };
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
      path: { id: components['parameters']['Id'] };
    };
    responses: {
      200: Json<{
        /** @description How many rows the filters match on all pages: exact up to 10,000. Null if a search for text was too wide to be counted */
        count: number | null;
        data: components['schemas']['ImportLine'][];
        /** @description Whether there are more rows than `count` */
        isMore: boolean;
        next: string | null;
      }>;
      default: components['responses']['Problem'];
    };
  };
  listNeeds: {
    parameters: {
      query?: {
        channel?: 'survey' | 'agency-visit' | 'assises' | 'posting' | 'import' | 'other';
        commitment?: string;
        cursor?: string;
        externalId?: string;
        from?: string;
        limit?: number;
        occupation?: string;
        organisation?: string;
        origin?: 'published' | 'fictional' | 'real';
        q?: string;
        sector?: string;
        sort?:
          | 'id'
          | '-id'
          | 'externalId'
          | '-externalId'
          | 'territory'
          | '-territory'
          | 'openings'
          | '-openings'
          | 'from'
          | '-from'
          | 'to'
          | '-to';
        status?: 'declared' | 'validated' | 'partly-met' | 'met' | 'withdrawn' | 'expired';
        territory?: string;
        to?: string;
      };
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
    };
    responses: {
      200: Json<{
        can: 'declare'[];
        /** @description How many rows the filters match on all pages: exact up to 10,000. Null if a search for text was too wide to be counted */
        count: number | null;
        data: components['schemas']['Need'][];
        /** @description Whether there are more rows than `count` */
        isMore: boolean;
        next: string | null;
      }>;
      default: components['responses']['Problem'];
    };
  };
  declareNeed: {
    parameters: {
      header?: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
    };
    requestBody: JsonBody<components['schemas']['NeedInput']>;
    responses: {
      201: Json<components['schemas']['Need']>;
      default: components['responses']['Problem'];
    };
  };
  readNeed: {
    parameters: {
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
      path: { id: components['parameters']['Id'] };
    };
    responses: {
      200: Json<components['schemas']['Need']>;
      default: components['responses']['Problem'];
    };
  };
  reviseNeed: {
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
        'application/json': components['schemas']['NeedChanges'];
        'application/merge-patch+json': components['schemas']['NeedChanges'];
      };
    };
    responses: {
      200: Json<components['schemas']['Need']>;
      default: components['responses']['Problem'];
    };
  };
  recordHires: {
    parameters: {
      header: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        'If-Match': components['parameters']['IfMatch'];
      };
      path: { id: components['parameters']['Id'] };
    };
    requestBody: JsonBody<components['schemas']['HireInput']>;
    responses: {
      200: Json<components['schemas']['Need']>;
      default: components['responses']['Problem'];
    };
  };
  correctHires: {
    parameters: {
      header: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        'If-Match': components['parameters']['IfMatch'];
      };
      path: { hire: string; id: components['parameters']['Id'] };
    };
    requestBody: JsonBody<components['schemas']['HireCorrectionInput']>;
    responses: {
      200: Json<components['schemas']['Need']>;
      default: components['responses']['Problem'];
    };
  };
  readNeedHistory: {
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
  reopenNeed: {
    parameters: {
      header: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        'If-Match': components['parameters']['IfMatch'];
      };
      path: { id: components['parameters']['Id'] };
    };
    requestBody?: JsonBody<components['schemas']['ReasonInput']>;
    responses: {
      200: Json<components['schemas']['Need']>;
      default: components['responses']['Problem'];
    };
  };
  validateNeed: {
    parameters: {
      header: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        'If-Match': components['parameters']['IfMatch'];
      };
      path: { id: components['parameters']['Id'] };
    };
    responses: {
      200: Json<components['schemas']['Need']>;
      default: components['responses']['Problem'];
    };
  };
  withdrawNeed: {
    parameters: {
      header: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        'If-Match': components['parameters']['IfMatch'];
      };
      path: { id: components['parameters']['Id'] };
    };
    requestBody?: JsonBody<components['schemas']['ReasonInput']>;
    responses: {
      200: Json<components['schemas']['Need']>;
      default: components['responses']['Problem'];
    };
  };
  putNeedAsked: {
    parameters: {
      query: { externalId: string };
      header?: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
    };
    requestBody: JsonBody<components['schemas']['NeedChanges']>;
    responses: {
      200: Json<components['schemas']['Need']>;
      201: Json<components['schemas']['Need']>;
      default: components['responses']['Problem'];
    };
  };
  putNeed: {
    parameters: {
      header?: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: { externalId: string };
    };
    requestBody: JsonBody<components['schemas']['NeedChanges']>;
    responses: {
      200: Json<components['schemas']['Need']>;
      201: Json<components['schemas']['Need']>;
      default: components['responses']['Problem'];
    };
  };
}
