import type { ProblemCode } from '@mizan/platform';
import type { Shape } from './components.js';
import { countedPageOf, recordPageOf } from './shapes.js';

export interface AnswerDocument {
  readonly description: string;
  readonly shape?: Shape;
  /** JSON by default. */
  readonly contentType?: string;
  readonly headers?: readonly ('ETag' | 'Location')[];
  /**
   * The resource whose id the answer contains, and where. Links lead from there to its operations.
   */
  readonly names?: { readonly resource: string; readonly at: string };
}

/** What the metadata of a route does not contain. */
export interface Operation {
  readonly id: string;
  readonly summary: string;
  readonly description?: string;
  /** Bodies by content type, if the handler has no class for them. */
  readonly body?: Readonly<Record<string, Shape>>;
  readonly isBodyOptional?: boolean;
  /** Path parameters that are not UUIDs. */
  readonly path?: Readonly<Record<string, Shape>>;
  /** Query parameters with a narrower schema than their class gives. */
  readonly query?: Readonly<Record<string, Shape>>;
  readonly ifMatch?: boolean;
  readonly idempotencyKey?: boolean;
  /** By status: problems of the service's own that nothing else here says. */
  readonly problems?: Readonly<Record<number, readonly ProblemCode[]>>;
  readonly answers: Readonly<Record<number, AnswerDocument>>;
}
/** By `METHOD /path/{parameter}`. */
export type Operations = Readonly<Record<string, Operation>>;

/** The description of a service's API. */
export interface Api {
  /** The name in the path below `/api/`; empty for the portal itself. */
  readonly service: string;
  readonly title: string;
  readonly description: string;
  readonly operations: Operations;
}

type More = Partial<Omit<Operation, 'id' | 'summary' | 'answers'>>;

/** Reads one record. */
export const reading = (id: string, summary: string, shape: Shape, more: More = {}): Operation => ({
  id,
  summary,
  ...more,
  answers: { 200: { description: 'The record', shape, headers: ['ETag'] } },
});

/** A read operation whose answer has no ETag. */
export const question = (
  id: string,
  summary: string,
  shape: Shape,
  more: More = {},
): Operation => ({ id, summary, ...more, answers: { 200: { description: 'The answer', shape } } });

const PAGE =
  '`next` is the cursor of the following one. Only a page whose `next` is null is the last: one before it may have fewer rows than asked, even none, because a request reads only so far.';

/** A page of a list; `resource` is the path of its records. */
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
      description: `A page. ${PAGE}`,
      shape: countedPageOf(item),
      ...(resource && { names: { resource, at: '/data/0/id' } }),
    },
  },
});

interface Listed {
  /** The path of the records. */
  readonly resource: string;
  /** What the caller may create in the list. */
  readonly makers?: Readonly<Record<string, unknown>>;
}

/** A page of records, and what the caller may create. */
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
      description: `A page; \`can\` names what the caller may make. ${PAGE}`,
      shape: recordPageOf(item, makers),
      names: { resource, at: '/data/0/id' },
    },
  },
});

/** A POST that creates a record at `resource`. */
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

/** A command on a record, with `If-Match`. */
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
