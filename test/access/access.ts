import type { Role } from '@mizan/contracts';
import type { RowName } from './who-may.js';

/** Who asks. The organisation need not be registered. */
export interface Asker {
  readonly role: Role;
  readonly organisation: string;
  readonly territory: string;
}

/**
 * Who may use one route: the row of *Who may do what*, and how the right is tried. A route with
 * several verbs has several of these.
 */
export interface Access {
  /** `POST /v1/needs/{id}/hires`, as in the OpenAPI document. */
  readonly route: string;
  readonly row: RowName;
  /** What it is asked of: a record, a list, a new record, or nothing at all. */
  readonly of: 'record' | 'list' | 'new' | 'service';
  /** The kind of record, where a service has several. */
  readonly kind: string;
  /** How `can` names it. */
  readonly verb?: string;
  readonly body?: unknown;
  readonly contentType?: string;
  /** Parameters of the path, and the query, where they are not the record’s. */
  readonly at?: Readonly<Record<string, string>>;
  readonly query?: string;
}

type More = Partial<Pick<Access, 'verb' | 'body' | 'contentType' | 'at' | 'query'>>;

/** Shortens the tables below: the accesses to one kind of record. */
export const accessesTo = (kind: string) => ({
  read: (route: string, row: RowName = 'read'): Access => ({ route, row, of: 'record', kind }),
  list: (route: string, row: RowName = 'read'): Access => ({ route, row, of: 'list', kind }),
  create: (route: string, row: RowName, verb: string, more: More = {}): Access => ({
    ...{ route, row, of: 'new', kind, verb },
    ...more,
  }),
  act: (route: string, row: RowName, verb: string, body?: unknown): Access => ({
    ...{ route, row, of: 'record', kind, verb },
    ...(body !== undefined && { body }),
  }),
  serve: (route: string, row: RowName, more: More = {}): Access => ({
    ...{ route, row, of: 'service', kind },
    ...more,
  }),
});

const { serve } = accessesTo('service');

/** What every service answers. */
export const HEALTH: readonly Access[] = [
  serve('GET /health/live', 'anyone'),
  serve('GET /health/ready', 'anyone'),
  serve('GET /v1/consumers', 'read: code lists, freshness'),
  serve('GET /v1/parked-events', 'replay of parked events'),
  serve('POST /v1/parked-events/replay', 'replay of parked events'),
  serve('POST /v1/parked-events/{id}/replay', 'replay of parked events'),
];
/** What every owner of records answers too. The clock stands there in development alone. */
export const OWNERS: readonly Access[] = [
  ...HEALTH,
  serve('POST /dev/clock', 'anyone', { body: { date: 'no day' } }),
  serve('GET /v1/states', 'states, for verification'),
];
