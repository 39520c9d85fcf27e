import type { OpenAPI3 } from 'openapi-typescript';

interface Parameter {
  readonly name: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: { readonly enum?: readonly unknown[] };
}
interface Reference {
  readonly $ref: string;
}
interface Answer {
  description?: string;
  readonly content?: Readonly<Record<string, unknown>>;
}
interface Described {
  parameters?: (Parameter | Reference)[];
  responses?: Record<string, Answer | Reference>;
}
interface Document {
  readonly paths: Record<string, Record<string, Described>>;
  readonly components: Record<'parameters' | 'responses', object | undefined>;
}

/**
 * Says once what several operations share, because a reader of the types wants what is an
 * operation's own.
 */
export function withShared(openApi: object): OpenAPI3 {
  const document = structuredClone(openApi) as Document;
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
  const { components } = document;
  for (const operation of operations) withoutCommon(operation);
  components.responses = { ...components.responses, Problem: takenProblem(operations) };
  components.parameters = { ...components.parameters, ...takenParameters(operations) };
  return document as unknown as OpenAPI3;
}

/** Every operation takes it, so a client sets it for all of them (`middleware`). */
const TAKEN_BY_ALL = ['Accept-Language'];

/**
 * Leaves out what every operation takes, and what an answer means, which stands in the documents.
 */
function withoutCommon(operation: Described): void {
  operation.parameters = (operation.parameters ?? []).filter(
    (parameter) => '$ref' in parameter || !TAKEN_BY_ALL.includes(parameter.name),
  );
  for (const answer of Object.values(operation.responses ?? {}))
    if (!('$ref' in answer)) delete answer.description;
}

/**
 * Every refusal is the one problem. Which statuses and codes an operation has stands in the
 * documents.
 */
function takenProblem(operations: readonly Described[]): object {
  let problem = {};
  for (const { responses = {} } of operations)
    for (const [status, answer] of Object.entries(responses)) {
      if ('$ref' in answer || !answer.content?.['application/problem+json']) continue;
      problem = { description: 'A problem', content: answer.content };
      delete responses[status];
      responses.default = { $ref: '#/components/responses/Problem' };
    }
  return problem;
}

const SHORT_ENUM = 4;
const isLong = ({ description, schema }: Parameter) =>
  description !== undefined || (schema.enum?.length ?? 0) > SHORT_ENUM;

interface Place {
  readonly parameter: Parameter;
  refer(component: string): void;
}

/** Parameters that fill lines, where several operations give the same meaning to a name. */
function takenParameters(operations: readonly Described[]): Record<string, Parameter> {
  const shared: Record<string, Parameter> = {};
  for (const places of byMeaning(operations)) {
    const [{ parameter }] = places as [Place];
    const component = componentName(parameter.name);
    if (places.length === 1 || component in shared) continue;
    shared[component] = parameter;
    for (const place of places) place.refer(component);
  }
  return shared;
}

/** The places of the same parameter together, the most frequent first. */
function byMeaning(operations: readonly Described[]): Place[][] {
  const found = new Map<string, Place[]>();
  for (const { parameters = [] } of operations)
    parameters.forEach((parameter, at) => {
      if ('$ref' in parameter || !isLong(parameter)) return;
      const refer = (component: string) => {
        parameters[at] = { $ref: `#/components/parameters/${component}` };
      };
      const meaning = textOf(parameter);
      found.set(meaning, [...(found.get(meaning) ?? []), { parameter, refer }]);
    });
  return [...found.values()].sort((a, b) => b.length - a.length);
}

const textOf = ({ name, required, description, schema }: Parameter) =>
  JSON.stringify([name, required, description, schema]);
const componentName = (name: string) =>
  name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
