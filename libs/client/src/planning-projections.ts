// Made from the OpenAPI documents of the services by `npm run client`: change a service, never this file.
import type * as common from './common.js';
import type { Json, JsonBody } from './json.js';
export interface paths extends Pick<
  common.paths,
  | '/health/live'
  | '/health/ready'
  | '/v1/consumers'
  | '/v1/parked-events'
  | '/v1/parked-events/{id}/replay'
  | '/v1/parked-events/replay'
> {
  '/v1/assumption-sets': {
    parameters: {};
    /** Every set, the one in use among them */
    get: operations['listAssumptionSets'];
    /** Draft a set of assumptions */
    post: operations['draftAssumptionSet'];
  };
  '/v1/assumption-sets/{id}': {
    parameters: {};
    /** A set of assumptions */
    get: operations['readAssumptionSet'];
    /** Revise a draft */
    patch: operations['reviseAssumptionSet'];
  };
  '/v1/assumption-sets/{id}/activation': {
    parameters: {};
    /** Put it in the place of the one in use: every figure rests on it when this answers */
    post: operations['activateAssumptionSet'];
  };
  '/v1/assumption-sets/{id}/approval': {
    parameters: {};
    /** Approve a draft */
    post: operations['approveAssumptionSet'];
  };
  '/v1/code-lists/{list}': {
    parameters: {};
    /** A whole code list, with its labels in fr, ar and en */
    get: operations['readCodeList'];
  };
  '/v1/commitments': {
    parameters: {};
    /** What was promised, and what of it counts */
    get: operations['listPostedCommitments'];
  };
  '/v1/events/{id}/trace': {
    parameters: {};
    /** What one event changed */
    get: operations['traceEvent'];
  };
  '/v1/freshness': {
    parameters: {};
    /** How far behind the owners’ logs the figures are */
    get: operations['readFreshness'];
  };
  '/v1/operations/ledger': {
    parameters: {};
    /** The generation that serves, and the set that it rests on */
    get: operations['readServingLedger'];
  };
  '/v1/operations/runs': {
    parameters: {};
    /**
     * What each verify and rebuild compared and found
     * @description Differences are shown to operators (`operations:replay`) only; others read how many there are.
     */
    get: operations['listOperationRuns'];
  };
  '/v1/operations/runs/{id}': {
    parameters: {};
    /** One verify or rebuild */
    get: operations['readOperationRun'];
  };
  '/v1/positions': {
    parameters: {};
    /**
     * What the positions after one rest on: offsets, parked records, activation
     * @description For programs that compute the figures again. The first one is whole if `after` is missing, or not kept any more.
     */
    get: operations['readPositions'];
  };
  '/v1/projections': {
    parameters: {};
    /** Demand, supply and gap of a scope, by the dimensions asked */
    get: operations['readProjection'];
  };
  '/v1/projections/lineage': {
    parameters: {};
    /** The entries behind a figure: the same filter, the same sum */
    get: operations['readLineage'];
  };
  '/v1/stream': {
    parameters: {};
    /**
     * What moves in the answers to some questions, as it moves
     * @description Server-sent events, at most four a second. With `question`s: `answers` (`AnswersEvent`: the whole rows that moved, the codes of those that are gone, and the sums), `reset` (`ResetEvent`: ask these questions again), `end`. Applied to a whole answer whose position lies between `after` and `position`, an event makes it the answer at `position`: replace rows by their codes, and order them: what is not allocated last, the largest gap first, then by code (by period or sector: by code alone). An answer before `after` (of the event, or of what moved in this question) has to be asked again, one after `position` stays as it is. `reset` also comes where more than 262144 characters moved in one answer. A reader that takes nothing for 30 s is disconnected.
     *
     *     Without questions: `ready`, `moved` (the keys of at most 500 cells), `reset`, `end`. The stream goes on after the event that `Last-Event-ID` names, else after `position`, and ends with the token. The head of the request may have 16 KiB.
     */
    get: operations['followMovements'];
  };
}
export interface components {
  schemas: Pick<
    common.components['schemas'],
    'Alarm' | 'CommitmentProgress' | 'ConsumerLag' | 'EventLogBacklog' | 'ParkedEvent' | 'Problem'
  > & {
    Amounts: {
      'commitment.demand'?: number;
      'commitment.funding'?: number;
      'commitment.jobs'?: number;
      'commitment.matching'?: number;
      'commitment.supply'?: number;
      'demand.declared'?: number;
      'demand.met'?: number;
      'jobs.created'?: number;
      'jobs.expected'?: number;
      'pending.demand'?: number;
      'pending.funding'?: number;
      'pending.jobs'?: number;
      'pending.matching'?: number;
      'pending.supply'?: number;
      'supply.completed'?: number;
      'supply.expected'?: number;
      'supply.seats'?: number;
    };
    AnswersEvent: {
      after: string;
      answers: components['schemas']['MovedAnswer'][];
      asOf?: string;
      assumptions?: string;
      freshness?: components['schemas']['Freshness'];
      position: string;
      provisional?: boolean;
    };
    AssumptionSet: {
      approvals: string[];
      availability: number;
      can: ('revise' | 'approve' | 'activate')[];
      completion: number;
      delivery: number;
      draftedBy: string | null;
      fill: number;
      id: string;
      label: string;
      name: string;
      origin: 'hypothesis' | 'published';
      source: string | null;
      status: 'draft' | 'approved' | 'in-use' | 'retired';
      version: number;
    };
    AssumptionSetChangesInput: {
      availability?: number | null;
      completion?: number | null;
      delivery?: number | null;
      fill?: number | null;
      label?: string | null;
      origin?: 'hypothesis' | 'published' | null;
      source?: string | null;
    };
    AssumptionSetInput: {
      availability: number;
      completion: number;
      delivery: number;
      fill: number;
      label: string;
      name: string;
      origin?: 'hypothesis' | 'published' | null;
      source?: string | null;
    };
    Balance: { demand: number; supply: number };
    Band: 'very-low' | 'low' | 'balanced' | 'high' | 'very-high' | 'no-demand' | 'undetermined';
    CodeList: {
      data: Record<string, unknown>[];
      levels: string[];
      list: string;
      next: string | null;
      version: string;
    };
    Freshness: { lagMs: number | null; parked: number };
    LedgerEntry: {
      amount: number;
      assumptions?: string | null;
      eventId?: string | null;
      measure: components['schemas']['Measure'];
      nets?: string | null;
      occupation: string | null;
      organisation: string | null;
      part: string | null;
      period: string | null;
      sector: string | null;
      source: string;
      territory: string;
      time: string;
      version: number;
      wider?: boolean;
    };
    Lineage: {
      asOf: string;
      data: components['schemas']['LedgerEntry'][];
      freshness: components['schemas']['Freshness'];
      next: string | null;
      opening?: Record<string, unknown>;
      provisional: boolean;
    };
    Measure:
      | 'demand.declared'
      | 'demand.met'
      | 'supply.seats'
      | 'supply.expected'
      | 'supply.completed'
      | 'jobs.expected'
      | 'jobs.created'
      | 'commitment.demand'
      | 'commitment.supply'
      | 'commitment.matching'
      | 'commitment.jobs'
      | 'commitment.funding'
      | 'pending.demand'
      | 'pending.supply'
      | 'pending.matching'
      | 'pending.jobs'
      | 'pending.funding';
    MovedAnswer: {
      after?: string;
      etag: string;
      gone: {
        occupation?: string | null;
        period?: string | null;
        sector?: string | null;
        territory?: string | null;
      }[];
      question: number;
      rows: components['schemas']['ProjectionRow'][];
      total: {
        demand: number;
        gap: number | null;
        jobs: { created: number; expected: number; promised: number };
        met: number;
        reason?: string;
        supply: number;
      };
      unallocatedPeriod?: components['schemas']['Balance'];
    };
    OperationRun: {
      assumptions: string | null;
      compared: { [key: string]: number };
      differenceCount: number;
      differences: string[];
      endedAt: string;
      failure: string | null;
      generation: number | null;
      id: string;
      kind: 'verify' | 'rebuild';
      outcome: 'same' | 'different' | 'failed';
      serving: number | null;
      startedAt: string;
    };
    PostedCommitment: {
      agreement: {
        endsOn: string | null;
        id: string;
        origin: string;
        startsOn: string | null;
        status: string;
        title: string;
        version: number;
      };
      binding: boolean | null;
      commitmentId: string;
      covered: number;
      delivered: number;
      effect: string;
      indicator: string;
      late: components['schemas']['CommitmentProgress'] | null;
      occupation: string | null;
      owner: string;
      posted: components['schemas']['Amounts'];
      promised: number;
      sector: string | null;
      target: number;
      territory: string;
      unit: string;
    };
    Projection: {
      asOf: string;
      assumptions: string;
      data: components['schemas']['ProjectionRow'][];
      freshness: components['schemas']['Freshness'];
      next: string | null;
      position: string;
      provisional: boolean;
      total: {
        demand: number;
        gap: number | null;
        jobs: { created: number; expected: number; promised: number };
        met: number;
        reason?: string;
        supply: number;
      };
      unallocatedPeriod?: components['schemas']['Balance'];
    };
    ProjectionRow: {
      above: components['schemas']['Balance'];
      allocated: boolean;
      band: components['schemas']['Band'] | null;
      bandAlone: components['schemas']['Band'] | null;
      coverage: number | null;
      demand: number;
      gap: number | null;
      measures: components['schemas']['Amounts'];
      occupation?: string | null;
      partial?: boolean;
      period?: string | null;
      reason?: string;
      sector?: string | null;
      supply: number;
      territory?: string | null;
    };
    ReadPosition: {
      activation: number;
      isWhole: boolean;
      parked: { offset: number; partition: number; topic: string; transport: string }[];
      position: string;
      read: { next: number; partition: number; topic: string; transport: string }[];
      replayed: { offset: number; partition: number; topic: string; transport: string }[];
    };
    ResetEvent: { position: string; questions: number[] };
    ServingLedger: {
      assumptions: { activatedAt: string; activatedBy: string | null; name: string };
      generation: number;
    };
    TopicLag: {
      alarm?: components['schemas']['Alarm'];
      applied: number;
      consumer: string;
      head: number;
      isHeadStale: boolean;
      lag: number;
      lastEventTime: string | null;
      parked: number;
      readTo: string | null;
      topic: string;
    };
    Trace: {
      entries: components['schemas']['LedgerEntry'][];
      eventId: string;
      importId: string | null;
      organisation: string | null;
      source: string;
      time: string;
      version: number;
    };
  };
  responses: Pick<common.components['responses'], 'Problem'> & {};
  parameters: Pick<
    common.components['parameters'],
    'AcceptLanguage' | 'Id' | 'IdempotencyKey' | 'IfMatch'
  > & {
    Measure:
      | 'demand.declared'
      | 'demand.met'
      | 'supply.seats'
      | 'supply.expected'
      | 'supply.completed'
      | 'jobs.expected'
      | 'jobs.created'
      | 'commitment.demand'
      | 'commitment.supply'
      | 'commitment.matching'
      | 'commitment.jobs'
      | 'commitment.funding'
      | 'pending.demand'
      | 'pending.supply'
      | 'pending.matching'
      | 'pending.jobs'
      | 'pending.funding';
  };
  requestBodies: {};
  headers: Pick<common.components['headers'], 'ETag' | 'Location' | 'RetryAfter'> & {};
  pathItems: {};
}
export interface operations extends Pick<
  common.operations,
  | 'readLiveness'
  | 'readReadiness'
  | 'listConsumers'
  | 'listParkedEvents'
  | 'replayParkedEvent'
  | 'replayParkedEvents'
> {
  listAssumptionSets: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        status?: 'draft' | 'approved' | 'in-use' | 'retired';
      };
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
    };
    responses: {
      200: Json<{
        can: 'draft'[];
        /** @description How many rows the filters match on all pages: exact up to 10,000. Null if a search for text was too wide to be counted */
        count: number | null;
        data: components['schemas']['AssumptionSet'][];
        /** @description Whether there are more rows than `count` */
        isMore: boolean;
        next: string | null;
      }>;
      default: components['responses']['Problem'];
    };
  };
  draftAssumptionSet: {
    parameters: {
      header?: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
    };
    requestBody: JsonBody<components['schemas']['AssumptionSetInput']>;
    responses: {
      201: Json<components['schemas']['AssumptionSet']>;
      default: components['responses']['Problem'];
    };
  };
  readAssumptionSet: {
    parameters: {
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
      path: { id: components['parameters']['Id'] };
    };
    responses: {
      200: Json<components['schemas']['AssumptionSet']>;
      default: components['responses']['Problem'];
    };
  };
  reviseAssumptionSet: {
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
        'application/json': components['schemas']['AssumptionSetChangesInput'];
        'application/merge-patch+json': components['schemas']['AssumptionSetChangesInput'];
      };
    };
    responses: {
      200: Json<components['schemas']['AssumptionSet']>;
      default: components['responses']['Problem'];
    };
  };
  activateAssumptionSet: {
    parameters: {
      header: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        'If-Match': components['parameters']['IfMatch'];
      };
      path: { id: components['parameters']['Id'] };
    };
    responses: {
      200: Json<components['schemas']['AssumptionSet']>;
      default: components['responses']['Problem'];
    };
  };
  approveAssumptionSet: {
    parameters: {
      header: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        'If-Match': components['parameters']['IfMatch'];
      };
      path: { id: components['parameters']['Id'] };
    };
    responses: {
      200: Json<components['schemas']['AssumptionSet']>;
      default: components['responses']['Problem'];
    };
  };
  readCodeList: {
    parameters: {
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
      path: { list: 'territory' | 'occupation' | 'sector' };
    };
    responses: {
      200: Json<components['schemas']['CodeList']>;
      default: components['responses']['Problem'];
    };
  };
  listPostedCommitments: {
    parameters: {
      query?: {
        after?: string;
        cursor?: string;
        late?: 'true' | 'false';
        limit?: number;
        territory?: string;
      };
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
    };
    responses: {
      200: Json<{ data: components['schemas']['PostedCommitment'][]; next: string | null }>;
      default: components['responses']['Problem'];
    };
  };
  traceEvent: {
    parameters: {
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
      path: {
        /** @description As the answer that made or listed the record gave it */
        id: string;
      };
    };
    responses: {
      200: Json<components['schemas']['Trace']>;
      default: components['responses']['Problem'];
    };
  };
  readFreshness: {
    parameters: { header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] } };
    responses: {
      200: Json<{
        asOf: string;
        freshness: components['schemas']['Freshness'];
        isEmpty: boolean;
        provisional: boolean;
        topics: components['schemas']['TopicLag'][];
      }>;
      default: components['responses']['Problem'];
    };
  };
  readServingLedger: {
    parameters: { header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] } };
    responses: {
      200: Json<components['schemas']['ServingLedger']>;
      default: components['responses']['Problem'];
    };
  };
  listOperationRuns: {
    parameters: {
      query?: {
        cursor?: string;
        kind?: 'verify' | 'rebuild';
        limit?: number;
        outcome?: 'same' | 'different' | 'failed';
        sort?: 'id' | '-id';
      };
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
    };
    responses: {
      200: Json<{
        /** @description How many rows the filters match on all pages: exact up to 10,000. Null if a search for text was too wide to be counted */
        count: number | null;
        data: components['schemas']['OperationRun'][];
        /** @description Whether there are more rows than `count` */
        isMore: boolean;
        next: string | null;
      }>;
      default: components['responses']['Problem'];
    };
  };
  readOperationRun: {
    parameters: {
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
      path: { id: components['parameters']['Id'] };
    };
    responses: {
      200: Json<components['schemas']['OperationRun']>;
      default: components['responses']['Problem'];
    };
  };
  readPositions: {
    parameters: {
      query?: { after?: string };
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
    };
    responses: {
      200: Json<{ data: components['schemas']['ReadPosition'][] }>;
      default: components['responses']['Problem'];
    };
  };
  readProjection: {
    parameters: {
      query?: {
        after?: string;
        asOf?: string;
        by?: string;
        cursor?: string;
        from?: string;
        limit?: number;
        line?: 'declared' | 'in-force' | 'if-signed';
        measure?: components['parameters']['Measure'];
        occupation?: string;
        sector?: string;
        territory?: string;
        to?: string;
      };
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
    };
    responses: {
      200: Json<components['schemas']['Projection']>;
      default: components['responses']['Problem'];
    };
  };
  readLineage: {
    parameters: {
      query?: {
        after?: string;
        asOf?: string;
        cursor?: string;
        from?: string;
        limit?: number;
        line?: 'declared' | 'in-force' | 'if-signed';
        measure?: components['parameters']['Measure'];
        occupation?: string;
        posted?: 'inside' | 'above';
        sector?: string;
        territory?: string;
        to?: string;
      };
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
    };
    responses: {
      200: Json<components['schemas']['Lineage']>;
      default: components['responses']['Problem'];
    };
  };
  followMovements: {
    parameters: {
      query?: { position?: string; question?: string[]; territory?: string };
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
    };
    responses: {
      200: { headers: { [name: string]: unknown }; content: { 'text/event-stream': string } };
      default: components['responses']['Problem'];
    };
  };
}
