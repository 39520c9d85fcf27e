import type { RecordedExample } from '@mizan/documents';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

type Json = { [key: string]: unknown };
interface OperationObject {
  operationId: string;
  parameters?: Json[];
  requestBody?: { content: Record<string, { schema: Json }> };
  responses: Record<
    string,
    { content?: Record<string, { schema: Json }>; headers?: Record<string, Json> }
  >;
}

/**
 * Holds requests and answers against an OpenAPI document; an answer may have no member that the
 * document does not name.
 */
export class DescribedAnswers {
  private readonly open: Ajv2020;
  private readonly operations: Map<string, OperationObject>;

  constructor(document: Record<string, unknown>) {
    this.open = newAjv().addSchema(closed(document) as Json, 'document');
    const paths = document.paths as Record<string, Record<string, OperationObject>>;
    this.operations = new Map(
      Object.values(paths).flatMap((methods) =>
        Object.values(methods).map((operation) => [operation.operationId, operation]),
      ),
    );
  }

  faultsOfAnswer({ operation, answer }: RecordedExample): string[] {
    const responses = this.operations.get(operation)?.responses ?? {};
    const response = responses[answer.status];
    if (!response) return [`${answer.status} is not described`];
    const missing = Object.keys(response.headers ?? {})
      .filter((name) => answer.headers[name.toLowerCase()] === undefined)
      .map((name) => `${name} is missing`);
    const [type, { schema } = { schema: {} }] = Object.entries(response.content ?? {})[0] ?? [];
    const bodies = type === 'application/x-ndjson' ? (answer.body as unknown[]) : [answer.body];
    return [...missing, ...bodies.flatMap((body) => this.faults(closed(schema) as Json, body))];
  }

  faultsOfBody({ operation, request }: RecordedExample): string[] {
    const content =
      this.operations.get(operation)?.requestBody?.content[
        request.contentType ?? 'application/json'
      ];
    return content
      ? this.faults(content.schema, request.body)
      : [`${request.contentType ?? 'JSON'} is not described`];
  }

  faultsOfParameters({ operation, request }: RecordedExample): string[] {
    const described = this.operations.get(operation)?.parameters ?? [];
    const given = {
      path: request.path ?? {},
      query: request.query ?? {},
      header: request.headers ?? {},
    };
    return described
      .filter(({ $ref }) => $ref === undefined)
      .flatMap(({ name, in: place, required, schema }) => {
        const values = given[place as keyof typeof given];
        const value = values[place === 'header' ? String(name).toLowerCase() : String(name)];
        if (value === undefined) return required ? [`${String(name)} is missing`] : [];
        return this.faults(
          schema as Json,
          (schema as Json).type === 'integer' ? Number(value) : value,
        );
      });
  }

  private faults(schema: Json, value: unknown): string[] {
    const validate: ValidateFunction = this.open.compile(absolute(schema) as Json);
    return validate(value)
      ? []
      : (validate.errors ?? []).map(
          ({ instancePath, message, params }) =>
            `${instancePath} ${message} ${JSON.stringify(params)}`,
        );
  }
}

function newAjv(): Ajv2020 {
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    multipleOfPrecision: 6,
    validateSchema: false,
  });
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  return ajv;
}

/** References lead into the document. */
function absolute(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(absolute);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [
      key,
      key === '$ref' && typeof child === 'string'
        ? child.replace(/^#/, 'document#')
        : absolute(child),
    ]),
  );
}

/**
 * Objects with named members have no others; problems keep theirs open, as some codes add members.
 */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const object = Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, closed(child)]),
  ) as Json;
  const isProblem =
    object.$ref !== undefined || (object.properties as Json | undefined)?.traceId !== undefined;
  return object.type === 'object' &&
    object.properties !== undefined &&
    object.additionalProperties === undefined &&
    !isProblem
    ? { ...object, additionalProperties: false }
    : object;
}
