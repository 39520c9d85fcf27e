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
  '/v1/plans': {
    parameters: {};
    /** The plans that the caller may see */
    get: operations['listPlans'];
    /** Draft a plan */
    post: operations['draftPlan'];
  };
  '/v1/plans/{id}': {
    parameters: {};
    /** A plan */
    get: operations['readPlan'];
    /** Revise a draft */
    patch: operations['revisePlan'];
  };
  '/v1/plans/{id}/adoption': {
    parameters: {};
    /** Adopt a plan, as the council */
    post: operations['adoptPlan'];
  };
  '/v1/plans/{id}/closure': {
    parameters: {};
    /** Close a plan before its last day */
    post: operations['closePlan'];
  };
  '/v1/plans/{id}/history': {
    parameters: {};
    /** Its versions, newest first: what happened, when, by whom and why, and what it changed */
    get: operations['readPlanHistory'];
  };
  '/v1/plans/{id}/programmes': {
    parameters: {};
    /** The programmes of a plan */
    get: operations['listProgrammesOfPlan'];
    /** Propose a programme of a plan */
    post: operations['proposeProgramme'];
  };
  '/v1/programmes': {
    parameters: {};
    /** The programmes that the caller may see */
    get: operations['listProgrammes'];
  };
  '/v1/programmes/{id}': {
    parameters: {};
    /** A programme */
    get: operations['readProgramme'];
    /** Revise a programme: its shares reach the sessions that have not ended */
    patch: operations['reviseProgramme'];
  };
  '/v1/programmes/{id}/closure': {
    parameters: {};
    /** Close a programme for good */
    post: operations['closeProgramme'];
  };
  '/v1/programmes/{id}/history': {
    parameters: {};
    /** Its versions, newest first: what happened, when, by whom and why, and what it changed */
    get: operations['readProgrammeHistory'];
  };
  '/v1/programmes/{id}/opening': {
    parameters: {};
    /** Open a proposed programme */
    post: operations['openProgramme'];
  };
  '/v1/programmes/{id}/resumption': {
    parameters: {};
    /** Take new sessions again */
    post: operations['resumeProgramme'];
  };
  '/v1/programmes/{id}/sessions': {
    parameters: {};
    /** The sessions of a programme */
    get: operations['listSessionsOfProgramme'];
    /** Schedule a session of a programme, as its operator */
    post: operations['scheduleSession'];
  };
  '/v1/programmes/{id}/suspension': {
    parameters: {};
    /** Take no new sessions for a time */
    post: operations['suspendProgramme'];
  };
  '/v1/sessions': {
    parameters: {};
    /** The sessions that the caller may see */
    get: operations['listSessions'];
  };
  '/v1/sessions/{id}': {
    parameters: {};
    /** A session */
    get: operations['readSession'];
    /** Revise what a session says */
    patch: operations['reviseSession'];
  };
  '/v1/sessions/{id}/cancellation': {
    parameters: {};
    /** Cancel a session */
    post: operations['cancelSession'];
  };
  '/v1/sessions/{id}/completions': {
    parameters: {};
    /** Completers so far */
    post: operations['countCompletions'];
  };
  '/v1/sessions/{id}/enrolments': {
    parameters: {};
    /** Applications and enrolments so far */
    post: operations['countEnrolments'];
  };
  '/v1/sessions/{id}/history': {
    parameters: {};
    /** Its versions, newest first: what happened, when, by whom and why, and what it changed */
    get: operations['readSessionHistory'];
  };
  '/v1/sessions/{id}/outcomes': {
    parameters: {};
    /** Leavers in work 6 or 12 months after, of those asked */
    post: operations['countOutcomes'];
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
  > & {
    CompletionCountInput: { completed: number; on: string };
    CountedCompletion: { completed: number; countedBy: string; on: string };
    CountedEnrolment: {
      applications?: number | null;
      countedBy: string;
      enrolled: number;
      on: string;
    };
    CountedOutcome: {
      countedBy: string;
      denominator: number;
      month: 6 | 12;
      numerator: number;
      on: string;
    };
    EnrolmentCountInput: { applications?: number | null; enrolled: number; on: string };
    OccupationShare: { occupation: string; share: number };
    OccupationShareInput: { occupation: string; share: number };
    OutcomeCountInput: { denominator: number; month: 6 | 12; numerator: number; on: string };
    Plan: {
      adoptedOn?: string | null;
      audience: 'all' | 'non-graduate' | 'graduate' | 'job-seeker' | 'employee';
      can: ('revise' | 'adopt' | 'close' | 'propose-programme')[];
      closedOn?: string | null;
      from?: string | null;
      id: string;
      kind?: 'regional' | 'complementary' | null;
      organisation: string;
      origin?: 'published' | 'fictional' | 'real' | null;
      parent?: components['schemas']['PlanParent'] | null;
      status: 'draft' | 'adopted' | 'running' | 'closed';
      territory: string;
      title: string;
      to?: string | null;
      version: number;
    };
    PlanChanges: {
      audience?: 'all' | 'non-graduate' | 'graduate' | 'job-seeker' | 'employee';
      from?: string | null;
      kind?: 'regional' | 'complementary' | null;
      origin?: 'published' | 'fictional' | 'real' | null;
      parent?: components['schemas']['PlanParentInput'] | null;
      territory?: string;
      title?: string;
      to?: string | null;
    };
    PlanInput: {
      audience: 'all' | 'non-graduate' | 'graduate' | 'job-seeker' | 'employee';
      from?: string | null;
      kind?: 'regional' | 'complementary' | null;
      origin?: 'published' | 'fictional' | 'real' | null;
      parent?: components['schemas']['PlanParentInput'] | null;
      territory: string;
      title: string;
      to?: string | null;
    };
    PlanParent: { planId?: string | null; reference?: string | null };
    PlanParentInput: { planId?: string | null; reference?: string | null };
    Programme: {
      can: ('revise' | 'open' | 'suspend' | 'resume' | 'close' | 'schedule-session')[];
      field?: string | null;
      id: string;
      level?:
        | 'initiation'
        | 'specialisation'
        | 'qualification'
        | 'technician'
        | 'specialised-technician'
        | 'higher'
        | null;
      mode?: 'residential' | 'alternating' | 'apprenticeship' | 'distance' | null;
      occupations: components['schemas']['OccupationShare'][];
      organisation: string;
      origin?: 'published' | 'fictional' | 'real' | null;
      planId: string;
      status: 'proposed' | 'open' | 'suspended' | 'closed';
      statusReason?: string | null;
      territory: string;
      title: string;
      version: number;
    };
    ProgrammeChanges: {
      field?: string | null;
      level?:
        | 'initiation'
        | 'specialisation'
        | 'qualification'
        | 'technician'
        | 'specialised-technician'
        | 'higher'
        | null;
      mode?: 'residential' | 'alternating' | 'apprenticeship' | 'distance' | null;
      occupations?: components['schemas']['OccupationShareInput'][];
      origin?: 'published' | 'fictional' | 'real' | null;
      title?: string;
    };
    ProgrammeClosureInput: { reason?: string | null };
    ProgrammeInput: {
      field?: string | null;
      level?:
        | 'initiation'
        | 'specialisation'
        | 'qualification'
        | 'technician'
        | 'specialised-technician'
        | 'higher'
        | null;
      mode?: 'residential' | 'alternating' | 'apprenticeship' | 'distance' | null;
      occupations: components['schemas']['OccupationShareInput'][];
      origin?: 'published' | 'fictional' | 'real' | null;
      title: string;
    };
    Seats: { cumulative: number; minimum?: number | null; simultaneous?: number | null };
    SeatsInput: { cumulative: number; minimum?: number | null; simultaneous?: number | null };
    Session: {
      audience?: 'all' | 'non-graduate' | 'graduate' | 'job-seeker' | 'employee' | null;
      can: ('revise' | 'count-enrolments' | 'count-completions' | 'count-outcomes' | 'cancel')[];
      commitmentId?: string | null;
      completion?: components['schemas']['CountedCompletion'] | null;
      enrolment?: components['schemas']['CountedEnrolment'] | null;
      fill: number | null;
      from: string;
      id: string;
      insertionAt6: { denominator: number; numerator: number; rate: number | null } | null;
      insertionAt12: { denominator: number; numerator: number; rate: number | null } | null;
      links: components['schemas']['Link'][];
      occupations: components['schemas']['OccupationShare'][];
      operator: string;
      origin?: 'published' | 'fictional' | 'real' | null;
      outcomes?: components['schemas']['CountedOutcome'][] | null;
      outcomesDue?: (6 | 12)[] | null;
      planId: string;
      pressure: number | null;
      programmeId: string;
      seats?: components['schemas']['Seats'] | null;
      site?: string | null;
      status: 'scheduled' | 'running' | 'ended' | 'outcomes-known' | 'cancelled';
      territory: string;
      to: string;
      version: number;
    };
    SessionChanges: {
      audience?: 'all' | 'non-graduate' | 'graduate' | 'job-seeker' | 'employee' | null;
      commitmentId?: string | null;
      from?: string;
      operator?: string;
      origin?: 'published' | 'fictional' | 'real' | null;
      seats?: components['schemas']['SeatsInput'] | null;
      site?: string | null;
      territory?: string;
      to?: string;
    };
    SessionInput: {
      audience?: 'all' | 'non-graduate' | 'graduate' | 'job-seeker' | 'employee' | null;
      commitmentId?: string | null;
      from: string;
      operator: string;
      origin?: 'published' | 'fictional' | 'real' | null;
      seats?: components['schemas']['SeatsInput'] | null;
      site?: string | null;
      territory: string;
      to: string;
    };
    SuspensionInput: { reason: string };
  };
  responses: Pick<common.components['responses'], 'Problem'> & {};
  parameters: Pick<
    common.components['parameters'],
    'AcceptLanguage' | 'Id' | 'IdempotencyKey' | 'IfMatch'
  > & {
    Audience: 'all' | 'non-graduate' | 'graduate' | 'job-seeker' | 'employee';
    Level:
      | 'initiation'
      | 'specialisation'
      | 'qualification'
      | 'technician'
      | 'specialised-technician'
      | 'higher';
    Sort: 'id' | '-id' | 'title' | '-title' | 'territory' | '-territory' | 'field' | '-field';
    Status: 'scheduled' | 'running' | 'ended' | 'outcomes-known' | 'cancelled';
  };
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
  listPlans: {
    parameters: {
      query?: {
        audience?: components['parameters']['Audience'];
        cursor?: string;
        from?: string;
        kind?: 'regional' | 'complementary';
        limit?: number;
        organisation?: string;
        origin?: 'published' | 'fictional' | 'real';
        parent?: string;
        q?: string;
        sort?:
          | 'id'
          | '-id'
          | 'title'
          | '-title'
          | 'territory'
          | '-territory'
          | 'from'
          | '-from'
          | 'to'
          | '-to';
        status?: 'draft' | 'adopted' | 'running' | 'closed';
        territory?: string;
        to?: string;
      };
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
    };
    responses: {
      200: Json<{
        can: 'draft'[];
        /** @description How many rows the filters match on all pages: exact up to 10,000. Null if a search for text was too wide to be counted */
        count: number | null;
        data: components['schemas']['Plan'][];
        /** @description Whether there are more rows than `count` */
        isMore: boolean;
        next: string | null;
      }>;
      default: components['responses']['Problem'];
    };
  };
  draftPlan: {
    parameters: {
      header?: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
    };
    requestBody: JsonBody<components['schemas']['PlanInput']>;
    responses: {
      201: Json<components['schemas']['Plan']>;
      default: components['responses']['Problem'];
    };
  };
  readPlan: {
    parameters: {
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
      path: { id: components['parameters']['Id'] };
    };
    responses: {
      200: Json<components['schemas']['Plan']>;
      default: components['responses']['Problem'];
    };
  };
  revisePlan: {
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
        'application/json': components['schemas']['PlanChanges'];
        'application/merge-patch+json': components['schemas']['PlanChanges'];
      };
    };
    responses: {
      200: Json<components['schemas']['Plan']>;
      default: components['responses']['Problem'];
    };
  };
  adoptPlan: {
    parameters: {
      header: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        'If-Match': components['parameters']['IfMatch'];
      };
      path: { id: components['parameters']['Id'] };
    };
    responses: {
      200: Json<components['schemas']['Plan']>;
      default: components['responses']['Problem'];
    };
  };
  closePlan: {
    parameters: {
      header: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        'If-Match': components['parameters']['IfMatch'];
      };
      path: { id: components['parameters']['Id'] };
    };
    responses: {
      200: Json<components['schemas']['Plan']>;
      default: components['responses']['Problem'];
    };
  };
  readPlanHistory: {
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
  listProgrammesOfPlan: {
    parameters: {
      query?: {
        cursor?: string;
        field?: string;
        level?: components['parameters']['Level'];
        limit?: number;
        mode?: 'residential' | 'alternating' | 'apprenticeship' | 'distance';
        occupation?: string;
        organisation?: string;
        origin?: 'published' | 'fictional' | 'real';
        plan?: string;
        q?: string;
        sort?: components['parameters']['Sort'];
        status?: 'proposed' | 'open' | 'suspended' | 'closed';
        territory?: string;
      };
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
      path: { id: components['parameters']['Id'] };
    };
    responses: {
      200: Json<{
        can: unknown[];
        /** @description How many rows the filters match on all pages: exact up to 10,000. Null if a search for text was too wide to be counted */
        count: number | null;
        data: components['schemas']['Programme'][];
        /** @description Whether there are more rows than `count` */
        isMore: boolean;
        next: string | null;
      }>;
      default: components['responses']['Problem'];
    };
  };
  proposeProgramme: {
    parameters: {
      header?: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: { id: components['parameters']['Id'] };
    };
    requestBody: JsonBody<components['schemas']['ProgrammeInput']>;
    responses: {
      201: Json<components['schemas']['Programme']>;
      default: components['responses']['Problem'];
    };
  };
  listProgrammes: {
    parameters: {
      query?: {
        cursor?: string;
        field?: string;
        level?: components['parameters']['Level'];
        limit?: number;
        mode?: 'residential' | 'alternating' | 'apprenticeship' | 'distance';
        occupation?: string;
        organisation?: string;
        origin?: 'published' | 'fictional' | 'real';
        plan?: string;
        q?: string;
        sort?: components['parameters']['Sort'];
        status?: 'proposed' | 'open' | 'suspended' | 'closed';
        territory?: string;
      };
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
    };
    responses: {
      200: Json<{
        can: unknown[];
        /** @description How many rows the filters match on all pages: exact up to 10,000. Null if a search for text was too wide to be counted */
        count: number | null;
        data: components['schemas']['Programme'][];
        /** @description Whether there are more rows than `count` */
        isMore: boolean;
        next: string | null;
      }>;
      default: components['responses']['Problem'];
    };
  };
  readProgramme: {
    parameters: {
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
      path: { id: components['parameters']['Id'] };
    };
    responses: {
      200: Json<components['schemas']['Programme']>;
      default: components['responses']['Problem'];
    };
  };
  reviseProgramme: {
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
        'application/json': components['schemas']['ProgrammeChanges'];
        'application/merge-patch+json': components['schemas']['ProgrammeChanges'];
      };
    };
    responses: {
      200: Json<components['schemas']['Programme']>;
      default: components['responses']['Problem'];
    };
  };
  closeProgramme: {
    parameters: {
      header: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        'If-Match': components['parameters']['IfMatch'];
      };
      path: { id: components['parameters']['Id'] };
    };
    requestBody?: {
      content: { 'application/json': components['schemas']['ProgrammeClosureInput'] };
    };
    responses: {
      200: Json<components['schemas']['Programme']>;
      default: components['responses']['Problem'];
    };
  };
  readProgrammeHistory: {
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
  openProgramme: {
    parameters: {
      header: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        'If-Match': components['parameters']['IfMatch'];
      };
      path: { id: components['parameters']['Id'] };
    };
    responses: {
      200: Json<components['schemas']['Programme']>;
      default: components['responses']['Problem'];
    };
  };
  resumeProgramme: {
    parameters: {
      header: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        'If-Match': components['parameters']['IfMatch'];
      };
      path: { id: components['parameters']['Id'] };
    };
    responses: {
      200: Json<components['schemas']['Programme']>;
      default: components['responses']['Problem'];
    };
  };
  listSessionsOfProgramme: {
    parameters: {
      query?: {
        audience?: components['parameters']['Audience'];
        commitment?: string;
        cursor?: string;
        from?: string;
        limit?: number;
        occupation?: string;
        operator?: string;
        origin?: 'published' | 'fictional' | 'real';
        outcomesDue?: '6' | '12';
        plan?: string;
        programme?: string;
        q?: string;
        site?: string;
        sort?:
          | 'id'
          | '-id'
          | 'from'
          | '-from'
          | 'to'
          | '-to'
          | 'territory'
          | '-territory'
          | 'site'
          | '-site'
          | 'seats'
          | '-seats';
        status?: components['parameters']['Status'];
        territory?: string;
        to?: string;
      };
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
      path: { id: components['parameters']['Id'] };
    };
    responses: {
      200: Json<{
        can: unknown[];
        /** @description How many rows the filters match on all pages: exact up to 10,000. Null if a search for text was too wide to be counted */
        count: number | null;
        data: components['schemas']['Session'][];
        /** @description Whether there are more rows than `count` */
        isMore: boolean;
        next: string | null;
      }>;
      default: components['responses']['Problem'];
    };
  };
  scheduleSession: {
    parameters: {
      header?: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: { id: components['parameters']['Id'] };
    };
    requestBody: JsonBody<components['schemas']['SessionInput']>;
    responses: {
      201: Json<components['schemas']['Session']>;
      default: components['responses']['Problem'];
    };
  };
  suspendProgramme: {
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
      200: Json<components['schemas']['Programme']>;
      default: components['responses']['Problem'];
    };
  };
  listSessions: {
    parameters: {
      query?: {
        audience?: components['parameters']['Audience'];
        commitment?: string;
        cursor?: string;
        from?: string;
        limit?: number;
        occupation?: string;
        operator?: string;
        origin?: 'published' | 'fictional' | 'real';
        outcomesDue?: '6' | '12';
        plan?: string;
        programme?: string;
        q?: string;
        site?: string;
        sort?:
          | 'id'
          | '-id'
          | 'from'
          | '-from'
          | 'to'
          | '-to'
          | 'territory'
          | '-territory'
          | 'site'
          | '-site'
          | 'seats'
          | '-seats';
        status?: components['parameters']['Status'];
        territory?: string;
        to?: string;
      };
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
    };
    responses: {
      200: Json<{
        can: unknown[];
        /** @description How many rows the filters match on all pages: exact up to 10,000. Null if a search for text was too wide to be counted */
        count: number | null;
        data: components['schemas']['Session'][];
        /** @description Whether there are more rows than `count` */
        isMore: boolean;
        next: string | null;
      }>;
      default: components['responses']['Problem'];
    };
  };
  readSession: {
    parameters: {
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
      path: { id: components['parameters']['Id'] };
    };
    responses: {
      200: Json<components['schemas']['Session']>;
      default: components['responses']['Problem'];
    };
  };
  reviseSession: {
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
        'application/json': components['schemas']['SessionChanges'];
        'application/merge-patch+json': components['schemas']['SessionChanges'];
      };
    };
    responses: {
      200: Json<components['schemas']['Session']>;
      default: components['responses']['Problem'];
    };
  };
  cancelSession: {
    parameters: {
      header: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        'If-Match': components['parameters']['IfMatch'];
      };
      path: { id: components['parameters']['Id'] };
    };
    responses: {
      200: Json<components['schemas']['Session']>;
      default: components['responses']['Problem'];
    };
  };
  countCompletions: {
    parameters: {
      header: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        'If-Match': components['parameters']['IfMatch'];
      };
      path: { id: components['parameters']['Id'] };
    };
    requestBody: JsonBody<components['schemas']['CompletionCountInput']>;
    responses: {
      200: Json<components['schemas']['Session']>;
      default: components['responses']['Problem'];
    };
  };
  countEnrolments: {
    parameters: {
      header: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        'If-Match': components['parameters']['IfMatch'];
      };
      path: { id: components['parameters']['Id'] };
    };
    requestBody: JsonBody<components['schemas']['EnrolmentCountInput']>;
    responses: {
      200: Json<components['schemas']['Session']>;
      default: components['responses']['Problem'];
    };
  };
  readSessionHistory: {
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
  countOutcomes: {
    parameters: {
      header: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        'If-Match': components['parameters']['IfMatch'];
      };
      path: { id: components['parameters']['Id'] };
    };
    requestBody: JsonBody<components['schemas']['OutcomeCountInput']>;
    responses: {
      200: Json<components['schemas']['Session']>;
      default: components['responses']['Problem'];
    };
  };
}
