// Made from the OpenAPI documents of the services by `npm run client`: change a service, never this file.
import type { Json, JsonBody } from './json.js';
export interface paths {
  '/dev/clock': {
    parameters: {};
    /**
     * Move the date it lives on (development only)
     * @description On the portal it moves every owning service; a single one is not reached through the portal.
     */
    post: operations['moveClock'];
  };
  '/health/live': {
    parameters: {};
    /** Whether the process answers */
    get: operations['readLiveness'];
  };
  '/health/ready': {
    parameters: {};
    /** Whether it is migrated, assigned and caught up */
    get: operations['readReadiness'];
  };
  '/v1/consumers': {
    parameters: {};
    /** How far each consumer has come, and how old what waits in the service’s own log is */
    get: operations['listConsumers'];
  };
  '/v1/parked-events': {
    parameters: {};
    /** The events set aside, the oldest first, with their reasons */
    get: operations['listParkedEvents'];
  };
  '/v1/parked-events/{id}/replay': {
    parameters: {};
    /** Give one parked event to its handler again */
    post: operations['replayParkedEvent'];
  };
  '/v1/parked-events/replay': {
    parameters: {};
    /** Give every parked event to its handler again */
    post: operations['replayParkedEvents'];
  };
  '/v1/states': {
    parameters: {};
    /** The state of every record, a line each */
    get: operations['readStates'];
  };
}
export interface components {
  schemas: {
    Alarm: {
      at: string;
      code:
        | 'log-made-again'
        | 'log-restored-to-the-past'
        | 'log-expired'
        | 'topic-behind-log'
        | 'topic-ahead-of-log'
        | 'unreadable-partition';
      message: string;
      partition: number;
      topic: string;
    };
    ConsumerLag: {
      alarm?: components['schemas']['Alarm'];
      applied: number;
      consumer: string;
      head: number;
      isHeadStale: boolean;
      lag: number;
      lagSeconds: number;
      lastEventTime: string | null;
      parked: number;
      readTo: string | null;
      topic: string;
    };
    EventLogBacklog: {
      ageSeconds: number;
      events: number;
      lastEventTime: string | null;
      topic: string;
      unpublished: number;
    };
    FieldChange: {
      after: unknown;
      before: unknown;
      /** @description A JSON pointer into the later version */
      field: string;
    };
    HistoryEntry: {
      changes: components['schemas']['FieldChange'][];
      /** @description What happened, such as `agreement-made-ready` */
      event: string;
      /** @description Who did it; null if the date did, or a reaction of the service */
      organisation: string | null;
      /** @description The plan knows organisations and no persons */
      person: null;
      reason: string | null;
      time: string;
      version: number;
    };
    Link: {
      commitment: string;
      counts: boolean;
      reason: {
        code:
          | 'unknown-commitment'
          | 'other-unit'
          | 'not-a-party'
          | 'outside-territory'
          | 'other-occupation';
        detail: string;
      } | null;
    };
    MovedClockInput: { date: string };
    ParkedEvent: {
      code: string;
      consumer: string;
      detail: string;
      eventId: string | null;
      id: number;
      importId: string | null;
      key: string | null;
      lastParkedAt: string;
      offset: number;
      parkedAt: string;
      partition: number;
      raw: string;
      times: number;
      topic: string;
      type: string | null;
    };
    /** @description RFC 9457. Some codes add members, such as the conditions that are not met. */
    Problem: {
      /** @description Stable: never reworded */
      code: string;
      /** @description In the caller’s language */
      detail: string;
      errors?: {
        code: string;
        detail: string;
        parameter?: string;
        /** @description JSON pointer into the body */
        pointer?: string;
      }[];
      status: number;
      title: string;
      traceId: string;
      type: string;
    };
    PushResult: {
      code?: string;
      detail?: string;
      errors?: Record<string, unknown>[];
      id: string;
      resource?: { id: string; version: number };
      result: 'created' | 'revised' | 'unchanged' | 'stale' | 'refused';
    };
    CommitmentProgress: { delivered: number; due: number; period: string };
  };
  responses: {
    /** @description A problem */
    Problem: {
      headers: { [name: string]: unknown };
      content: { 'application/problem+json': components['schemas']['Problem'] };
    };
  };
  parameters: {
    /** @description The language of an error: fr, ar or en */
    AcceptLanguage: 'fr' | 'ar' | 'en';
    /** @description As the answer that made or listed the record gave it */
    Id: string;
    /** @description Repeating the request under the same key within 7 days answers as the first did */
    IdempotencyKey: string;
    /** @description The ETag of the version that is meant, or `*` */
    IfMatch: string;
  };
  headers: {
    /** @description The version of the record, for `If-Match` */
    ETag: string;
    /** @description Where the record is */
    Location: string;
    /** @description Seconds */
    RetryAfter: string;
  };
}
export interface operations {
  moveClock: {
    parameters: { header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] } };
    requestBody: JsonBody<components['schemas']['MovedClockInput']>;
    responses: { 200: Json<{ date: string }>; default: components['responses']['Problem'] };
  };
  readLiveness: {
    parameters: { header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] } };
    responses: { 200: Json<{ status: 'ok' }> };
  };
  readReadiness: {
    parameters: { header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] } };
    responses: {
      200: Json<{
        impaired?: { [key: string]: string };
        missing?: { [key: string]: string };
        status: 'ready' | 'not-ready';
      }>;
      503: Json<{
        impaired?: { [key: string]: string };
        missing?: { [key: string]: string };
        status: 'ready' | 'not-ready';
      }>;
    };
  };
  listConsumers: {
    parameters: { header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] } };
    responses: {
      200: Json<{
        data: components['schemas']['ConsumerLag'][];
        eventLog: components['schemas']['EventLogBacklog'] | null;
        next: string | null;
      }>;
      default: components['responses']['Problem'];
    };
  };
  listParkedEvents: {
    parameters: {
      query?: { cursor?: string; limit?: number };
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
    };
    responses: {
      200: Json<{ data: components['schemas']['ParkedEvent'][]; next: string | null }>;
      default: components['responses']['Problem'];
    };
  };
  replayParkedEvent: {
    parameters: {
      header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] };
      path: {
        /** @description As the answer that made or listed the record gave it */
        id: number;
      };
    };
    responses: {
      200: Json<{ done: number; parked: number }>;
      default: components['responses']['Problem'];
    };
  };
  replayParkedEvents: {
    parameters: { header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] } };
    responses: {
      200: Json<{ done: number; parked: number }>;
      default: components['responses']['Problem'];
    };
  };
  readStates: {
    parameters: { header?: { 'Accept-Language'?: components['parameters']['AcceptLanguage'] } };
    responses: {
      200: {
        headers: { [name: string]: unknown };
        content: {
          'application/x-ndjson': {
            source: string;
            state: Record<string, unknown>;
            version: number;
          };
        };
      };
      default: components['responses']['Problem'];
    };
  };
}
