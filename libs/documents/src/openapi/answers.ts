import type { Components, JsonObject } from './components.js';
import { keyOf } from './example-key.js';
import { expectedProblems, type ProblemsByStatus } from './expected-problems.js';
import type { AnswerDocument, Operation } from './operations.js';
import { codeOf, isProblem, type RecordedExample } from './recorded.js';
import type { Route } from './routes.js';

export const problem: JsonObject = {
  type: 'object',
  description: 'RFC 9457. Some codes add members, such as the conditions that are not met.',
  properties: {
    type: { type: 'string', pattern: '^urn:mizan:problem:[a-z0-9-]+$' },
    title: { type: 'string' },
    status: { type: 'integer', minimum: 400, maximum: 599 },
    code: { type: 'string', description: 'Stable: never reworded' },
    detail: { type: 'string', description: 'In the caller’s language' },
    traceId: { type: 'string', pattern: '^[0-9a-f]{32}$' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          pointer: { type: 'string', description: 'JSON pointer into the body' },
          parameter: { type: 'string' },
          code: { type: 'string' },
          detail: { type: 'string' },
        },
        required: ['code', 'detail'],
      },
    },
  },
  required: ['type', 'title', 'status', 'code', 'detail', 'traceId'],
};

export const answerHeaders: Record<string, JsonObject> = {
  ETag: {
    description: 'The version of the record, for `If-Match`',
    schema: { type: 'string', pattern: '^"v[1-9][0-9]*"$' },
  },
  Location: { description: 'Where the record is', schema: { type: 'string' } },
  RetryAfter: { description: 'Seconds', schema: { type: 'string', pattern: '^[0-9]+$' } },
};

export interface AnswersInput {
  readonly route: Route;
  readonly operation: Operation;
  readonly own: readonly RecordedExample[];
  readonly all: readonly RecordedExample[];
  readonly documented: readonly { route: Route; operation: Operation }[];
  readonly components: Components;
}

/** Every answer of an operation by status: the success and each possible problem. */
export function answersOf(input: AnswersInput): Record<string, JsonObject> {
  const promised = Object.entries(input.operation.answers).map(
    ([status, answer]) => [status, promisedAnswer(input, Number(status), answer)] as const,
  );
  const problems = Object.entries(
    withRecorded(expectedProblems(input.route, input.operation), [
      ...input.own,
      ...ofSiblings(input),
    ]),
  ).map(([status, codes]) => [status, problemAnswer(input, Number(status), codes)] as const);
  return Object.fromEntries([...promised, ...problems]);
}

const RULES = [403, 409, 422];

/**
 * The problems that the examples of other commands on this resource show: its rules apply to each
 * of its commands.
 */
function ofSiblings({ route, operation, all, documented }: AnswersInput): RecordedExample[] {
  if (!operation.idempotencyKey) return [];
  const resource = route.path.split('/')[2];
  const commands = documented
    .filter((one) => one.operation.idempotencyKey && one.route.path.split('/')[2] === resource)
    .map((one) => one.operation.id);
  return all.filter(
    (example) => RULES.includes(example.answer.status) && commands.includes(example.operation),
  );
}

function withRecorded(
  expected: ProblemsByStatus,
  own: readonly RecordedExample[],
): ProblemsByStatus {
  const all = { ...expected };
  for (const example of own.filter((one) => isProblem(one) && typeof codeOf(one) === 'string'))
    all[example.answer.status] = [
      ...new Set([...(all[example.answer.status] ?? []), codeOf(example)]),
    ];
  return all;
}

function promisedAnswer(
  { own, components, documented }: AnswersInput,
  status: number,
  { description, shape, contentType = 'application/json', headers = [], names }: AnswerDocument,
): JsonObject {
  const shown = own.filter(({ answer }) => answer.status === status);
  const examples = Object.fromEntries(
    shown.map(({ name, answer, isShortened }) => [
      keyOf(name),
      {
        summary: name,
        ...(isShortened && { description: 'only the first rows are shown' }),
        value: answer.body,
      },
    ]),
  );
  const links = names ? linksTo(names.resource, names.at, documented) : {};
  return {
    description,
    ...(headers.length > 0 && {
      headers: Object.fromEntries(
        headers.map((name) => [name, { $ref: `#/components/headers/${name}` }]),
      ),
    }),
    ...(shape && {
      content: {
        [contentType]: { schema: shape(components), ...(shown.length > 0 && { examples }) },
      },
    }),
    ...(Object.keys(links).length > 0 && { links }),
  };
}

/** Links to the operations that take the id in this answer. */
function linksTo(
  resource: string,
  at: string,
  documented: AnswersInput['documented'],
): Record<string, JsonObject> {
  const below = documented.filter(
    ({ route }) =>
      route.path === `${resource}/{id}` ||
      (route.path.startsWith(`${resource}/{id}/`) &&
        !route.path.slice(resource.length + 6).includes('{')),
  );
  const isOne = at === '/id';
  return Object.fromEntries(
    below.map(({ operation }) => [
      operation.id,
      {
        operationId: operation.id,
        parameters: {
          id: `$response.body#${at}`,
          ...(operation.ifMatch && isOne && { 'header.If-Match': '$response.header.ETag' }),
        },
      },
    ]),
  );
}

function problemAnswer(
  { own, all, components }: AnswersInput,
  status: number,
  codes: readonly string[],
): JsonObject {
  const exampleOf = (code: string) =>
    [...own, ...all].find(
      (example) =>
        example.answer.status === status && isProblem(example) && codeOf(example) === code,
    );
  const examples = Object.fromEntries(
    codes.flatMap((code) => {
      const found = exampleOf(code);
      return found
        ? [[code, { summary: found.name, description: requestOf(found), value: found.answer.body }]]
        : [];
    }),
  );
  return {
    description: codes.map((code) => `\`${code}\``).join(', '),
    ...(status === 503 && {
      headers: { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } },
    }),
    content: {
      'application/problem+json': {
        schema: {
          ...components.named('Problem', () => problem),
          properties: { code: { enum: codes } },
        },
        ...(Object.keys(examples).length > 0 && { examples }),
      },
    },
  };
}

/** The request that led to an error, in one line. */
const requestOf = ({ request, as }: RecordedExample) =>
  `${as ? `As ${as}: ` : 'Without a token: '}\`${JSON.stringify(request).slice(0, 600)}\``;
