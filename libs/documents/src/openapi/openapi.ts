import { JSON_TYPE, MERGE_PATCH } from '@mizan/platform';
import { type AnswersInput, answersOf, answerHeaders, problem } from './answers.js';
import { Components, type JsonObject, type Shape } from './components.js';
import { keyOf } from './example-key.js';
import type { Api } from './operations.js';
import { commonParameters, parametersOf } from './parameters.js';
import { isRefused, type RecordedExample } from './recorded.js';
import type { Route } from './routes.js';
import { bodyOf } from './shapes.js';

export interface OpenApiInput {
  readonly api: Api;
  readonly routes: readonly Route[];
  readonly examples: readonly RecordedExample[];
  /** How a client gets a token. */
  readonly security: JsonObject;
}

/**
 * The OpenAPI 3.1 document of a service. Routes without an entry in the table of operations are
 * left out; a test finds them.
 */
export function openApiOf({ api, routes, examples, security }: OpenApiInput): JsonObject {
  const components = new Components();
  components.named('Problem', () => problem);
  const documented = routes.flatMap((route) =>
    api.operations[route.key] ? [{ route, operation: api.operations[route.key]! }] : [],
  );
  const paths: Record<string, Record<string, JsonObject>> = {};
  for (const { route, operation } of documented) {
    const own = examples.filter((example) => example.operation === operation.id);
    (paths[route.path] ??= {})[route.method] = operationObject({
      route,
      operation,
      own,
      all: examples,
      documented,
      components,
    });
  }
  const scopes = [
    ...new Set(documented.map(({ route }) => route.scope).filter(Boolean)),
  ].sort() as string[];
  return {
    openapi: '3.1.0',
    info: {
      title: api.title,
      version: '1',
      description: `${api.description}\n\n${conventions}`,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: serversOf(api),
    tags: [...new Set(documented.map(({ route }) => tagOf(route)))].map((name) => ({ name })),
    paths,
    components: {
      schemas: components.neededBy(paths),
      parameters: commonParameters,
      headers: answerHeaders,
      ...(scopes.length > 0 && { securitySchemes: { token: withScopes(security, scopes) } }),
    },
  };
}

const conventions =
  'Errors are RFC 9457 problems with a stable `code`, in French, Arabic or English by `Accept-Language`. A change names the version it means (`If-Match`), a command may be repeated under its `Idempotency-Key`. ' +
  'PATCH is a JSON Merge Patch (RFC 7396) in either media type. Through the portal any request may also answer 429 `too-many-requests`, 502 `bad-gateway` or 504 `gateway-timeout`. ' +
  'Every example has been executed; an id in a path is the one that a former answer gave, as the links of that answer say.';

const serversOf = ({ service }: Api): JsonObject[] =>
  service === ''
    ? [{ url: '/' }]
    : [
        { url: `/api/${service}`, description: 'through the portal' },
        { url: '/', description: 'the service itself' },
      ];

export const tagOf = ({ path }: Route) =>
  path.split('/').find((part) => part !== '' && !/^v\d+$/.test(part)) ?? 'page';

/** A provider found by discovery lists its scopes itself. */
const withScopes = (security: JsonObject, scopes: string[]): JsonObject => {
  const credentials = (security.flows as { clientCredentials?: JsonObject } | undefined)
    ?.clientCredentials;
  return credentials
    ? {
        ...security,
        flows: {
          clientCredentials: {
            ...credentials,
            scopes: Object.fromEntries(scopes.map((scope) => [scope, `Grants ${scope}`])),
          },
        },
      }
    : security;
};

function operationObject(input: AnswersInput): JsonObject {
  const { route, operation, own, components } = input;
  const parameters = parametersOf(route, operation, own, components);
  const body = requestBodyOf(input);
  return {
    operationId: operation.id,
    summary: operation.summary,
    ...(operation.description && { description: operation.description }),
    tags: [tagOf(route)],
    security: route.scope ? [{ token: [route.scope] }] : [],
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: body }),
    responses: answersOf(input),
  };
}

/** A PATCH accepts the same body as JSON and as JSON Merge Patch. */
const inEveryType = (
  bodies: Readonly<Record<string, Shape>>,
  { method }: Route,
): Readonly<Record<string, Shape>> =>
  method === 'patch' && bodies[JSON_TYPE]
    ? { ...bodies, [MERGE_PATCH]: bodies[JSON_TYPE] }
    : bodies;

function requestBodyOf({
  route,
  operation,
  own,
  components,
}: AnswersInput): JsonObject | undefined {
  const bodies = operation.body ?? (route.body && { [JSON_TYPE]: bodyOf(route.body) });
  if (!bodies) return undefined;
  const content = Object.fromEntries(
    Object.entries(inEveryType(bodies, route)).map(([type, shape]) => {
      const shown = own.filter(
        (example) =>
          !isRefused(example) &&
          example.request.body !== undefined &&
          (example.request.contentType ?? JSON_TYPE) === type,
      );
      const examples = Object.fromEntries(
        shown.map(({ name, request, as }) => [
          keyOf(name),
          {
            summary: name,
            ...(as && { description: `with the token of ${as}` }),
            value: request.body,
          },
        ]),
      );
      return [type, { schema: shape(components), ...(shown.length > 0 && { examples }) }];
    }),
  );
  return { required: operation.isBodyOptional !== true, content };
}
