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
  '/v1/incentive-budgets': {
    parameters: {};
    /** The budgets that the caller may see, with what is left */
    get: operations['listIncentiveBudgets'];
    /** Open the budget of a measure in a territory and a year */
    post: operations['openIncentiveBudget'];
  };
  '/v1/incentive-budgets/{id}': {
    parameters: {};
    /** A budget */
    get: operations['readIncentiveBudget'];
    /** Revise the amount of a budget, not below what is reserved and paid */
    patch: operations['reviseIncentiveBudget'];
  };
  '/v1/incentive-budgets/{id}/history': {
    parameters: {};
    /** Its versions, newest first: what happened, when, by whom and why, and what it changed */
    get: operations['readIncentiveBudgetHistory'];
  };
  '/v1/incentive-budgets/{id}/reservations': {
    parameters: {};
    /** The reservations of a budget, in the order of decision */
    get: operations['listBudgetReservations'];
    /**
     * Reserve money of a budget: whole, or not at all
     * @description Without `If-Match`, so that officers who decide at the same time do not refuse each other.
     */
    post: operations['reserveBudget'];
  };
  '/v1/incentive-budgets/{id}/reservations/{reservation}': {
    parameters: {};
    /** A reservation */
    get: operations['readBudgetReservation'];
  };
  '/v1/incentive-budgets/{id}/reservations/{reservation}/payment': {
    parameters: {};
    /** Reserved money was paid */
    post: operations['payReservation'];
  };
  '/v1/incentive-budgets/{id}/reservations/{reservation}/release': {
    parameters: {};
    /** Reserved money is not needed: it can be reserved again */
    post: operations['releaseReservation'];
  };
  '/v1/incentive-measures': {
    parameters: {};
    /** The incentive measures */
    get: operations['listIncentiveMeasures'];
    /** Register an incentive measure, or another version of its code */
    post: operations['registerIncentiveMeasure'];
  };
  '/v1/incentive-measures/{id}': {
    parameters: {};
    /** An incentive measure */
    get: operations['readIncentiveMeasure'];
    /** Revise the parameters of a measure; its code and subject stay */
    patch: operations['reviseIncentiveMeasure'];
  };
  '/v1/incentive-measures/{id}/closure': {
    parameters: {};
    /** End a measure before its last day */
    post: operations['closeIncentiveMeasure'];
  };
  '/v1/incentive-measures/{id}/evaluation': {
    parameters: {};
    /**
     * Whether the subject of a measure may have it, and why
     * @description A confirmed condition that is false: no. Else anything missing or unconfirmed, the amount included: unconfirmed. Else yes. It is indicative and changes nothing.
     */
    post: operations['evaluateIncentiveMeasure'];
  };
  '/v1/incentive-measures/{id}/history': {
    parameters: {};
    /** Its versions, newest first: what happened, when, by whom and why, and what it changed */
    get: operations['readIncentiveMeasureHistory'];
  };
  '/v1/incentive-measures/evaluation': {
    parameters: {};
    /**
     * Which open measures a need, an employer or a project may have
     * @description A confirmed condition that is false: no. Else anything missing or unconfirmed, the amount included: unconfirmed. Else yes. It is indicative and changes nothing.
     */
    post: operations['evaluateIncentiveMeasures'];
  };
  '/v1/micro-projects': {
    parameters: {};
    /** The micro-projects that the caller may see */
    get: operations['listMicroProjects'];
    /** Propose a micro-project */
    post: operations['proposeMicroProject'];
  };
  '/v1/micro-projects/{id}': {
    parameters: {};
    /** A micro-project */
    get: operations['readMicroProject'];
    /** Revise what a micro-project says, until it is created */
    patch: operations['reviseMicroProject'];
  };
  '/v1/micro-projects/{id}/abandonment': {
    parameters: {};
    /** Give a project up, for a reason: jobs created stay created */
    post: operations['abandonMicroProject'];
  };
  '/v1/micro-projects/{id}/creation': {
    parameters: {};
    /** The enterprise exists: the jobs created replace the expected ones */
    post: operations['createMicroProject'];
  };
  '/v1/micro-projects/{id}/financing': {
    parameters: {};
    /** Who finances the project, with how much */
    post: operations['financeMicroProject'];
  };
  '/v1/micro-projects/{id}/history': {
    parameters: {};
    /** Its versions, newest first: what happened, when, by whom and why, and what it changed */
    get: operations['readMicroProjectHistory'];
  };
  '/v1/micro-projects/{id}/incubation': {
    parameters: {};
    /** The project is incubated by an organisation */
    post: operations['incubateMicroProject'];
  };
  '/v1/micro-projects/{id}/selection': {
    parameters: {};
    /** What the selection committee decided */
    post: operations['selectMicroProject'];
  };
  '/v1/micro-projects/{id}/visits': {
    parameters: {};
    /** What a visit found: alive or not, and the jobs there */
    post: operations['visitMicroProject'];
  };
  '/v1/supports': {
    parameters: {};
    /** The supports that the caller may see */
    get: operations['listSupports'];
    /** Request a support */
    post: operations['requestSupport'];
  };
  '/v1/supports/{id}': {
    parameters: {};
    /** A support */
    get: operations['readSupport'];
    /** Revise a request, until somebody has decided on it */
    patch: operations['reviseSupport'];
  };
  '/v1/supports/{id}/abandonment': {
    parameters: {};
    /** Give a support up before its evaluation, for a reason */
    post: operations['abandonSupport'];
  };
  '/v1/supports/{id}/evaluation': {
    parameters: {};
    /** What the support has brought: the jobs created replace the expected ones */
    post: operations['evaluateSupport'];
  };
  '/v1/supports/{id}/grant': {
    parameters: {};
    /** The organisation of the caller gives this much of its own money */
    post: operations['grantSupport'];
  };
  '/v1/supports/{id}/history': {
    parameters: {};
    /** Its versions, newest first: what happened, when, by whom and why, and what it changed */
    get: operations['readSupportHistory'];
  };
  '/v1/supports/{id}/refusal': {
    parameters: {};
    /** Refuse a support, for a reason */
    post: operations['refuseSupport'];
  };
  '/v1/supports/{id}/start': {
    parameters: {};
    /** The supported work begins */
    post: operations['startSupport'];
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
    AbandonmentInput: { reason: string };
    Beneficiary: { kind: 'cooperative' | 'association'; name: string };
    BeneficiaryInput: { kind: 'cooperative' | 'association'; name: string };
    BudgetReservation: {
      amount: number;
      budget: string;
      can: ('release' | 'pay')[];
      for: string;
      id: string;
      number: number;
      organisation: string;
      origin: 'published' | 'fictional' | 'real';
      paidOn?: string | null;
      releasedOn?: string | null;
      reservedOn: string;
      status: 'reserved' | 'paid' | 'released';
      statusReason?: string | null;
      territory: string;
      version: number;
    };
    Creation: { jobs: number; on: string };
    CreationInput: { jobs: number; on: string };
    EligibilityReason: {
      confirmed: boolean;
      expected: { in?: string[]; is?: boolean; least?: number; most?: number } | null;
      field: string;
      /** @description Null if the value is missing, or too wide to say */
      holds: boolean | null;
      source: string | null;
      value: string | number | boolean | null;
    };
    EmployerFactsInput: {
      employees?: number | null;
      employerMonths?: number | null;
      hiredShare?: number | null;
      hires?: number | null;
      insured?: boolean | null;
      sector?: string | null;
      territory?: string | null;
    };
    Evaluation: {
      /** @description MAD; null unless the answer is yes */
      amount: number | null;
      eligible: 'yes' | 'no' | 'unconfirmed';
      /** @constant */
      indicative: true;
      reasons: components['schemas']['EligibilityReason'][];
    };
    EvaluationInput: {
      employer?: components['schemas']['EmployerFactsInput'] | null;
      need?: components['schemas']['NeedFactsInput'] | null;
      project?: components['schemas']['ProjectFactsInput'] | null;
    };
    Financing: { on: string; parts: components['schemas']['FinancingPart'][] };
    FinancingInput: { on: string; parts: components['schemas']['FinancingPartInput'][] };
    FinancingPart: { amount: number; funder: string };
    FinancingPartInput: { amount: number; funder: string };
    IncentiveBudget: {
      amount: number;
      can: ('revise' | 'reserve')[];
      id: string;
      left: number;
      measure: string;
      organisation: string;
      origin?: 'published' | 'fictional' | 'real' | null;
      paid: number;
      reservations: number;
      reserved: number;
      status: 'open' | 'exhausted';
      territory: string;
      version: number;
      year: number;
    };
    IncentiveBudgetChanges: {
      amount?: number;
      measure?: string;
      origin?: 'published' | 'fictional' | 'real' | null;
      territory?: string;
      year?: number;
    };
    IncentiveBudgetInput: {
      amount: number;
      measure: string;
      origin?: 'published' | 'fictional' | 'real' | null;
      territory: string;
      year: number;
    };
    IncentiveMeasure: {
      amount?: components['schemas']['MeasureAmount'] | null;
      budgetsExhausted: boolean;
      can: ('revise' | 'close')[];
      closedOn?: string | null;
      code: string;
      conditions: components['schemas']['MeasureCondition'][];
      confirmed: boolean;
      from: string;
      id: string;
      name: components['schemas']['MeasureName'];
      organisation: string;
      origin?: 'published' | 'fictional' | 'real' | null;
      source?: string | null;
      status: 'announced' | 'open' | 'exhausted' | 'closed';
      statusReason?: string | null;
      subject: 'need' | 'employer' | 'project';
      territory: string;
      to?: string | null;
      version: number;
    };
    IncentiveMeasureChanges: {
      amount?: components['schemas']['MeasureAmountInput'] | null;
      code?: string;
      conditions?: components['schemas']['MeasureConditionInput'][];
      from?: string;
      name?: components['schemas']['MeasureNameInput'];
      origin?: 'published' | 'fictional' | 'real' | null;
      source?: string | null;
      subject?: 'need' | 'employer' | 'project';
      territory?: string;
      to?: string | null;
    };
    IncentiveMeasureInput: {
      amount?: components['schemas']['MeasureAmountInput'] | null;
      code: string;
      conditions: components['schemas']['MeasureConditionInput'][];
      from: string;
      name: components['schemas']['MeasureNameInput'];
      origin?: 'published' | 'fictional' | 'real' | null;
      source?: string | null;
      subject: 'need' | 'employer' | 'project';
      territory: string;
      to?: string | null;
    };
    Incubation: { by: string; on: string };
    IncubationInput: { by: string; on: string };
    MeasureAmount: {
      confirmed?: boolean | null;
      most?: number | null;
      per: 'need' | 'opening' | 'employer' | 'hire' | 'project' | 'promoter' | 'job';
      source?: string | null;
      unit: 'MAD';
      value?: number | null;
    };
    MeasureAmountInput: {
      confirmed?: boolean | null;
      most?: number | null;
      per: 'need' | 'opening' | 'employer' | 'hire' | 'project' | 'promoter' | 'job';
      source?: string | null;
      unit: 'MAD';
      value?: number | null;
    };
    MeasureClosureInput: { on?: string | null; reason: string };
    MeasureCondition: {
      confirmed: boolean;
      field: string;
      in?: string[] | null;
      is?: boolean | null;
      least?: number | null;
      most?: number | null;
      source?: string | null;
    };
    MeasureConditionInput: {
      confirmed: boolean;
      field: string;
      in?: string[] | null;
      is?: boolean | null;
      least?: number | null;
      most?: number | null;
      source?: string | null;
    };
    MeasureEvaluation: {
      /** @description MAD; null unless the answer is yes */
      amount: number | null;
      eligible: 'yes' | 'no' | 'unconfirmed';
      /** @constant */
      indicative: true;
      measure: { code: string; id: string; name: components['schemas']['MeasureName'] };
      reasons: components['schemas']['EligibilityReason'][];
    };
    MeasureName: { ar: string; en: string; fr: string };
    MeasureNameInput: { ar: string; en: string; fr: string };
    MicroProject: {
      abandonedOn?: string | null;
      can: ('revise' | 'select' | 'incubate' | 'finance' | 'create' | 'visit' | 'abandon')[];
      commitmentId?: string | null;
      creation?: components['schemas']['Creation'] | null;
      expectedOn?: string | null;
      externalId?: string | null;
      financed: number | null;
      financing?: components['schemas']['Financing'] | null;
      id: string;
      incubation?: components['schemas']['Incubation'] | null;
      jobsExpected: number;
      links: components['schemas']['Link'][];
      occupation?: string | null;
      organisation: string;
      origin?: 'published' | 'fictional' | 'real' | null;
      promoters: number;
      sector?: string | null;
      selection?: components['schemas']['Selection'] | null;
      sourceVersion?: (number | string) | null;
      status:
        | 'idea'
        | 'selected'
        | 'refused'
        | 'incubated'
        | 'financed'
        | 'created'
        | 'alive-at-12'
        | 'alive-at-24'
        | 'abandoned';
      statusReason?: string | null;
      territory: string;
      title: string;
      version: number;
      visits: components['schemas']['RecordedVisit'][];
      visitsDue: (12 | 24)[];
    };
    MicroProjectAbandonedData: { externalId: string; reason?: string | null };
    MicroProjectChanges: {
      commitmentId?: string | null;
      expectedOn?: string | null;
      externalId?: string | null;
      jobsExpected?: number;
      occupation?: string | null;
      origin?: 'published' | 'fictional' | 'real' | null;
      promoters?: number;
      sector?: string | null;
      sourceVersion?: (number | string) | null;
      territory?: string;
      title?: string;
    };
    MicroProjectInput: {
      commitmentId?: string | null;
      expectedOn?: string | null;
      externalId?: string | null;
      jobsExpected: number;
      occupation?: string | null;
      origin?: 'published' | 'fictional' | 'real' | null;
      promoters: number;
      sector?: string | null;
      sourceVersion?: (number | string) | null;
      territory: string;
      title: string;
    };
    MicroProjectPublishedData: {
      commitmentId?: string | null;
      expectedOn?: string | null;
      externalId: string;
      jobsExpected: number;
      occupation?: string | null;
      origin?: 'published' | 'fictional' | 'real' | null;
      promoters: number;
      sector?: string | null;
      territory: string;
      title: string;
    };
    NeedFactsInput: {
      age?: number | null;
      contract?: 'permanent' | 'fixed-term' | 'integration' | 'seasonal' | null;
      difficult?: boolean | null;
      durationMonths?: number | null;
      employees?: number | null;
      employerMonths?: number | null;
      grossWage?: number | null;
      hiredShare?: number | null;
      level?:
        | 'non-graduate'
        | 'certificate'
        | 'qualification'
        | 'technician'
        | 'baccalaureate'
        | 'higher'
        | null;
      minimumLevel?:
        | 'non-graduate'
        | 'certificate'
        | 'qualification'
        | 'technician'
        | 'baccalaureate'
        | 'higher'
        | null;
      occupation?: string | null;
      openings?: number | null;
      reason?: 'new-post' | 'replacement' | null;
      registeredMonths?: number | null;
      sector?: string | null;
      territory?: string | null;
    };
    PaymentInput: { on?: string | null };
    ProjectFactsInput: {
      age?: number | null;
      cost?: number | null;
      jobsExpected?: number | null;
      level?:
        | 'non-graduate'
        | 'certificate'
        | 'qualification'
        | 'technician'
        | 'baccalaureate'
        | 'higher'
        | null;
      occupation?: string | null;
      promoters?: number | null;
      registeredMonths?: number | null;
      sector?: string | null;
      territory?: string | null;
    };
    PushedMicroProjectAbandoned: {
      data: components['schemas']['MicroProjectAbandonedData'];
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
      type: 'ma.mizan.inbound.micro-project-abandoned.v1';
    };
    PushedMicroProjectPublished: {
      data: components['schemas']['MicroProjectPublishedData'];
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
      type: 'ma.mizan.inbound.micro-project-published.v1';
    };
    RecordedVisit: {
      alive: boolean;
      by: string;
      jobs?: number | null;
      note?: string | null;
      on: string;
    };
    ReleaseInput: { reason?: string | null };
    ReservationInput: { amount: number; for: string };
    Selection: { on: string; reason?: string | null; result: 'selected' | 'refused' };
    SelectionInput: { on: string; reason?: string | null; result: 'selected' | 'refused' };
    Support: {
      abandonedOn?: string | null;
      amount: number;
      beneficiary: components['schemas']['Beneficiary'];
      can: ('revise' | 'grant' | 'refuse' | 'start' | 'evaluate' | 'abandon')[];
      commitmentId?: string | null;
      evaluation?: components['schemas']['SupportEvaluation'] | null;
      expectedOn?: string | null;
      funder?: string | null;
      grant?: components['schemas']['SupportGrant'] | null;
      grantedBy?: string | null;
      id: string;
      jobsExpected: number;
      links: components['schemas']['Link'][];
      members: number;
      occupation?: string | null;
      organisation: string;
      origin?: 'published' | 'fictional' | 'real' | null;
      refusal?: components['schemas']['SupportRefusal'] | null;
      sector?: string | null;
      start?: components['schemas']['SupportStart'] | null;
      status: 'requested' | 'granted' | 'refused' | 'running' | 'evaluated' | 'abandoned';
      statusReason?: string | null;
      territory: string;
      version: number;
      women: number;
      youth: number;
    };
    SupportAbandonmentInput: { reason: string };
    SupportChanges: {
      amount?: number;
      beneficiary?: components['schemas']['BeneficiaryInput'];
      commitmentId?: string | null;
      expectedOn?: string | null;
      funder?: string | null;
      jobsExpected?: number;
      members?: number;
      occupation?: string | null;
      origin?: 'published' | 'fictional' | 'real' | null;
      sector?: string | null;
      territory?: string;
      women?: number;
      youth?: number;
    };
    SupportEvaluation: {
      jobs: number;
      on: string;
      result: 'achieved' | 'partly-achieved' | 'not-achieved';
    };
    SupportEvaluationInput: {
      jobs: number;
      on: string;
      result: 'achieved' | 'partly-achieved' | 'not-achieved';
    };
    SupportGrant: { amount: number; on: string };
    SupportGrantInput: { amount: number; on: string };
    SupportInput: {
      amount: number;
      beneficiary: components['schemas']['BeneficiaryInput'];
      commitmentId?: string | null;
      expectedOn?: string | null;
      funder?: string | null;
      jobsExpected: number;
      members: number;
      occupation?: string | null;
      origin?: 'published' | 'fictional' | 'real' | null;
      sector?: string | null;
      territory: string;
      women: number;
      youth: number;
    };
    SupportRefusal: { on: string; reason: string };
    SupportRefusalInput: { on: string; reason: string };
    SupportStart: { on: string };
    SupportStartInput: { on: string };
    VisitInput: { alive: boolean; jobs?: number | null; note?: string | null; on: string };
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
          | components['schemas']['PushedMicroProjectPublished']
          | components['schemas']['PushedMicroProjectAbandoned']
        )[];
        'application/cloudevents+json':
          | components['schemas']['PushedMicroProjectPublished']
          | components['schemas']['PushedMicroProjectAbandoned'];
        'application/x-ndjson':
          | components['schemas']['PushedMicroProjectPublished']
          | components['schemas']['PushedMicroProjectAbandoned'];
      };
    };
    responses: {
      200: Json<{ results: components['schemas']['PushResult'][] }>;
      default: components['responses']['Problem'];
    };
  };
  listIncentiveBudgets: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        measure?: string;
        origin?: 'published' | 'fictional' | 'real';
        sort?: 'id' | '-id' | 'year' | '-year' | 'territory' | '-territory';
        status?: 'open' | 'exhausted';
        territory?: string;
        year?: string;
      };
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
    };
    responses: {
      200: Json<{
        can: 'open'[];
        /** @description How many rows the filters match on all pages: exact up to 10,000. Null if a search for text was too wide to be counted */
        count: number | null;
        data: components['schemas']['IncentiveBudget'][];
        /** @description Whether there are more rows than `count` */
        isMore: boolean;
        next: string | null;
      }>;
      default: components['responses']['Problem'];
    };
  };
  openIncentiveBudget: {
    parameters: {
      header?: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
    };
    requestBody: JsonBody<components['schemas']['IncentiveBudgetInput']>;
    responses: {
      201: Json<components['schemas']['IncentiveBudget']>;
      default: components['responses']['Problem'];
    };
  };
  readIncentiveBudget: {
    parameters: {
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
      path: { id: components['parameters']['Id'] };
    };
    responses: {
      200: Json<components['schemas']['IncentiveBudget']>;
      default: components['responses']['Problem'];
    };
  };
  reviseIncentiveBudget: {
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
        'application/json': components['schemas']['IncentiveBudgetChanges'];
        'application/merge-patch+json': components['schemas']['IncentiveBudgetChanges'];
      };
    };
    responses: {
      200: Json<components['schemas']['IncentiveBudget']>;
      default: components['responses']['Problem'];
    };
  };
  readIncentiveBudgetHistory: {
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
  listBudgetReservations: {
    parameters: {
      query?: {
        cursor?: string;
        for?: string;
        limit?: number;
        sort?: 'id' | '-id';
        status?: 'reserved' | 'paid' | 'released';
      };
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
      path: { id: components['parameters']['Id'] };
    };
    responses: {
      200: Json<{
        can: unknown[];
        /** @description How many rows the filters match on all pages: exact up to 10,000. Null if a search for text was too wide to be counted */
        count: number | null;
        data: components['schemas']['BudgetReservation'][];
        /** @description Whether there are more rows than `count` */
        isMore: boolean;
        next: string | null;
      }>;
      default: components['responses']['Problem'];
    };
  };
  reserveBudget: {
    parameters: {
      header?: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: { id: components['parameters']['Id'] };
    };
    requestBody: JsonBody<components['schemas']['ReservationInput']>;
    responses: {
      201: Json<components['schemas']['BudgetReservation']>;
      default: components['responses']['Problem'];
    };
  };
  readBudgetReservation: {
    parameters: {
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
      path: { id: components['parameters']['Id']; reservation: string };
    };
    responses: {
      200: Json<components['schemas']['BudgetReservation']>;
      default: components['responses']['Problem'];
    };
  };
  payReservation: {
    parameters: {
      header?: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: { id: components['parameters']['Id']; reservation: string };
    };
    requestBody?: JsonBody<components['schemas']['PaymentInput']>;
    responses: {
      200: Json<components['schemas']['BudgetReservation']>;
      default: components['responses']['Problem'];
    };
  };
  releaseReservation: {
    parameters: {
      header?: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: { id: components['parameters']['Id']; reservation: string };
    };
    requestBody?: JsonBody<components['schemas']['ReleaseInput']>;
    responses: {
      200: Json<components['schemas']['BudgetReservation']>;
      default: components['responses']['Problem'];
    };
  };
  listIncentiveMeasures: {
    parameters: {
      query?: {
        code?: string;
        cursor?: string;
        limit?: number;
        origin?: 'published' | 'fictional' | 'real';
        q?: string;
        sort?: 'id' | '-id' | 'code' | '-code' | 'from' | '-from';
        status?: 'announced' | 'open' | 'exhausted' | 'closed';
        subject?: 'need' | 'employer' | 'project';
        territory?: string;
      };
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
    };
    responses: {
      200: Json<{
        can: 'register'[];
        /** @description How many rows the filters match on all pages: exact up to 10,000. Null if a search for text was too wide to be counted */
        count: number | null;
        data: components['schemas']['IncentiveMeasure'][];
        /** @description Whether there are more rows than `count` */
        isMore: boolean;
        next: string | null;
      }>;
      default: components['responses']['Problem'];
    };
  };
  registerIncentiveMeasure: {
    parameters: {
      header?: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
    };
    requestBody: {
      content: { 'application/json': components['schemas']['IncentiveMeasureInput'] };
    };
    responses: {
      201: Json<components['schemas']['IncentiveMeasure']>;
      default: components['responses']['Problem'];
    };
  };
  readIncentiveMeasure: {
    parameters: {
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
      path: { id: components['parameters']['Id'] };
    };
    responses: {
      200: Json<components['schemas']['IncentiveMeasure']>;
      default: components['responses']['Problem'];
    };
  };
  reviseIncentiveMeasure: {
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
        'application/json': components['schemas']['IncentiveMeasureChanges'];
        'application/merge-patch+json': components['schemas']['IncentiveMeasureChanges'];
      };
    };
    responses: {
      200: Json<components['schemas']['IncentiveMeasure']>;
      default: components['responses']['Problem'];
    };
  };
  closeIncentiveMeasure: {
    parameters: {
      header: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        'If-Match': components['parameters']['IfMatch'];
      };
      path: { id: components['parameters']['Id'] };
    };
    requestBody: JsonBody<components['schemas']['MeasureClosureInput']>;
    responses: {
      200: Json<components['schemas']['IncentiveMeasure']>;
      default: components['responses']['Problem'];
    };
  };
  evaluateIncentiveMeasure: {
    parameters: {
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
      path: { id: components['parameters']['Id'] };
    };
    requestBody: JsonBody<components['schemas']['EvaluationInput']>;
    responses: {
      200: Json<components['schemas']['Evaluation']>;
      default: components['responses']['Problem'];
    };
  };
  readIncentiveMeasureHistory: {
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
  evaluateIncentiveMeasures: {
    parameters: { header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] } };
    requestBody: JsonBody<components['schemas']['EvaluationInput']>;
    responses: {
      200: Json<{ data: components['schemas']['MeasureEvaluation'][] }>;
      default: components['responses']['Problem'];
    };
  };
  listMicroProjects: {
    parameters: {
      query?: {
        commitment?: string;
        cursor?: string;
        externalId?: string;
        from?: string;
        funder?: string;
        limit?: number;
        occupation?: string;
        organisation?: string;
        origin?: 'published' | 'fictional' | 'real';
        q?: string;
        sector?: string;
        sort?:
          | 'id'
          | '-id'
          | 'title'
          | '-title'
          | 'territory'
          | '-territory'
          | 'jobsExpected'
          | '-jobsExpected'
          | 'expectedOn'
          | '-expectedOn';
        status?:
          | 'idea'
          | 'selected'
          | 'refused'
          | 'incubated'
          | 'financed'
          | 'created'
          | 'alive-at-12'
          | 'alive-at-24'
          | 'abandoned';
        territory?: string;
        to?: string;
        visitDue?: '12' | '24';
      };
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
    };
    responses: {
      200: Json<{
        can: 'propose'[];
        /** @description How many rows the filters match on all pages: exact up to 10,000. Null if a search for text was too wide to be counted */
        count: number | null;
        data: components['schemas']['MicroProject'][];
        /** @description Whether there are more rows than `count` */
        isMore: boolean;
        next: string | null;
      }>;
      default: components['responses']['Problem'];
    };
  };
  proposeMicroProject: {
    parameters: {
      header?: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
    };
    requestBody: JsonBody<components['schemas']['MicroProjectInput']>;
    responses: {
      201: Json<components['schemas']['MicroProject']>;
      default: components['responses']['Problem'];
    };
  };
  readMicroProject: {
    parameters: {
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
      path: { id: components['parameters']['Id'] };
    };
    responses: {
      200: Json<components['schemas']['MicroProject']>;
      default: components['responses']['Problem'];
    };
  };
  reviseMicroProject: {
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
        'application/json': components['schemas']['MicroProjectChanges'];
        'application/merge-patch+json': components['schemas']['MicroProjectChanges'];
      };
    };
    responses: {
      200: Json<components['schemas']['MicroProject']>;
      default: components['responses']['Problem'];
    };
  };
  abandonMicroProject: {
    parameters: {
      header: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        'If-Match': components['parameters']['IfMatch'];
      };
      path: { id: components['parameters']['Id'] };
    };
    requestBody: JsonBody<components['schemas']['AbandonmentInput']>;
    responses: {
      200: Json<components['schemas']['MicroProject']>;
      default: components['responses']['Problem'];
    };
  };
  createMicroProject: {
    parameters: {
      header: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        'If-Match': components['parameters']['IfMatch'];
      };
      path: { id: components['parameters']['Id'] };
    };
    requestBody: JsonBody<components['schemas']['CreationInput']>;
    responses: {
      200: Json<components['schemas']['MicroProject']>;
      default: components['responses']['Problem'];
    };
  };
  financeMicroProject: {
    parameters: {
      header: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        'If-Match': components['parameters']['IfMatch'];
      };
      path: { id: components['parameters']['Id'] };
    };
    requestBody: JsonBody<components['schemas']['FinancingInput']>;
    responses: {
      200: Json<components['schemas']['MicroProject']>;
      default: components['responses']['Problem'];
    };
  };
  readMicroProjectHistory: {
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
  incubateMicroProject: {
    parameters: {
      header: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        'If-Match': components['parameters']['IfMatch'];
      };
      path: { id: components['parameters']['Id'] };
    };
    requestBody: JsonBody<components['schemas']['IncubationInput']>;
    responses: {
      200: Json<components['schemas']['MicroProject']>;
      default: components['responses']['Problem'];
    };
  };
  selectMicroProject: {
    parameters: {
      header: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        'If-Match': components['parameters']['IfMatch'];
      };
      path: { id: components['parameters']['Id'] };
    };
    requestBody: JsonBody<components['schemas']['SelectionInput']>;
    responses: {
      200: Json<components['schemas']['MicroProject']>;
      default: components['responses']['Problem'];
    };
  };
  visitMicroProject: {
    parameters: {
      header: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        'If-Match': components['parameters']['IfMatch'];
      };
      path: { id: components['parameters']['Id'] };
    };
    requestBody: JsonBody<components['schemas']['VisitInput']>;
    responses: {
      200: Json<components['schemas']['MicroProject']>;
      default: components['responses']['Problem'];
    };
  };
  listSupports: {
    parameters: {
      query?: {
        beneficiary?: 'cooperative' | 'association';
        commitment?: string;
        cursor?: string;
        from?: string;
        funder?: string;
        limit?: number;
        occupation?: string;
        organisation?: string;
        origin?: 'published' | 'fictional' | 'real';
        q?: string;
        sector?: string;
        sort?:
          | 'id'
          | '-id'
          | 'beneficiary'
          | '-beneficiary'
          | 'territory'
          | '-territory'
          | 'jobsExpected'
          | '-jobsExpected'
          | 'expectedOn'
          | '-expectedOn';
        status?: 'requested' | 'granted' | 'refused' | 'running' | 'evaluated' | 'abandoned';
        territory?: string;
        to?: string;
      };
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
    };
    responses: {
      200: Json<{
        can: 'request'[];
        /** @description How many rows the filters match on all pages: exact up to 10,000. Null if a search for text was too wide to be counted */
        count: number | null;
        data: components['schemas']['Support'][];
        /** @description Whether there are more rows than `count` */
        isMore: boolean;
        next: string | null;
      }>;
      default: components['responses']['Problem'];
    };
  };
  requestSupport: {
    parameters: {
      header?: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
    };
    requestBody: JsonBody<components['schemas']['SupportInput']>;
    responses: {
      201: Json<components['schemas']['Support']>;
      default: components['responses']['Problem'];
    };
  };
  readSupport: {
    parameters: {
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
      path: { id: components['parameters']['Id'] };
    };
    responses: {
      200: Json<components['schemas']['Support']>;
      default: components['responses']['Problem'];
    };
  };
  reviseSupport: {
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
        'application/json': components['schemas']['SupportChanges'];
        'application/merge-patch+json': components['schemas']['SupportChanges'];
      };
    };
    responses: {
      200: Json<components['schemas']['Support']>;
      default: components['responses']['Problem'];
    };
  };
  abandonSupport: {
    parameters: {
      header: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        'If-Match': components['parameters']['IfMatch'];
      };
      path: { id: components['parameters']['Id'] };
    };
    requestBody: {
      content: { 'application/json': components['schemas']['SupportAbandonmentInput'] };
    };
    responses: {
      200: Json<components['schemas']['Support']>;
      default: components['responses']['Problem'];
    };
  };
  evaluateSupport: {
    parameters: {
      header: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        'If-Match': components['parameters']['IfMatch'];
      };
      path: { id: components['parameters']['Id'] };
    };
    requestBody: {
      content: { 'application/json': components['schemas']['SupportEvaluationInput'] };
    };
    responses: {
      200: Json<components['schemas']['Support']>;
      default: components['responses']['Problem'];
    };
  };
  grantSupport: {
    parameters: {
      header: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        'If-Match': components['parameters']['IfMatch'];
      };
      path: { id: components['parameters']['Id'] };
    };
    requestBody: JsonBody<components['schemas']['SupportGrantInput']>;
    responses: {
      200: Json<components['schemas']['Support']>;
      default: components['responses']['Problem'];
    };
  };
  readSupportHistory: {
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
  refuseSupport: {
    parameters: {
      header: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        'If-Match': components['parameters']['IfMatch'];
      };
      path: { id: components['parameters']['Id'] };
    };
    requestBody: JsonBody<components['schemas']['SupportRefusalInput']>;
    responses: {
      200: Json<components['schemas']['Support']>;
      default: components['responses']['Problem'];
    };
  };
  startSupport: {
    parameters: {
      header: {
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        'If-Match': components['parameters']['IfMatch'];
      };
      path: { id: components['parameters']['Id'] };
    };
    requestBody: JsonBody<components['schemas']['SupportStartInput']>;
    responses: {
      200: Json<components['schemas']['Support']>;
      default: components['responses']['Problem'];
    };
  };
}
