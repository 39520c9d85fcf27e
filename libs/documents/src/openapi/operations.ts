import type { ProblemCode } from '@mizan/platform';
import type { Shape } from './components.js';
import { pageOf, recordPageOf } from './shapes.js';

export interface AnswerDocument {
  readonly description: string;
  readonly shape?: Shape;
  /** JSON unless said. */
  readonly contentType?: string;
  readonly headers?: readonly ('ETag' | 'Location')[];
  /** Path of the resource whose id the answer holds, and where: links lead from here to what can be done with it. */
  readonly names?: { readonly resource: string; readonly at: string };
}

/** What a route's metadata does not say. */
export interface Operation {
  readonly id: string;
  readonly summary: string;
  readonly description?: string;
  /** Bodies by content type, where the handler's class does not say it. */
  readonly body?: Readonly<Record<string, Shape>>;
  readonly isBodyOptional?: boolean;
  /** Path parameters that are no UUID. */
  readonly path?: Readonly<Record<string, Shape>>;
  /** Query parameters that are narrower than their class. */
  readonly query?: Readonly<Record<string, Shape>>;
  readonly ifMatch?: boolean;
  readonly idempotencyKey?: boolean;
  /** By status: problems of the service's own that nothing else here says. */
  readonly problems?: Readonly<Record<number, readonly ProblemCode[]>>;
  readonly answers: Readonly<Record<number, AnswerDocument>>;
}
/** By `METHOD /path/{parameter}`. */
export type Operations = Readonly<Record<string, Operation>>;

/** What one service says of its own interface. */
export interface Api {
  /** As in the path below `/api/`; the portal's own has none. */
  readonly service: string;
  readonly title: string;
  readonly description: string;
  readonly operations: Operations;
}

type More = Partial<Omit<Operation, 'id' | 'summary' | 'answers'>>;

/** One record. */
export const reading = (id: string, summary: string, shape: Shape, more: More = {}): Operation => ({
  id,
  summary,
  ...more,
  answers: { 200: { description: 'The record', shape, headers: ['ETag'] } },
});

/** A question that is answered without an ETag. */
export const question = (
  id: string,
  summary: string,
  shape: Shape,
  more: More = {},
): Operation => ({ id, summary, ...more, answers: { 200: { description: 'The answer', shape } } });

/** A page of records; `resource` is where each of them is. */
export const listing = (
  id: string,
  summary: string,
  item: Shape,
  resource?: string,
  more: More = {},
): Operation => ({
  id,
  summary,
  ...more,
  answers: {
    200: {
      description: 'A page; `next` is the cursor of the following one',
      shape: pageOf(item),
      ...(resource && { names: { resource, at: '/data/0/id' } }),
    },
  },
});

interface Listed {
  /** Where each of the records is. */
  readonly resource: string;
  /** What the caller may make beside them. */
  readonly makers?: Readonly<Record<string, unknown>>;
}

/** A page of records that says what the caller may make. */
export const recordListing = (
  id: string,
  summary: string,
  item: Shape,
  { resource, makers = {} }: Listed,
  more: More = {},
): Operation => ({
  id,
  summary,
  ...more,
  answers: {
    200: {
      description:
        'A page; `next` is the cursor of the following one, `can` names what the caller may make',
      shape: recordPageOf(item, makers),
      names: { resource, at: '/data/0/id' },
    },
  },
});

/** A POST that makes a record at `resource`. */
export const creation = (
  id: string,
  summary: string,
  shape: Shape,
  resource: string,
  more: More = {},
): Operation => ({
  id,
  summary,
  idempotencyKey: true,
  ...more,
  answers: {
    201: {
      description: 'It is made',
      shape,
      headers: ['ETag', 'Location'],
      names: { resource, at: '/id' },
    },
  },
});

/** A change of a version that the caller names. */
export const change = (
  id: string,
  summary: string,
  shape: Shape,
  resource: string,
  more: More = {},
): Operation => ({
  id,
  summary,
  ifMatch: true,
  idempotencyKey: true,
  ...more,
  answers: {
    200: {
      description: 'It is changed, or was as asked already',
      shape,
      headers: ['ETag'],
      names: { resource, at: '/id' },
    },
  },
});
