import type { Components, JsonObject } from './components.js';
import { keyOf } from './example-key.js';
import type { Operation } from './operations.js';
import { isRefused, type RecordedExample } from './recorded.js';
import type { Route } from './routes.js';
import { id } from './shapes.js';

const LIMIT: JsonObject = { type: 'integer', minimum: 1, maximum: 1000, default: 100 };
const CURSOR: JsonObject = {
  type: 'string',
  pattern: '^[A-Za-z0-9_-]{2,1000}$',
  description: 'The `next` of the page before',
};
const ifMatch: JsonObject = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: 'The ETag of the version that is meant, or `*`',
  schema: { type: 'string', pattern: '^(\\*|"v[1-9][0-9]{0,8}")$' },
};

export const commonParameters: Record<string, JsonObject> = {
  AcceptLanguage: {
    name: 'Accept-Language',
    in: 'header',
    required: false,
    description: 'The language of an error: fr, ar or en',
    schema: { type: 'string', enum: ['fr', 'ar', 'en'], default: 'fr' },
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: 'Repeating the request under the same key within 7 days answers as the first did',
    schema: { type: 'string', pattern: '^[!-~]{1,200}$' },
  },
};

/**
 * The parameters of an operation: path and query from its route, headers from the table of
 * operations.
 */
export function parametersOf(
  route: Route,
  operation: Operation,
  own: readonly RecordedExample[],
  components: Components,
): JsonObject[] {
  const accepted = own.filter((example) => !isRefused(example));
  const guarded = operation.ifMatch
    ? [{ ...ifMatch, ...examplesOf(accepted, ({ request }) => request.headers?.['if-match']) }]
    : [];
  const repeated = operation.idempotencyKey
    ? [{ $ref: '#/components/parameters/IdempotencyKey' }]
    : [];
  return [
    ...inPath(route, operation, accepted, components),
    ...inQuery(route, operation, accepted, components),
    ...guarded,
    ...repeated,
    { $ref: '#/components/parameters/AcceptLanguage' },
  ];
}

const inPath = (
  { path }: Route,
  operation: Operation,
  accepted: readonly RecordedExample[],
  components: Components,
): JsonObject[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    ...(name === 'id' && { description: 'As the answer that made or listed the record gave it' }),
    schema: (operation.path?.[name] ?? id)(components),
    ...examplesOf(accepted, ({ request }) => request.path?.[name]),
  }));

function inQuery(
  { query }: Route,
  operation: Operation,
  accepted: readonly RecordedExample[],
  components: Components,
): JsonObject[] {
  if (query === undefined) return [];
  const { properties = {}, required = [] } = components.contract(query, true);
  return Object.entries(properties).map(([name, schema]) => {
    const narrowed = operation.query?.[name]?.(components) ?? usualSchema(name, schema);
    return {
      name,
      in: 'query',
      required: required.includes(name),
      schema: narrowed,
      ...examplesOf(accepted, ({ request }) => asTyped(request.query?.[name], narrowed)),
    };
  });
}

const usualSchema = (name: string, schema: JsonObject): JsonObject =>
  name === 'limit' ? LIMIT : name === 'cursor' ? CURSOR : present(schema);

/** A parameter is given or left out, but never null. */
function present({ type, enum: values, anyOf, ...schema }: JsonObject): JsonObject {
  const some = (list: unknown) =>
    (list as unknown[]).filter((value) => value !== 'null' && value !== null);
  const parts = ((anyOf ?? []) as JsonObject[]).filter((part) => part.type !== 'null');
  return {
    ...schema,
    ...(parts.length === 1 ? parts[0] : {}),
    ...(type !== undefined && { type: Array.isArray(type) ? some(type)[0] : type }),
    ...(values !== undefined && { enum: some(values) }),
  };
}

const asTyped = (value: string | readonly string[] | undefined, { type }: JsonObject): unknown =>
  value !== undefined && type === 'integer' ? Number(value) : value;

function examplesOf(
  accepted: readonly RecordedExample[],
  valueOf: (example: RecordedExample) => unknown,
): JsonObject {
  const given = accepted
    .map((example) => [keyOf(example.name), { value: valueOf(example) }] as const)
    .filter(([, { value }]) => value !== undefined);
  return given.length === 0 ? {} : { examples: Object.fromEntries(given) };
}
